package fi.newcomer.hours;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** The public holidays of Finland, with Midsummer Eve and Christmas Eve, on which offices are closed like on one. */
@Service
public class Holidays {

    private final HolidayManager calendar = HolidayManager
        .getInstance(ManagerParameters.create(HolidayCalendar.FINLAND));

    /** By year: a page that looks for the next open day asks for hundreds of days. */
    private final Map<Integer, NavigableMap<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    /** The holiday of a day, if it is one. */
    public Optional<Holiday> on(LocalDate day) {
        return Optional.ofNullable(year(day.getYear()).get(day));
    }

    /** All holidays from one day through another, by day. */
    public List<Holiday> between(LocalDate from, LocalDate through) {
        return IntStream.rangeClosed(from.getYear(), through.getYear())
            .mapToObj((year) -> year(year).values())
            .flatMap(Collection::stream)
            .filter((holiday) -> !holiday.day().isBefore(from) && !holiday.day().isAfter(through))
            .toList();
    }

    private NavigableMap<LocalDate, Holiday> year(int year) {
        return this.years.computeIfAbsent(year, (it) -> {
            NavigableMap<LocalDate, Holiday> days = new TreeMap<>();
            this.calendar.getHolidays(Year.of(year))
                .stream()
                .map((holiday) -> new Holiday(holiday.getDate(), id(holiday.getPropertiesKey())))
                .sorted(Comparator.comparing(Holiday::id))
                .forEach((holiday) -> days.putIfAbsent(holiday.day(), holiday));
            return days;
        });
    }

    /** {@code christian.GOOD_FRIDAY} is {@code good-friday}. */
    private static String id(String key) {
        return key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
