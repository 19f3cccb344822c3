package fi.newcomer.course;

import fi.newcomer.hours.WeeklyHours;
import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a course's week, as staff write it.
 *
 * @param days the weekdays; none where only times are known
 * @param times such as {@code 17.00–19.30}, several after commas; blank where only the days are known
 * @param of the hours that it was made of, of which it keeps what is not written here; null where it is new
 */
public record WeekRow(Set<DayOfWeek> days, String times, @Nullable WeeklyHours of) {

    public WeekRow {
        days = Set.copyOf(days);
    }
}
