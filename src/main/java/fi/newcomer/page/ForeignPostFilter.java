package fi.newcomer.page;

import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.setting.Settings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a POST that another site made the reader's browser send, without a session: {@code Sec-Fetch-Site} decides;
 * without it, {@code Origin} must equal {@code PORTAL_BASE_URL}, or the address that the request itself names where
 * none is set. A request with neither comes from no browser of today and goes on to the limits.
 */
@Component
@Order(30)
class ForeignPostFilter extends OncePerRequestFilter {

    private final Settings settings;

    private final KnownLanguage knownLanguage;

    private final Texts texts;

    private final PageFrame frame;

    ForeignPostFilter(Settings settings, KnownLanguage knownLanguage, Texts texts, PageFrame frame) {
        this.settings = settings;
        this.knownLanguage = knownLanguage;
        this.texts = texts;
        this.frame = frame;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PublicHeaderFilter.isStaff(request) || request.getMethod().equals("GET")
                || request.getMethod().equals("HEAD") || request.getMethod().equals("OPTIONS");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (foreign(request)) {
            Language language = this.knownLanguage.best(request);
            PublicPage page = PublicPage.in(language, "", this.texts.text(language, "error.foreign.title"))
                .with(Tags.tag("h1", this.texts.text(language, "error.foreign.title")),
                        Tags.tag("p", this.texts.text(language, "error.foreign.next")));
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType("text/html;charset=utf-8");
            response.getOutputStream().write(this.frame.document(page).getBytes(StandardCharsets.UTF_8));
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !(site.equals("same-origin") || site.equals("none"));
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        String own = this.settings.baseUrl().orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host"));
        return !origin.equals(own);
    }
}
