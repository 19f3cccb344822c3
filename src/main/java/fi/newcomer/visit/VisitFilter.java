package fi.newcomer.visit;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Counts the pages of municipalities that are answered to readers. Only the page is counted: no cookie, address, referrer
 * or mark of the browser is kept. Not counted are pages that belong to one reader, what a browser fetches in advance,
 * programs that say what they are, and a page that a browser still had and that had not changed (304).
 */
@Component
@Order(15)
class VisitFilter extends OncePerRequestFilter {

    /** Search engines, previews of links in messages, and tools, as they name themselves; a Cubot is a telephone. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?<!cu)bot\\b|crawler|spider|slurp|facebookexternalhit|whatsapp|telegram|skypeuripreview|preview|"
                    + "monitor|lighthouse|curl/|wget/|python|java/|java-http-client|go-http-client|headless",
            Pattern.CASE_INSENSITIVE);

    /** Characters; no page of the portal has a longer address. */
    private static final int LONGEST = 160;

    private final PageVisits visits;

    private final Languages languages;

    private final Municipalities municipalities;

    VisitFilter(PageVisits visits, Languages languages, Municipalities municipalities) {
        this.visits = visits;
        this.languages = languages;
        this.municipalities = municipalities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getMethod().equals("GET") && response.getStatus() == HttpServletResponse.SC_OK && !early(request)
                && !program(request.getHeader("User-Agent")) && page(response)) {
            count(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        }
    }

    private void count(String address) {
        String[] path = address.split("/", 4);
        Optional<Language> language = this.languages.find(path.length > 2 ? path[1] : null);
        Optional<Municipality> municipality = this.municipalities.find(path.length > 2 ? path[2] : null);
        if (language.isPresent() && municipality.isPresent() && address.length() <= LONGEST) {
            this.visits.count(municipality.get().slug(), path.length > 3 ? path[3] : "", language.get().code());
        }
    }

    private static boolean early(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose");
        return (purpose == null ? request.getHeader("Purpose") : purpose) != null;
    }

    private static boolean program(@Nullable String name) {
        return name == null || PROGRAM.matcher(name).find();
    }

    /** Whether it is HTML that is the same for everyone. */
    private static boolean page(HttpServletResponse response) {
        String type = response.getContentType();
        String caching = response.getHeader("Cache-Control");
        return type != null && type.startsWith("text/html") && (caching == null || !caching.contains("no-store"));
    }
}
