package fi.newcomer.queue;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Counts working days as Finnish authorities do: Monday to Friday, without public holidays and without Midsummer Eve
 * and Christmas Eve, which are no working days in counted time either (Act 150/1930, section 5).
 */
@Component
public class PromisedDay {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final HolidayManager holidays = HolidayManager
        .getInstance(ManagerParameters.create(HolidayCalendar.FINLAND));

    /** The last of so many working days after an instant; the day of the instant itself does not count. */
    public LocalDate after(Instant instant, int workingDays) {
        LocalDate day = instant.atZone(FINLAND).toLocalDate();
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
                && !this.holidays.isHoliday(day) && !isChristmasEve(day) && !isMidsummerEve(day);
    }

    private static boolean isChristmasEve(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 24;
    }

    /** The Friday between 19 and 25 June. */
    private static boolean isMidsummerEve(LocalDate day) {
        return day.getMonth() == Month.JUNE && day.getDayOfWeek() == DayOfWeek.FRIDAY && day.getDayOfMonth() >= 19
                && day.getDayOfMonth() <= 25;
    }
}
