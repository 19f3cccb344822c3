package fi.newcomer.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser posted, as it was typed: only NUL, which no text column takes, is left out, and a line ends with
 * {@code \n}. Of a repeated field the first counts.
 */
public final class PostedForm {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Map<String, String> fields;

    private PostedForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads the body.
     * @throws UnreadableForm when it is too large, or is not a form that the portal's pages send
     */
    public static PostedForm of(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null ? request.getContentLengthLong() > 0 : !type.regionMatches(true, 0, FORM, 0, FORM.length())) {
            throw new UnreadableForm(null);
        }
        Map<String, String> fields = new HashMap<>();
        try {
            request.getParameterMap().forEach((name, values) -> fields.put(name, cleaned(values[0])));
        }
        catch (IllegalStateException e) {
            throw new UnreadableForm(e);
        }
        return new PostedForm(fields);
    }

    public Map<String, String> fields() {
        return this.fields;
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(this.fields.get(name)).filter((text) -> !text.isBlank());
    }

    public boolean says(String name, String value) {
        return value.equals(this.fields.get(name));
    }

    private static String cleaned(String text) {
        return text.replace("\u0000", "").replace("\r\n", "\n").replace('\r', '\n');
    }
}
