package fi.newcomer.hours;

import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.language.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of single days what holds then: a day goes before the period in which it lies, which stays on both sides of it. */
public final class SpecialDays {

    private SpecialDays() {
    }

    /** What is said of a day; the first where several periods cover it. */
    public static Optional<SpecialHours> of(OpeningHours hours, LocalDate day) {
        return hours.special().stream().filter((special) -> special.covers(day)).findFirst();
    }

    /** The hours with a closed day. */
    public static OpeningHours closed(OpeningHours hours, LocalDate day, @Nullable LocalizedText reason) {
        return with(hours, new SpecialHours(day, day, Rule.CLOSED, List.of(), reason));
    }

    /** The hours with a day of which something else is said than of the days round it. */
    public static OpeningHours with(OpeningHours hours, SpecialHours day) {
        List<SpecialHours> special = new ArrayList<>(without(hours, day.from()).special());
        special.add(day);
        return hours.with(sorted(special));
    }

    /** The hours without what was said of a day. */
    public static OpeningHours without(OpeningHours hours, LocalDate day) {
        List<SpecialHours> special = new ArrayList<>();
        for (SpecialHours period : hours.special()) {
            if (!period.covers(day)) {
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
     * The hours with a day that is no longer closed: a closing until further notice ends, any other one lasts on round
     * this day.
     */
    public static OpeningHours openAgain(OpeningHours hours, LocalDate day) {
        List<SpecialHours> special = new ArrayList<>();
        for (SpecialHours period : hours.special()) {
            if (period.rule() != Rule.CLOSED || period.through() != null || !period.covers(day)) {
                special.add(period);
            }
            else if (period.from().isBefore(day)) {
                special.add(new SpecialHours(period.from(), day.minusDays(1), Rule.CLOSED, List.of(), period.reason()));
            }
        }
        OpeningHours ended = hours.with(special);
        return of(ended, day).filter((it) -> it.rule() == Rule.CLOSED).map((it) -> without(ended, day)).orElse(ended);
    }

    private static List<SpecialHours> sorted(List<SpecialHours> special) {
        return special.stream().sorted(Comparator.comparing(SpecialHours::from)).toList();
    }
}
