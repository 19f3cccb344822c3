package fi.newcomer.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a call of the open data was not answered (RFC 9457). It repeats nothing of what the caller sent.
 */
class Problem extends RuntimeException {

    /** The database is gone, or something else failed that is not the caller's doing. */
    static final Problem UNAVAILABLE = of(HttpStatus.SERVICE_UNAVAILABLE,
            "The data can't be read just now. Try again in a moment.");

    static final Problem NOTHING_HERE = of(HttpStatus.NOT_FOUND,
            "There is nothing at this address; /api/v1/openapi.json lists what is.");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpStatus status;

    private final transient Map<String, Object> more;

    private Problem(HttpStatus status, String detail, Map<String, Object> more) {
        super(detail, null, false, false);
        this.status = status;
        this.more = more;
    }

    static Problem of(HttpStatus status, String detail) {
        return new Problem(status, detail, Map.of());
    }

    /** A parameter that is missing or not among the allowed values. */
    static Problem notAllowed(String field, List<String> allowed) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("field", field);
        more.put("allowed", allowed);
        return new Problem(HttpStatus.BAD_REQUEST, field + " must be one of: " + String.join(", ", allowed), more);
    }

    HttpStatus status() {
        return this.status;
    }

    String json() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", this.status.getReasonPhrase());
        body.put("status", this.status.value());
        body.put("detail", getMessage());
        body.putAll(this.more);
        return JSON.writeValueAsString(body);
    }

    ResponseEntity<String> answer() {
        return ResponseEntity.status(this.status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .cacheControl(CacheControl.noStore())
            .body(json());
    }
}
