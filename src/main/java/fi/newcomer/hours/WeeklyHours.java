package fi.newcomer.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours that come back every week.
 *
 * @param days the weekdays on which they begin
 * @param spans the times, in their order; empty where the days are known but not the times
 * @param byAppointment whether one must book a time to come then
 * @param from the first day on which they hold; null: since always
 * @param through the last day on which they hold; null: until further notice. With {@code from} and {@code through} they
 * are those of a season
 */
public record WeeklyHours(Set<DayOfWeek> days, List<Span> spans, boolean byAppointment, @Nullable LocalDate from,
        @Nullable LocalDate through) {

    /** Whether they hold on a day, whatever weekday it is. */
    public boolean holdOn(LocalDate day) {
        return (this.from == null || !day.isBefore(this.from)) && (this.through == null || !day.isAfter(this.through));
    }

    /** Whether they are for a time of the year only, and so go before the ordinary week while they last. */
    public boolean seasonal() {
        return this.from != null && this.through != null;
    }
}
