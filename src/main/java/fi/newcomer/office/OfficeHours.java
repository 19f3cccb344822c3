package fi.newcomer.office;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an office is open, as far as a source says it. Times of the day are those of Helsinki; days without times, or
 * times without days, say nothing about whether it is open now.
 *
 * @param days the weekdays, if they are given
 * @param from the time of day from which it is open, if the times are given
 * @param to the time of day until which it is open, after {@code from} on the same day
 * @param afternoons on how many afternoons of a week, where that is all that is said; else 0
 */
public record OfficeHours(Known daysKnown, List<DayOfWeek> days, Known timesKnown, @Nullable LocalTime from,
        @Nullable LocalTime to, int afternoons) {

    /** Whether a source refers to another website for the days or the times. */
    public boolean elsewhere() {
        return this.daysKnown == Known.LINK_ONLY || this.timesKnown == Known.LINK_ONLY;
    }

    /** What a source says. */
    public enum Known {

        GIVEN, NOT_GIVEN,

        /** Only that another website has it. */
        LINK_ONLY

    }
}
