package fi.newcomer.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * From one time of the day to another, in Helsinki. One that goes over midnight belongs to the day on which it begins.
 *
 * @param opens when it begins
 * @param closes when it ends: after {@code opens}, or, the next day, at or before it
 * @param nextDay whether it ends on the next day (over midnight)
 */
public record Span(LocalTime opens, LocalTime closes, boolean nextDay) {

    /**
     * Checks the order.
     * @throws IllegalArgumentException if it ends before or when it begins, or lasts more than a day
     */
    public Span {
        if (nextDay == opens.isBefore(closes)) {
            throw new IllegalArgumentException(opens + "-" + closes);
        }
    }

    /** The moment at which it begins on a day; where the clock goes back, the first of two. */
    public Instant opensOn(LocalDate day) {
        return Helsinki.opening(day.atTime(this.opens));
    }

    /**
     * The moment at which it ends when it begins on a day; where the clock goes back, the second of two. Where the clock
     * goes forward over all of it, this is the moment of its beginning.
     */
    public Instant closesOn(LocalDate day) {
        return Helsinki.closing((this.nextDay ? day.plusDays(1) : day).atTime(this.closes));
    }

    /**
     * The times that a clock shows when it begins on a day; there is no time between 3:00 and 4:00 when it goes forward.
     * Where that leaves no time between them, or more than a day, they are as people say them.
     */
    Span shownOn(LocalDate day) {
        LocalTime shownOpens = time(opensOn(day));
        LocalTime shownCloses = time(closesOn(day));
        return this.nextDay == shownOpens.isBefore(shownCloses) ? this : new Span(shownOpens, shownCloses, this.nextDay);
    }

    private static LocalTime time(Instant moment) {
        return LocalTime.ofInstant(moment, Helsinki.ZONE);
    }

    /** Whether both are open at some time of the same day. */
    boolean overlaps(Span other) {
        return begin() < other.end() && other.begin() < end();
    }

    /** Whether this is still open when the other begins on the next day. */
    boolean reachesInto(Span nextDays) {
        return this.nextDay && nextDays.opens.isBefore(this.closes);
    }

    private int begin() {
        return this.opens.toSecondOfDay();
    }

    private int end() {
        return this.closes.toSecondOfDay() + (this.nextDay ? 24 * 60 * 60 : 0);
    }
}
