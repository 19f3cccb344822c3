package fi.newcomer.hours;

import fi.newcomer.content.YamlText;
import fi.newcomer.content.YamlValue;
import fi.newcomer.hours.OpeningHours.Known;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes hours as the files have them; {@link HoursReader} reads the same hours again. */
public final class HoursWriter {

    private HoursWriter() {
    }

    /** The lines below a key such as {@code hours:}, without indentation. */
    public static List<String> write(OpeningHours hours) {
        List<String> lines = new ArrayList<>();
        if (plain(hours)) {
            lines.add("days: " + (hours.weeks().isEmpty() ? YamlValue.written(hours.daysKnown())
                    : days(hours.weeks().getFirst().days())));
            lines.add("times: " + plainTimes(hours));
            if (hours.afternoons() > 0) {
                lines.add("afternoons: " + hours.afternoons());
            }
        }
        else {
            lines.add("weekly:");
            hours.weeks().forEach((week) -> lines.addAll(YamlText.indented(YamlText.item(week(week)))));
        }
        if (!hours.special().isEmpty()) {
            lines.add("special:");
            hours.special().forEach((special) -> lines.addAll(YamlText.indented(YamlText.item(special(special)))));
        }
        if (hours.confirmed() != null) {
            lines.add("confirmed: {by: " + YamlText.scalar(hours.confirmed().by()) + ", on: " + hours.confirmed().on()
                    + "}");
        }
        return lines;
    }

    /** Whether it is all said by days and times of which each is given, not given or elsewhere. */
    private static boolean plain(OpeningHours hours) {
        return hours.weeks().isEmpty() || hours.weeks().size() == 1 && simple(hours.weeks().getFirst());
    }

    private static boolean simple(WeeklyHours week) {
        return !week.byAppointment() && week.from() == null && week.through() == null;
    }

    private static String plainTimes(OpeningHours hours) {
        if (hours.timesKnown() != Known.GIVEN) {
            return YamlValue.written(hours.timesKnown());
        }
        return hours.withoutDays() != null ? time(hours.withoutDays()) : times(hours.weeks().getFirst().spans());
    }

    private static List<String> week(WeeklyHours week) {
        List<String> lines = new ArrayList<>();
        lines.add("days: " + days(week.days()));
        lines.add("times: " + (week.spans().isEmpty() ? YamlValue.written(Known.NOT_GIVEN) : times(week.spans())));
        if (week.byAppointment()) {
            lines.add("by-appointment: yes");
        }
        if (week.from() != null) {
            lines.add("from: " + week.from());
        }
        if (week.through() != null) {
            lines.add("through: " + week.through());
        }
        return lines;
    }

    private static List<String> special(SpecialHours special) {
        List<String> lines = new ArrayList<>();
        lines.add("from: " + special.from());
        if (special.through() == null) {
            lines.add("through: " + HoursReader.UNTIL_FURTHER_NOTICE);
        }
        else if (!special.through().equals(special.from())) {
            lines.add("through: " + special.through());
        }
        lines.addAll(said(special));
        if (special.insteadOf() != null) {
            lines.add("instead-of:");
            lines.addAll(YamlText.indented(said(special.insteadOf())));
        }
        return lines;
    }

    private static List<String> said(SpecialHours special) {
        List<String> lines = new ArrayList<>();
        lines.add("rule: " + YamlValue.written(special.rule()));
        if (!special.spans().isEmpty()) {
            lines.add("times: " + times(special.spans()));
        }
        if (special.reason() != null) {
            lines.addAll(YamlText.localized("reason", special.reason().byLanguage()));
        }
        return lines;
    }

    private static String days(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(YamlValue::written).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String times(List<Span> spans) {
        return spans.size() == 1 ? time(spans.getFirst())
                : spans.stream().map(HoursWriter::time).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String time(Span span) {
        return span.opens() + "-" + span.closes() + (span.nextDay() ? "+1" : "");
    }
}
