package fi.newcomer.servicecatalogue;

import fi.newcomer.hours.HoursFormat;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.SpecialHours;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Hours line by line for staff, so that one sees which lines change. */
@Component
public class HoursLines {

    private final StaffTexts texts;

    HoursLines(StaffTexts texts) {
        this.texts = texts;
    }

    /** A line for each of the weekly hours and special periods; one line where no weekly hours are known. */
    public List<String> of(OpeningHours hours, Language language) {
        List<String> lines = new ArrayList<>();
        if (hours.weeks().isEmpty()) {
            lines.add(text(language, hours.elsewhere() ? "elsewhere" : "not-given", Map.of())
                    + (hours.withoutDays() == null ? "" : " " + HoursFormat.times(hours.withoutDays(), language))
                    + (hours.afternoons() == 0 ? ""
                            : " " + text(language, "afternoons", Map.of("count", hours.afternoons()))));
        }
        hours.weeks().forEach((week) -> lines.add(week(week, language)));
        hours.special().forEach((special) -> lines.add(special(special, language)));
        return lines;
    }

    private String week(WeeklyHours week, Language language) {
        StringBuilder line = new StringBuilder(week.days()
            .stream()
            .sorted()
            .map((day) -> HoursFormat.weekday(day, language))
            .collect(Collectors.joining(language.comma()))).append(": ")
            .append(week.spans().isEmpty() ? text(language, "no-times", Map.of()) : times(week.spans(), language));
        if (week.byAppointment()) {
            line.append(", ").append(text(language, "by-appointment", Map.of()));
        }
        if (week.seasonal()) {
            line.append(" (").append(Days.period(week.from(), week.through(), language)).append(')');
        }
        else if (week.from() != null) {
            line.append(" (").append(text(language, "from", Map.of("day", Days.day(week.from(), language)))).append(')');
        }
        else if (week.through() != null) {
            line.append(" (").append(text(language, "through", Map.of("day", Days.day(week.through(), language))))
                .append(')');
        }
        return line.toString();
    }

    private String special(SpecialHours special, Language language) {
        String when = special.through() == null
                ? text(language, "from", Map.of("day", Days.day(special.from(), language)))
                : special.through().equals(special.from()) ? Days.day(special.from(), language)
                        : Days.period(special.from(), special.through(), language);
        String what = switch (special.rule()) {
            case CLOSED -> text(language, "closed", Map.of());
            case AS_USUAL -> text(language, "as-usual", Map.of());
            case OTHER_TIMES -> times(special.spans(), language);
        };
        return when + ": " + what + (special.reason() == null ? "" : " – " + special.reason().in(language).text());
    }

    private static String times(List<Span> spans, Language language) {
        return spans.stream().map((span) -> HoursFormat.times(span, language)).collect(Collectors.joining(", "));
    }

    private String text(Language language, String key, Map<String, ?> arguments) {
        return this.texts.text(language, "staff.catalogue.line." + key, arguments);
    }
}
