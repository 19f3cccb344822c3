package fi.newcomer.hours;

import fi.newcomer.hours.HoursProblem.Kind;
import fi.newcomer.hours.HoursProblem.Part;
import fi.newcomer.hours.SpecialHours.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what contradicts itself in hours, ends before it begins, or is past. */
public final class HoursCheck {

    private HoursCheck() {
    }

    /** All problems, those of the weeks first; each names the later of two rows that contradict each other. */
    public static List<HoursProblem> of(OpeningHours hours, LocalDate today) {
        List<HoursProblem> problems = new ArrayList<>(contradictions(hours));
        for (int row = 0; row < hours.weeks().size(); row++) {
            past(hours.weeks().get(row).through(), today, Part.WEEK, row, problems);
        }
        for (int row = 0; row < hours.special().size(); row++) {
            past(hours.special().get(row).through(), today, Part.SPECIAL, row, problems);
        }
        return List.copyOf(problems);
    }

    /** What is wrong on whatever day one looks. */
    static List<HoursProblem> contradictions(OpeningHours hours) {
        List<HoursProblem> problems = new ArrayList<>();
        weeks(hours.weeks(), problems);
        specials(hours, problems);
        return problems;
    }

    private static void weeks(List<WeeklyHours> weeks, List<HoursProblem> problems) {
        for (int later = 0; later < weeks.size(); later++) {
            WeeklyHours week = weeks.get(later);
            if (reversed(week.from(), week.through(), Part.WEEK, later, problems)) {
                continue;
            }
            within(week.spans(), Part.WEEK, later, problems);
            // The first contradiction of a row is enough; all of them would be as many as the square of the rows.
            int found = problems.size();
            for (int earlier = 0; earlier <= later && problems.size() == found; earlier++) {
                pair(weeks.get(earlier), week, earlier == later, later, problems);
            }
        }
    }

    private static void pair(WeeklyHours earlier, WeeklyHours later, boolean same, int row,
            List<HoursProblem> problems) {
        // While a season lasts, the ordinary week does not hold.
        if (earlier.seasonal() != later.seasonal()
                || !meet(earlier.from(), earlier.through(), later.from(), later.through())) {
            return;
        }
        TreeSet<DayOfWeek> shared = new TreeSet<>(earlier.days());
        shared.retainAll(later.days());
        if (!same && !shared.isEmpty()) {
            if (later.seasonal() && !(later.from().equals(earlier.from()) && later.through().equals(earlier.through()))) {
                problems.add(new HoursProblem(Kind.SEASONS, Part.WEEK, row, Map.of("day", shared.first())));
                return;
            }
            if (overlap(earlier.spans(), later.spans())) {
                problems.add(new HoursProblem(Kind.OVERLAP, Part.WEEK, row, Map.of()));
            }
        }
        if (follows(earlier, later) || !same && follows(later, earlier)) {
            problems.add(new HoursProblem(Kind.INTO_NEXT_DAY, Part.WEEK, row, Map.of()));
        }
    }

    /** Whether times of one, over midnight, reach into times of the other on the next day. */
    private static boolean follows(WeeklyHours evening, WeeklyHours morning) {
        return evening.days().stream().anyMatch((day) -> morning.days().contains(day.plus(1)))
                && reach(evening.spans(), morning.spans());
    }

    private static void specials(OpeningHours hours, List<HoursProblem> problems) {
        List<SpecialHours> specials = hours.special();
        for (int later = 0; later < specials.size(); later++) {
            SpecialHours special = specials.get(later);
            if (reversed(special.from(), special.through(), Part.SPECIAL, later, problems)) {
                continue;
            }
            within(special.spans(), Part.SPECIAL, later, problems);
            if (special.insteadOf() != null) {
                within(special.insteadOf().spans(), Part.SPECIAL, later, problems);
            }
            if (special.rule() == Rule.OTHER_TIMES && nights(hours, special)) {
                problems.add(new HoursProblem(Kind.INTO_NEXT_DAY, Part.SPECIAL, later, Map.of()));
            }
            int found = problems.size();
            for (int earlier = 0; earlier < later && problems.size() == found; earlier++) {
                SpecialHours other = specials.get(earlier);
                // What is said of one day goes before the period round it.
                if (other.oneDay() == special.oneDay()
                        && meet(other.from(), other.through(), special.from(), special.through())
                        && !(other.rule() == special.rule() && other.spans().equals(special.spans()))) {
                    problems.add(new HoursProblem(Kind.SPECIALS, Part.SPECIAL, later,
                            Map.of("day", other.from().isAfter(special.from()) ? other.from() : special.from())));
                }
            }
        }
    }

    /** Whether the night before, one within, or the one after the period is said to be open twice. */
    private static boolean nights(OpeningHours hours, SpecialHours special) {
        LocalDate last = special.through() == null ? special.from() : special.through();
        return reach(OpeningDays.spans(hours, special.from().minusDays(1)), OpeningDays.spans(hours, special.from()))
                || !special.oneDay() && reach(special.spans(), special.spans())
                || reach(OpeningDays.spans(hours, last), OpeningDays.spans(hours, last.plusDays(1)));
    }

    private static boolean reversed(@Nullable LocalDate from, @Nullable LocalDate through, Part part, int row,
            List<HoursProblem> problems) {
        boolean reversed = from != null && through != null && through.isBefore(from);
        if (reversed) {
            problems.add(new HoursProblem(Kind.REVERSED, part, row, Map.of("from", from, "through", through)));
        }
        return reversed;
    }

    private static void within(List<Span> spans, Part part, int row, List<HoursProblem> problems) {
        for (int later = 1; later < spans.size(); later++) {
            if (overlap(spans.subList(0, later), List.of(spans.get(later)))) {
                problems.add(new HoursProblem(Kind.OVERLAP, part, row, Map.of()));
                return;
            }
        }
    }

    private static void past(@Nullable LocalDate through, LocalDate today, Part part, int row,
            List<HoursProblem> problems) {
        if (through != null && through.isBefore(today)) {
            problems.add(new HoursProblem(Kind.PAST, part, row, Map.of("through", through)));
        }
    }

    private static boolean overlap(List<Span> some, List<Span> others) {
        return some.stream().anyMatch((one) -> others.stream().anyMatch(one::overlaps));
    }

    private static boolean reach(List<Span> evening, List<Span> morning) {
        return evening.stream().anyMatch((one) -> morning.stream().anyMatch(one::reachesInto));
    }

    private static boolean meet(@Nullable LocalDate from, @Nullable LocalDate through, @Nullable LocalDate otherFrom,
            @Nullable LocalDate otherThrough) {
        return (from == null || otherThrough == null || !from.isAfter(otherThrough))
                && (otherFrom == null || through == null || !otherFrom.isAfter(through));
    }
}
