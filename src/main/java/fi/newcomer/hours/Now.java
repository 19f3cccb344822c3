package fi.newcomer.hours;

import fi.newcomer.language.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds at this moment, and what comes next.
 *
 * @param today the day in Helsinki
 * @param until where it is {@code OPEN}, when it closes
 * @param closedThrough where it is {@code CLOSED}, the last day of that; null: until further notice
 * @param byAppointment whether one may come only by appointment at the time that {@code state} speaks of
 * @param holiday the holiday that today is
 * @param reason why today is unlike other days, where somebody said it
 * @param next when one can surely come next, within a year
 * @param doubtful a public holiday before that, of which nobody has said whether it is like other days; not today
 * @param holdsUntil the next moment at which this changes
 */
public record Now(State state, LocalDate today, @Nullable Closing until, @Nullable LocalDate closedThrough,
        boolean byAppointment, Optional<Holiday> holiday, @Nullable LocalizedText reason, Optional<Next> next,
        Optional<Holiday> doubtful, Instant holdsUntil) {

    /** Whether it is open at this moment, as far as anybody knows. */
    public boolean open() {
        return this.state == State.OPEN;
    }

    /** Whether there is something to say of today or of a certain day: more than that nothing is known. */
    public boolean speaks() {
        return this.next.isPresent() || this.doubtful.isPresent() || switch (this.state) {
            case TIMES_ONLY, ELSEWHERE, NOT_GIVEN -> false;
            default -> true;
        };
    }

    /** What holds. */
    public enum State {

        /** Open now. */
        OPEN,

        /** Not yet open, or open again, today: {@code next} says when. */
        OPENS_TODAY,

        /** Open some time today; nobody has said when. */
        TODAY,

        /** Was open today, and is closed now. */
        OVER,

        /** Closed today as on every such weekday. */
        NOT_TODAY,

        /** Closed today, or for a while, since staff said so. */
        CLOSED,

        /** Closed today because of a public holiday; staff confirmed it. */
        HOLIDAY,

        /** A public holiday of which nobody has said whether it is like any other day: ask first. */
        HOLIDAY_ASK,

        /** The times of the day are known, not the weekdays: never "open now". */
        TIMES_ONLY,

        /** Another website has the days or the times. */
        ELSEWHERE,

        /** Nobody has said when. */
        NOT_GIVEN

    }

    /**
     * When it closes.
     *
     * @param day the day on which the last of its hours began
     * @param span those hours
     * @param moment the moment of closing
     */
    public record Closing(LocalDate day, Span span, Instant moment) {

        /** The day on which it closes; at midnight, the one that ends. */
        public LocalDate closingDay() {
            return this.span.nextDay() && !this.span.closes().equals(LocalTime.MIDNIGHT)
                    ? this.day.plusDays(1) : this.day;
        }
    }

    /**
     * When one can come next.
     *
     * @param span from when to when; null where the time of that day is not known
     * @param byAppointment whether only by appointment
     */
    public record Next(LocalDate day, @Nullable Span span, boolean byAppointment) {
    }
}
