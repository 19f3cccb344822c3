package fi.newcomer.hours;

import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.language.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says of single days what holds then: a day goes before the period in which it lies, which stays on both sides of it. */
public final class SpecialDays {

    private SpecialDays() {
    }

    /** What is said of a day; where several periods cover it, what holds. */
    public static Optional<SpecialHours> of(OpeningHours hours, LocalDate day) {
        return OpeningDays.special(hours, day);
    }

    /** The hours with a closed day; what was said of that day alone holds again when it is opened again. */
    public static OpeningHours closed(OpeningHours hours, LocalDate day, @Nullable LocalizedText reason) {
        SpecialHours before = of(hours, day).filter(SpecialHours::oneDay).orElse(null);
        return with(hours, new SpecialHours(day, day, Rule.CLOSED, List.of(), reason,
                before == null || before.rule() != Rule.CLOSED ? before : before.insteadOf()));
    }

    /** The hours with a day of which something else is said than of the days round it. */
    public static OpeningHours with(OpeningHours hours, SpecialHours day) {
        List<SpecialHours> special = new ArrayList<>(hours.special());
        special.removeIf((other) -> other.oneDay() && other.from().equals(day.from()));
        special.add(day);
        return hours.with(sorted(special));
    }

    /** The hours without what was said of a day; the other times of a period in which it lies stay as they are. */
    public static OpeningHours without(OpeningHours hours, LocalDate day) {
        return cut(hours, day, (period) -> period.oneDay() || period.rule() != Rule.OTHER_TIMES);
    }

    private static OpeningHours cut(OpeningHours hours, LocalDate day, Predicate<SpecialHours> which) {
        List<SpecialHours> special = new ArrayList<>();
        for (SpecialHours period : hours.special()) {
            if (!period.covers(day) || !which.test(period)) {
                special.add(period);
                continue;
            }
            if (period.from().isBefore(day)) {
                special.add(new SpecialHours(period.from(), day.minusDays(1), period.rule(), period.spans(),
                        period.reason()));
            }
            if (period.through() == null || period.through().isAfter(day)) {
                special.add(new SpecialHours(day.plusDays(1), period.through(), period.rule(), period.spans(),
                        period.reason()));
            }
        }
        return hours.with(sorted(special));
    }

    /**
     * The hours with a day that is no longer closed. Where it alone was closed, what was said before holds again; else a
     * closing until further notice ends, any other one lasts on round this day.
     */
    public static OpeningHours openAgain(OpeningHours hours, LocalDate day) {
        List<SpecialHours> special = new ArrayList<>();
        for (SpecialHours period : hours.special()) {
            if (period.rule() != Rule.CLOSED || !period.oneDay() || !period.covers(day)) {
                special.add(period);
            }
            else if (period.insteadOf() != null) {
                special.add(period.insteadOf());
            }
        }
        OpeningHours opened = hours.with(special);
        return closed(opened, day) ? ended(opened, day) : opened;
    }

    private static OpeningHours ended(OpeningHours hours, LocalDate day) {
        List<SpecialHours> special = new ArrayList<>();
        for (SpecialHours period : hours.special()) {
            if (period.through() != null || !period.covers(day)) {
                special.add(period);
            }
            else if (period.from().isBefore(day)) {
                special.add(new SpecialHours(period.from(), day.minusDays(1), Rule.CLOSED, List.of(), period.reason()));
            }
        }
        return cut(hours.with(special), day, (period) -> period.rule() == Rule.CLOSED);
    }

    private static boolean closed(OpeningHours hours, LocalDate day) {
        return of(hours, day).filter((it) -> it.rule() == Rule.CLOSED).isPresent();
    }

    private static List<SpecialHours> sorted(List<SpecialHours> special) {
        return special.stream().sorted(Comparator.comparing(SpecialHours::from)).toList();
    }
}
