package fi.newcomer.letter;

import java.util.Locale;
import java.util.Map;

/** Says that a file holds no list of addresses that could be used. Its message never repeats anything of the file. */
public final class WrongAddressFile extends RuntimeException {

    private final Reason reason;

    private final transient Map<String, Object> details;

    WrongAddressFile(Reason reason, Map<String, Object> details) {
        super("The file of addresses can't be used: " + reason);
        this.reason = reason;
        this.details = Map.copyOf(details);
    }

    WrongAddressFile(Reason reason) {
        this(reason, Map.of());
    }

    public Reason reason() {
        return this.reason;
    }

    /** What the sentence about it needs: {@code row}, {@code columns}. */
    public Map<String, Object> details() {
        return this.details;
    }

    /** Why it can't be used. */
    public enum Reason {

        EMPTY, TOO_LARGE, TOO_MANY,

        /** A workbook or other binary file. */
        NO_TEXT,

        /** The bytes are none of the encoding that was chosen. */
        ENCODING,

        /** A column that must be there is not. */
        COLUMNS,

        /** A column stands there twice. */
        TWICE,

        /** A quotation mark that never ends. */
        QUOTES;

        /** As it stands in the keys of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }
}
