package fi.newcomer.flyer;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.hours.HoursFormat;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.office.Office;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The rule of opening that a flyer may show, such as "every Friday": only of an office to which one can go, only where
 * staff have confirmed its hours, and only what holds until further notice and needs no booking; a flyer hangs for years.
 */
@Component
class StandingHours {

    /** More different weeks than these are no rule that one keeps in mind. */
    private static final int MOST_ROWS = 2;

    private final Texts texts;

    private final Clock clock;

    StandingHours(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The rows of an office, the days with the same times together; none where there is no rule to print. */
    List<Row> of(Office office) {
        OpeningHours hours = office.hours();
        if (!office.inForce() || hours.confirmed() == null) {
            return List.of();
        }
        LocalDate today = Helsinki.today(this.clock);
        if (hours.weeks().stream().anyMatch((week) -> !holds(week, today))
                || hours.special().stream().anyMatch((special) -> special.through() == null)) {
            // What holds for a while, until further notice, or with a booking only, would make half a rule of the rest.
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (WeeklyHours week : hours.weeks()) {
            rows.stream()
                .filter((row) -> row.spans.equals(week.spans()))
                .findFirst()
                .ifPresentOrElse((row) -> row.days.addAll(week.days()),
                        () -> rows.add(new Row(new TreeSet<>(week.days()), week.spans())));
        }
        return rows.size() > MOST_ROWS ? List.of() : List.copyOf(rows);
    }

    private static boolean holds(WeeklyHours week, LocalDate today) {
        return !week.byAppointment() && week.through() == null && week.holdOn(today);
    }

    /** The days of a row as a rule in a language, such as {@code every Friday}. */
    String days(Row row, Language language) {
        return this.texts.text(language, "office.days", Map.of("days", row.days.stream()
            .map((day) -> HoursFormat.weekday(day, language))
            .collect(Collectors.joining(language.comma()))));
    }

    /** Its times as signs in Finland have them, for readers of every language; empty where only the days are known. */
    static String times(Row row, Language language) {
        return row.spans.stream().map((span) -> HoursFormat.times(span, language)).collect(Collectors.joining(", "));
    }

    /** Days of the week and their times, to be shown left to right. */
    record Row(Set<DayOfWeek> days, List<Span> spans) {
    }
}
