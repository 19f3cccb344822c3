package fi.newcomer.request.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed and chosen so far, by the form's field names, as it was typed. Beside it stand the form's own marks,
 * such as at which step errors are shown; their names begin with an underscore, which no field's name does.
 */
public final class Answers {

    /** The way that was chosen: {@link #CALL_ME}, or absent for the long one. */
    static final String WAY = "_way";

    static final String CALL_ME = "call-me";

    /** The step whose mistakes are shown. */
    static final String FAILED = "_failed";

    /** The authority that the newcomer was told receives the request. */
    static final String SEEN = "_seen";

    /** What becomes of the request today; worked out anew each time, never stored. */
    static final String GOES = "_goes";

    /** The authority that receives it today; worked out anew each time, never stored. */
    static final String TO = "_to";

    private static final String TOO_LONG = "_long:";

    private static final Answers NONE = new Answers(Map.of());

    private final Map<String, String> values;

    private Answers(Map<String, String> values) {
        this.values = values;
    }

    public static Answers none() {
        return NONE;
    }

    public static Answers of(Map<String, String> values) {
        return new Answers(new LinkedHashMap<>(values));
    }

    /** What stands in a field, as typed; blanks alone are nothing. */
    public Optional<String> get(String field) {
        return Optional.ofNullable(this.values.get(field)).filter((text) -> !text.isBlank());
    }

    public boolean has(String field) {
        return get(field).isPresent();
    }

    public boolean is(String field, @Nullable String value) {
        return Objects.equals(this.values.get(field), value);
    }

    /** The same answers with one changed; null or nothing takes it out. */
    public Answers with(String field, @Nullable String text) {
        Map<String, String> changed = new LinkedHashMap<>(this.values);
        if (text == null || text.isEmpty()) {
            changed.remove(field);
        }
        else {
            changed.put(field, text);
        }
        return new Answers(changed);
    }

    /** How many characters were typed into a field that was too short for them. */
    Optional<Integer> typedTooMany(String field) {
        return get(TOO_LONG + field).map(Integer::valueOf);
    }

    /** The text of a field, cut to its limit; counted as a reader counts, not in bytes. */
    Answers withTyped(String field, String text, int limit) {
        int length = text.codePointCount(0, text.length());
        if (length <= limit) {
            return with(field, text).with(TOO_LONG + field, null);
        }
        return with(field, text.substring(0, text.offsetByCodePoints(0, limit))).with(TOO_LONG + field,
                String.valueOf(length));
    }

    /** What is stored: everything but what is worked out anew each time. */
    Map<String, String> stored() {
        return with(GOES, null).with(TO, null).values;
    }

    /** Nothing personal: what was typed stays out of logs. */
    @Override
    public String toString() {
        return "Answers[" + this.values.size() + "]";
    }
}
