package fi.newcomer.page;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers that send on to a page, so that Back works and nothing is posted twice. */
public final class Redirects {

    private Redirects() {
    }

    /** 303 to an address of the portal, with cookies to set. */
    public static ResponseEntity<byte[]> to(String address, String... cookies) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, address)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
        for (String cookie : cookies) {
            answer.header(HttpHeaders.SET_COOKIE, cookie);
        }
        return answer.build();
    }
}
