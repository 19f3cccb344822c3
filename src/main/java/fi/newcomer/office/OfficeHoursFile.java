package fi.newcomer.office;

import fi.newcomer.content.YamlValue;
import fi.newcomer.office.OfficeHours.Known;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the hours of an office: days and times, each given, not given, or said to be on another website. */
final class OfficeHoursFile {

    private OfficeHoursFile() {
    }

    static OfficeHours read(YamlValue hours) {
        YamlValue days = hours.get("days");
        YamlValue times = hours.get("times");
        Known daysKnown = known(days);
        Known timesKnown = known(times);
        LocalTime from = null;
        LocalTime to = null;
        if (timesKnown == Known.GIVEN) {
            String[] ends = times.text().split("-", -1);
            if (ends.length != 2) {
                throw mistake(times);
            }
            from = time(ends[0], times);
            to = time(ends[1], times);
            if (!from.isBefore(to)) {
                throw times.mistake("\"" + times.text() + "\" ends before it begins");
            }
        }
        return new OfficeHours(daysKnown, daysKnown == Known.GIVEN ? days(days) : List.of(), timesKnown, from, to,
                afternoons(hours.find("afternoons").orElse(null)));
    }

    private static Known known(YamlValue value) {
        if (value.says(OfficeFile.NOT_GIVEN)) {
            return Known.NOT_GIVEN;
        }
        return value.says("link-only") ? Known.LINK_ONLY : Known.GIVEN;
    }

    private static List<DayOfWeek> days(YamlValue days) {
        List<DayOfWeek> given = days.items()
            .stream()
            .map((day) -> day.constant(DayOfWeek.class, "weekday such as friday"))
            .toList();
        if (given.isEmpty() || given.stream().distinct().count() != given.size()) {
            throw days.mistake("here must stand weekdays, each once");
        }
        return given;
    }

    private static LocalTime time(String text, YamlValue times) {
        try {
            return LocalTime.parse(text);
        }
        catch (DateTimeParseException e) {
            throw mistake(times);
        }
    }

    private static RuntimeException mistake(YamlValue times) {
        return times.mistake("\"" + times.text() + "\" are not times such as 09:00-16:00");
    }

    private static int afternoons(@Nullable YamlValue count) {
        if (count == null) {
            return 0;
        }
        if (!count.text().matches("[1-7]")) {
            throw count.mistake("\"" + count.text() + "\" is not a number of afternoons a week");
        }
        return Integer.parseInt(count.text());
    }
}
