package fi.newcomer.course;

import fi.newcomer.course.CourseProblem.Kind;
import fi.newcomer.hours.HoursCheck;
import fi.newcomer.hours.HoursProblem.Severity;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a course meets in a week, as staff read and write it. */
public final class WeekText {

    private static final String FIELD = "week";

    private static final Pattern SPAN = Pattern
        .compile("(\\d{1,2})(?:[.:](\\d{2}))?\\s*[-–]\\s*(\\d{1,2})(?:[.:](\\d{2}))?");

    private static final int LAST_HOUR = 24;

    private WeekText() {
    }

    /** A week as lines that can be changed; none where nothing is known. */
    public static List<WeekRow> rows(OpeningHours week) {
        if (week.withoutDays() != null) {
            return List.of(new WeekRow(Set.of(), text(List.of(week.withoutDays())), null));
        }
        return week.weeks().stream().map((it) -> new WeekRow(it.days(), text(it.spans()), it)).toList();
    }

    /** The same lines for another year: what holds only between two days is left to be said again. */
    static List<WeekRow> withoutDates(List<WeekRow> rows) {
        return rows.stream()
            .map((row) -> new WeekRow(row.days(), row.times(), row.of() == null ? null : new WeeklyHours(row.of().days(),
                    row.of().spans(), row.of().byAppointment(), null, null)))
            .toList();
    }

    private static String text(List<Span> spans) {
        return spans.stream().map((span) -> time(span.opens()) + "–" + closing(span)).collect(Collectors.joining(", "));
    }

    private static String closing(Span span) {
        return span.nextDay() && span.closes().equals(LocalTime.MIDNIGHT) ? "24.00" : time(span.closes());
    }

    private static String time(LocalTime time) {
        return "%d.%02d".formatted(time.getHour(), time.getMinute());
    }

    /** The week that these lines say. What is wrong in them is added to the problems. */
    static OpeningHours hours(List<WeekRow> written, OpeningHours before, LocalDate today, List<CourseProblem> problems) {
        List<WeekRow> rows = written.stream().filter((row) -> !row.days().isEmpty() || !row.times().isBlank()).toList();
        if (rows.equals(rows(before))) {
            return before;
        }
        if (rows.isEmpty()) {
            return OpeningHours.NOT_GIVEN;
        }
        List<List<Span>> spans = rows.stream().map((row) -> spans(row.times())).map((it) -> it.orElse(List.of())).toList();
        if (rows.stream().anyMatch((row) -> spans(row.times()).isEmpty())) {
            problems.add(new CourseProblem(FIELD, Kind.TIMES));
            return before;
        }
        if (rows.size() == 1 && rows.getFirst().days().isEmpty() && spans.getFirst().size() == 1) {
            return new OpeningHours(Known.NOT_GIVEN, Known.GIVEN, List.of(), spans.getFirst().getFirst(), 0,
                    before.special(), before.confirmed());
        }
        if (rows.stream().anyMatch((row) -> row.days().isEmpty())) {
            problems.add(new CourseProblem(FIELD, Kind.DAYS_MISSING));
            return before;
        }
        List<WeeklyHours> weeks = new ArrayList<>();
        for (int number = 0; number < rows.size(); number++) {
            weeks.add(week(rows.get(number), spans.get(number)));
        }
        boolean times = weeks.stream().noneMatch((week) -> week.spans().isEmpty());
        OpeningHours hours = new OpeningHours(Known.GIVEN, times ? Known.GIVEN : Known.NOT_GIVEN, List.copyOf(weeks), null,
                0, before.special(), before.confirmed());
        if (HoursCheck.of(hours, today).stream().anyMatch((problem) -> problem.severity() == Severity.ERROR)) {
            problems.add(new CourseProblem(FIELD, Kind.OVERLAP));
        }
        return hours;
    }

    private static WeeklyHours week(WeekRow row, List<Span> spans) {
        @Nullable WeeklyHours of = row.of();
        Set<DayOfWeek> days = EnumSet.copyOf(row.days());
        return of == null ? new WeeklyHours(days, spans, false, null, null)
                : new WeeklyHours(days, spans, of.byAppointment(), of.from(), of.through());
    }

    /** The times of a line, none where it is blank; empty where they are no times. */
    private static Optional<List<Span>> spans(String text) {
        if (text.isBlank()) {
            return Optional.of(List.of());
        }
        List<Span> spans = new ArrayList<>();
        for (String part : text.split("[,;]")) {
            Matcher span = SPAN.matcher(part.strip());
            if (!span.matches()) {
                return Optional.empty();
            }
            int opens = minutes(span.group(1), span.group(2));
            int closes = minutes(span.group(3), span.group(4));
            if (opens < 0 || opens >= LAST_HOUR * 60 || closes <= opens) {
                return Optional.empty();
            }
            boolean midnight = closes == LAST_HOUR * 60;
            spans.add(new Span(LocalTime.ofSecondOfDay(opens * 60L),
                    midnight ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(closes * 60L), midnight));
        }
        return Optional.of(List.copyOf(spans));
    }

    private static int minutes(String hours, @Nullable String minutes) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        return minute > 59 || hour * 60 + minute > LAST_HOUR * 60 ? -1 : hour * 60 + minute;
    }
}
