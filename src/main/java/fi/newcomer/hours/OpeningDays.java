package fi.newcomer.hours;

import fi.newcomer.hours.DayHours.Kind;
import fi.newcomer.hours.SpecialHours.Rule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What holds on a day, by the order of {@link OpeningHours}: the one place that works it out. */
@Service
public class OpeningDays {

    private final Holidays holidays;

    OpeningDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /** What is known of a day. Spans over midnight belong to the day on which they begin. */
    public DayHours on(OpeningHours hours, LocalDate day) {
        DayHours known = asSaid(hours, day);
        // Whoever closes a day closes it from midnight on, also for those who came the evening before.
        return known.spans().stream().anyMatch(Span::nextDay) && closed(hours, day.plusDays(1))
                ? new DayHours(day, known.kind(), untilMidnight(known.spans()).toList(), untilMidnight(known.booked())
                    .collect(Collectors.toUnmodifiableSet()), known.byAppointment(), known.holiday(), known.special())
                : known;
    }

    private static boolean closed(OpeningHours hours, LocalDate day) {
        return special(hours, day).filter((special) -> special.rule() == Rule.CLOSED).isPresent();
    }

    private static Stream<Span> untilMidnight(Collection<Span> spans) {
        return spans.stream().map((span) -> span.nextDay() ? new Span(span.opens(), LocalTime.MIDNIGHT, true) : span);
    }

    private DayHours asSaid(OpeningHours hours, LocalDate day) {
        Optional<SpecialHours> special = special(hours, day);
        Optional<Holiday> holiday = this.holidays.on(day);
        List<WeeklyHours> weeks = weeks(hours, day);
        if (special.isPresent() && special.get().rule() != Rule.AS_USUAL) {
            boolean timesOfPeriod = special.get().rule() == Rule.OTHER_TIMES && !special.get().oneDay();
            if (timesOfPeriod && !among(weeks, day)) {
                return usual(weeks, day, holiday, Optional.empty());
            }
            boolean closed = special.get().rule() == Rule.CLOSED;
            List<Span> spans = sorted(special.get().spans());
            boolean booked = !closed && !weeks.isEmpty() && weeks.stream().allMatch(WeeklyHours::byAppointment);
            // Whoever gives times for some weeks has not thought of each holiday in them.
            if (timesOfPeriod && holiday.isPresent()) {
                return new DayHours(day, Kind.HOLIDAY_ASK, List.of(), Set.of(), booked, holiday, Optional.empty());
            }
            return new DayHours(day, closed ? Kind.CLOSED : Kind.OPEN, spans, booked ? Set.copyOf(spans) : Set.of(),
                    booked, holiday, special);
        }
        DayHours usual = usual(weeks, day, holiday, special);
        return usual.sure() && holiday.isPresent() && special.isEmpty()
                ? new DayHours(day, Kind.HOLIDAY_ASK, List.of(), Set.of(), usual.byAppointment(), holiday, special)
                : usual;
    }

    /** Whether it is open on such a weekday, as far as the weekdays are known. */
    private static boolean among(List<WeeklyHours> weeks, LocalDate day) {
        return weeks.isEmpty() || weeks.stream().anyMatch((week) -> week.days().contains(day.getDayOfWeek()));
    }

    private static DayHours usual(List<WeeklyHours> weeks, LocalDate day, Optional<Holiday> holiday,
            Optional<SpecialHours> special) {
        List<WeeklyHours> those = weeks.stream().filter((week) -> week.days().contains(day.getDayOfWeek())).toList();
        List<Span> spans = sorted(those.stream().flatMap((week) -> week.spans().stream()).toList());
        Set<Span> booked = those.stream()
            .filter(WeeklyHours::byAppointment)
            .flatMap((week) -> week.spans().stream())
            .collect(Collectors.toUnmodifiableSet());
        Kind kind = weeks.isEmpty() ? Kind.UNKNOWN
                : those.isEmpty() ? Kind.NOT_A_DAY : spans.isEmpty() ? Kind.TIME_NOT_GIVEN : Kind.OPEN;
        return new DayHours(day, kind, spans, booked,
                !those.isEmpty() && those.stream().allMatch(WeeklyHours::byAppointment), holiday, special);
    }

    /** The times that begin on a day unless it is a holiday, for checks. */
    static List<Span> spans(OpeningHours hours, LocalDate day) {
        List<WeeklyHours> weeks = weeks(hours, day);
        Optional<SpecialHours> special = special(hours, day).filter((it) -> it.rule() != Rule.AS_USUAL)
            .filter((it) -> it.rule() == Rule.CLOSED || it.oneDay() || among(weeks, day));
        return special.isPresent() ? special.get().spans()
                : usual(weeks, day, Optional.empty(), Optional.empty()).spans();
    }

    /** The weeks that hold: those of a season that lasts, else the ordinary ones. */
    static List<WeeklyHours> weeks(OpeningHours hours, LocalDate day) {
        List<WeeklyHours> holding = hours.weeks().stream().filter((week) -> week.holdOn(day)).toList();
        List<WeeklyHours> seasonal = holding.stream().filter(WeeklyHours::seasonal).toList();
        return seasonal.isEmpty() ? holding : seasonal;
    }

    /**
     * The special period of a day: what was said of this day alone goes before the period in which it lies. The check lets
     * no others through that contradict each other; should they be stored all the same, what is closed goes first (nobody
     * walks there in vain), then what was said for the fewest days.
     */
    static Optional<SpecialHours> special(OpeningHours hours, LocalDate day) {
        return hours.special()
            .stream()
            .filter((special) -> special.covers(day))
            .min(Comparator.comparing((SpecialHours special) -> !special.oneDay())
                .thenComparing((special) -> special.rule() != Rule.CLOSED)
                .thenComparing((special) -> special.through() == null ? Long.MAX_VALUE
                        : ChronoUnit.DAYS.between(special.from(), special.through())));
    }

    private static List<Span> sorted(List<Span> spans) {
        return spans.stream().distinct().sorted(Comparator.comparing(Span::opens)).toList();
    }
}
