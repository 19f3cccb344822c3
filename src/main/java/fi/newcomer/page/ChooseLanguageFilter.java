package fi.newcomer.page;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.setting.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A link of the language chooser carries {@code ?choose}: it stores the language of its address in the cookie
 * {@code lang} and sends on to the same address without it. Reading alone never sets a cookie.
 */
@Component
@Order(20)
public class ChooseLanguageFilter extends OncePerRequestFilter {

    private static final String CHOOSE = "choose";

    private final Languages languages;

    private final boolean secure;

    ChooseLanguageFilter(Languages languages, Settings settings) {
        this.languages = languages;
        this.secure = settings.secure();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        String[] path = request.getRequestURI().split("/");
        Optional<Language> language = this.languages.find(path.length > 1 ? path[1] : null);
        if (query == null || language.isEmpty() || !parts(query).contains(CHOOSE)
                || !request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        String rest = parts(query).stream().filter((part) -> !part.equals(CHOOSE)).collect(Collectors.joining("&"));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(language.get(), this.secure));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(303);
        // The path alone, so that the answer can never lead to another site.
        response.setHeader(HttpHeaders.LOCATION,
                request.getRequestURI().replaceFirst("^/+", "/") + (rest.isEmpty() ? "" : "?" + rest));
    }

    /** The value of the header that remembers a language for a year. */
    public static String cookie(Language language, boolean secure) {
        return ResponseCookie.from(KnownLanguage.COOKIE, language.code())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .sameSite("Lax")
            .httpOnly(true)
            .secure(secure)
            .build()
            .toString();
    }

    private static java.util.List<String> parts(String query) {
        return Arrays.asList(query.split("&"));
    }
}
