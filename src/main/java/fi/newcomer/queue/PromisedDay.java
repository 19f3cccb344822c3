package fi.newcomer.queue;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fi.newcomer.hours.Helsinki;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Counts working days as Finnish authorities do: Monday to Friday, without public holidays, Midsummer Eve and Christmas
 * Eve.
 */
@Component
public class PromisedDay {

    private final HolidayManager holidays = HolidayManager
        .getInstance(ManagerParameters.create(HolidayCalendar.FINLAND));

    /** The last of so many working days after an instant; the day of the instant itself does not count. */
    public LocalDate after(Instant instant, int workingDays) {
        LocalDate day = instant.atZone(Helsinki.ZONE).toLocalDate();
        for (int counted = 0; counted < workingDays;) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !this.holidays.isHoliday(day);
    }
}
