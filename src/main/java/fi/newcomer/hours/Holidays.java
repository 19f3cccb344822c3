package fi.newcomer.hours;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The public holidays of Finland, with Midsummer Eve and Christmas Eve, on which offices are closed like on one. */
@Service
public class Holidays {

    private final HolidayManager calendar = HolidayManager
        .getInstance(ManagerParameters.create(HolidayCalendar.FINLAND));

    /** The holiday of a day, if it is one. */
    public Optional<Holiday> on(LocalDate day) {
        return between(day, day).stream().findFirst();
    }

    /** All holidays from one day through another, by day. */
    public List<Holiday> between(LocalDate from, LocalDate through) {
        return this.calendar.getHolidays(from, through)
            .stream()
            .map((holiday) -> new Holiday(holiday.getDate(), id(holiday.getPropertiesKey())))
            .sorted(Comparator.comparing(Holiday::day).thenComparing(Holiday::id))
            .toList();
    }

    /** {@code christian.GOOD_FRIDAY} is {@code good-friday}. */
    private static String id(String key) {
        return key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
