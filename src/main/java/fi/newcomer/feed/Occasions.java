package fi.newcomer.feed;

import fi.newcomer.hours.DayHours;
import fi.newcomer.hours.DayHours.Kind;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.hours.OpeningDays;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.WeeklyHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns hours into what stands in a calendar. What holds on a day is asked of {@link OpeningDays}; here the days are only
 * put together again into rules with exceptions, so that a calendar can never say anything else than a page.
 */
@Component
class Occasions {

    private final OpeningDays openingDays;

    Occasions(OpeningDays openingDays) {
        this.openingDays = openingDays;
    }

    /** All occasions from one day through another, in a fixed order. */
    List<Occasion> of(OpeningHours hours, LocalDate from, LocalDate through) {
        Map<String, Occasion> occasions = new TreeMap<>();
        from.datesUntil(through.plusDays(1)).forEach((day) -> {
            DayHours known = this.openingDays.on(hours, day);
            if (known.kind() == Kind.OPEN) {
                open(known, hours, occasions);
            }
            else if (known.kind() == Kind.TIME_NOT_GIVEN) {
                add(new Occasion(week(hours, day, null) + "-day", List.of(day), null, known.byAppointment(),
                        Optional.empty(), false), occasions);
            }
            else if (known.kind() == Kind.HOLIDAY_ASK) {
                add(new Occasion("holiday-" + day, List.of(day), null, false, known.holiday(), false), occasions);
            }
        });
        return List.copyOf(occasions.values());
    }

    private static void open(DayHours day, OpeningHours hours, Map<String, Occasion> occasions) {
        for (int i = 0; i < day.spans().size(); i++) {
            Span span = day.spans().get(i);
            Duration lasts = Duration.between(span.opensOn(day.day()), span.closesOn(day.day()));
            if (lasts.isPositive()) {
                boolean exact = !lasts.equals(byTheClock(span)) || changes(span, day.day());
                List<Span> usual = usual(hours, day.day(), span);
                String key = exact || usual.isEmpty() ? "on-" + day.day() + "-" + (i + 1)
                        : week(hours, day.day(), span) + "-" + (usual.indexOf(span) + 1) + part(span, day.day());
                boolean booked = usual.isEmpty() ? day.booked().contains(span)
                        : row(hours, day.day(), span).map(WeeklyHours::byAppointment).orElse(false);
                add(new Occasion(key, List.of(day.day()), span, booked, Optional.empty(), exact), occasions);
            }
        }
    }

    /**
     * What begins at a time that a clock change leaves out, or makes come twice, is repeated from one change to the next:
     * programs do not agree on what becomes of such a time in a rule.
     */
    private static String part(Span span, LocalDate day) {
        ZoneOffsetTransition next = next(day);
        return within(span, next) ? "-before-" + next.getDateTimeBefore().toLocalDate() : "";
    }

    /** Whether the clock changes when it begins on that day. */
    private static boolean changes(Span span, LocalDate day) {
        ZoneOffsetTransition next = next(day);
        return next.getDateTimeBefore().toLocalDate().equals(day) && within(span, next);
    }

    private static ZoneOffsetTransition next(LocalDate day) {
        return Helsinki.ZONE.getRules().nextTransition(Helsinki.begin(day));
    }

    private static boolean within(Span span, ZoneOffsetTransition change) {
        LocalTime before = change.getDateTimeBefore().toLocalTime();
        LocalTime after = change.getDateTimeAfter().toLocalTime();
        LocalTime first = before.isBefore(after) ? before : after;
        LocalTime last = before.isBefore(after) ? after : before;
        return !span.opens().isBefore(first) && !span.opens().isAfter(last);
    }

    private static void add(Occasion one, Map<String, Occasion> occasions) {
        occasions.merge(one.key(), one, (known, next) -> {
            List<LocalDate> days = new ArrayList<>(known.days());
            days.addAll(next.days());
            return new Occasion(known.key(), List.copyOf(days), known.span(), known.byAppointment(), known.holiday(),
                    known.exact());
        });
    }

    /** The times of the week to which a span belongs on a day; none where no week has it, as on a special day. */
    private static List<Span> usual(OpeningHours hours, LocalDate day, Span span) {
        return row(hours, day, span).map((row) -> hours.weeks()
            .stream()
            .filter((week) -> id(week).equals(id(row)) && week.days().contains(day.getDayOfWeek()))
            .map(WeeklyHours::spans)
            .flatMap(Collection::stream)
            .distinct()
            .sorted(Comparator.comparing(Span::opens))
            .toList()).orElse(List.of());
    }

    /** A weekday and the season to which it belongs: what stays when times change. */
    private static String week(OpeningHours hours, LocalDate day, @Nullable Span span) {
        String weekday = day.getDayOfWeek().name().toLowerCase(Locale.ROOT);
        return weekday + row(hours, day, span).map(Occasions::id).orElse("");
    }

    private static Optional<WeeklyHours> row(OpeningHours hours, LocalDate day,
            @Nullable Span span) {
        return hours.weeks()
            .stream()
            .filter((week) -> week.holdOn(day) && week.days().contains(day.getDayOfWeek())
                    && (span == null ? week.spans().isEmpty() : week.spans().contains(span)))
            .min(Comparator.comparing((WeeklyHours week) -> !week.seasonal()));
    }

    private static String id(WeeklyHours week) {
        return (week.seasonal() ? "-season" : "") + (week.from() == null ? "" : "-" + week.from());
    }

    private static Duration byTheClock(Span span) {
        LocalDateTime begin = LocalDate.EPOCH.atTime(span.opens());
        return Duration.between(begin, LocalDate.EPOCH.plusDays(span.nextDay() ? 1 : 0).atTime(span.closes()));
    }
}
