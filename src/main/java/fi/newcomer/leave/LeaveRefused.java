package fi.newcomer.leave;

import java.util.Locale;

/** An absence can't be noted like that; the reason says why, and nothing has changed. */
public class LeaveRefused extends RuntimeException {

    private final Reason reason;

    LeaveRefused(Reason reason) {
        super("The absence can't be noted: " + reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    /** Why an absence can't be noted. */
    public enum Reason {

        /** The first or the last day is missing. */
        DAY_MISSING,

        /** The last day lies before the first. */
        BACKWARDS,

        /** The last day has been already. */
        OVER,

        /** The person is noted as away on one of these days already. */
        OVERLAPS,

        /** Who shall stand in handles none of the person's queues, or may not sign in. */
        STAND_IN_UNFIT,

        /** Who shall stand in is away on one of these days. */
        STAND_IN_AWAY;

        /** The end of the key of its message, such as {@code stand-in-away}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }
}
