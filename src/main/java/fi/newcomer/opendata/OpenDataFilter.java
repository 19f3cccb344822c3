package fi.newcomer.opendata;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What holds for everything under {@code /api}: any site may read it, its licence is named, it is read-only, and no
 * error is answered with a page.
 */
@Component
@Order(15)
class OpenDataFilter extends OncePerRequestFilter {

    private static final String LICENCE = "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return !(path.equals("/api") || path.startsWith("/api/"));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.LINK, LICENCE);
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            write(response, failed(response));
            return;
        }
        switch (request.getMethod()) {
            case "GET", "HEAD" -> chain.doFilter(request, response);
            case "OPTIONS" -> {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "*");
                response.setStatus(HttpStatus.NO_CONTENT.value());
            }
            default -> {
                response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS");
                write(response, Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "The open data can only be read, by GET."));
            }
        }
    }

    /** What failed outside any controller, such as an address that the firewall refuses. */
    private static Problem failed(HttpServletResponse response) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        return status == null || status.is5xxServerError() ? Problem.UNAVAILABLE
                : Problem.of(status, "The address can't be used.");
    }

    static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
    }
}
