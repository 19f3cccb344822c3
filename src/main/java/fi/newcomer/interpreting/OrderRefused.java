package fi.newcomer.interpreting;

import java.util.Locale;

/** An interpreter can't be ordered so; the reason says why, and nothing has changed. */
public class OrderRefused extends RuntimeException {

    private final Reason reason;

    OrderRefused(Reason reason) {
        super("The order is refused: " + reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    /** Why an order is refused. */
    public enum Reason {

        /** No language is chosen, or none is typed where it is another one. */
        LANGUAGE_MISSING,

        /** Neither a meeting nor a time and place. */
        TIME_MISSING,

        /** The meeting is cancelled, over or not there. */
        NO_MEETING,

        /** There is an order for the meeting already. */
        ORDERED_ALREADY,

        /** The order is cancelled. */
        CANCELLED;

        /** The end of the key of its message, such as {@code time-missing}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }
}
