package fi.newcomer.incoming;

import java.util.Locale;

/** What came in can't be written down as it was asked for; the reason says why, and nothing was stored. */
public class EntryRefused extends RuntimeException {

    private final Reason reason;

    EntryRefused(Reason reason) {
        super("It can't be entered: " + reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    /** Why something can't be written down. */
    public enum Reason {

        /** The rule names another queue: it goes there, or stays with a reason. */
        OTHER_QUEUE,

        /** Nobody registers tomorrow. */
        NOT_YET_REGISTERED,

        /** A field of the form is missing or wrong. */
        FIELDS,

        /** It was stored before, by the same press or another. */
        ENTERED_BEFORE;

        /** The end of the key of its message, such as {@code other-queue}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }
}
