package fi.newcomer.appointment;

import java.util.Locale;

/** A meeting can't be made or changed so; the reason says why, and nothing has changed. */
public class AppointmentRefused extends RuntimeException {

    private final Reason reason;

    AppointmentRefused(Reason reason) {
        super("The meeting is refused: " + reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    /** Why a meeting is refused. */
    public enum Reason {

        /** Day, beginning or end are missing. */
        TIME_MISSING,

        /** It ends before it begins. */
        TIMES_WRONG,

        /** More than two years ahead: most likely another year was meant. */
        TOO_FAR,

        /** The clock goes forward in that night: there is no such time. */
        NO_SUCH_TIME,

        /** Neither an office nor a place. */
        PLACE_MISSING,

        /** No such office serves the municipality. */
        NO_SUCH_OFFICE,

        /** It is cancelled or over. */
        NOT_PLANNED,

        /** It has not begun yet: nobody can have missed it. */
        NOT_BEGUN;

        /** The end of the key of its message, such as {@code time-missing}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }
}
