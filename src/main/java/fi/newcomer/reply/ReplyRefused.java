package fi.newcomer.reply;

import java.util.Locale;

/** An answer can't be sent as it is; nothing has been sent. */
public class ReplyRefused extends RuntimeException {

    private final Reason reason;

    private final String field;

    ReplyRefused(Reason reason, String field) {
        super("The answer can't be sent: " + reason.code());
        this.reason = reason;
        this.field = field;
    }

    ReplyRefused(Reason reason) {
        this(reason, "");
    }

    public Reason reason() {
        return this.reason;
    }

    /** The name of the field that it is about, such as {@code day}; empty for none. */
    public String field() {
        return this.field;
    }

    /** Why an answer can't be sent. */
    public enum Reason {

        /** Neither a prepared reply nor own words. */
        NOTHING,

        /** A field of the prepared reply is not filled in. */
        FIELD_EMPTY,

        /** What stands in a field is no day, time or number, or is too long. */
        FIELD_WRONG,

        /** The prepared reply lacks a field in this language that it has in another. */
        TEMPLATE_LACKS,

        /** The prepared reply is there no more. */
        TEMPLATE_GONE,

        /** The language of the own words is not said. */
        LANGUAGE_MISSING,

        /** The own words are too long. */
        TOO_LONG;

        /** The end of the key of its message, such as {@code field-empty}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }
}
