package fi.newcomer.page;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which language a reader is best answered in, where the address does not settle it. */
@Component
public class KnownLanguage {

    public static final String COOKIE = "lang";

    private final Languages languages;

    KnownLanguage(Languages languages) {
        this.languages = languages;
    }

    /** The language that this reader chose before. */
    public Optional<Language> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Arrays.stream(cookies)
            .filter((cookie) -> cookie.getName().equals(COOKIE))
            .flatMap((cookie) -> this.languages.find(cookie.getValue()).stream())
            .findFirst();
    }

    /** The language of the address, else the chosen one, else the best that the browser asks for, else Swedish. */
    public Language best(HttpServletRequest request) {
        String path = String.valueOf(
                Optional.ofNullable(request.getAttribute("jakarta.servlet.error.request_uri"))
                    .orElse(request.getRequestURI()));
        String[] parts = path.split("/");
        return this.languages.find(parts.length > 1 ? parts[1] : null)
            .or(() -> chosen(request))
            .or(() -> this.languages.accepted(request.getHeader("Accept-Language")))
            .orElse(this.languages.first());
    }
}
