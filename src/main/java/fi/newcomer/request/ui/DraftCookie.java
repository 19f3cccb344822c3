package fi.newcomer.request.ui;

import fi.newcomer.setting.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that finds a draft again; the browser forgets it when it is closed. */
@Component
class DraftCookie {

    private static final String NAME = "draft";

    private final boolean secure;

    DraftCookie(Settings settings) {
        this.secure = settings.secure();
    }

    /** The handle that a browser holds, if it can be one. */
    Optional<String> handle(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Arrays.stream(cookies)
            .filter((cookie) -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .filter((value) -> value.matches("[0-9a-f]{32}"))
            .findFirst();
    }

    /** The header that gives a browser a handle. */
    String holding(String handle) {
        return cookie(handle).build().toString();
    }

    /** The header that makes a browser forget its handle. */
    String forgotten() {
        return cookie("").maxAge(Duration.ZERO).build().toString();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(NAME, value).path("/").httpOnly(true).sameSite("Lax").secure(this.secure);
    }
}
