package fi.newcomer.feed;

import fi.newcomer.hours.Holiday;
import fi.newcomer.hours.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands in a calendar once, or every week with exceptions.
 *
 * @param key tells it from the others of the same place and stays when its times change
 * @param days the days on which it begins, in their order, all of one weekday; never empty
 * @param span its times; null where it is a day without times
 * @param byAppointment whether one may come only by appointment
 * @param holiday the public holiday on which nobody has said whether the place is open
 * @param exact whether its times must be given as moments, since the clock changes in between
 */
record Occasion(String key, List<LocalDate> days, @Nullable Span span, boolean byAppointment,
        Optional<Holiday> holiday, boolean exact) {

    LocalDate first() {
        return this.days.getFirst();
    }

    LocalDate last() {
        return this.days.getLast();
    }

    DayOfWeek weekday() {
        return first().getDayOfWeek();
    }

    boolean repeated() {
        return this.days.size() > 1;
    }

    /** The days in between on which it would be, were it every week. */
    List<LocalDate> exceptions() {
        return first().datesUntil(last(), Period.ofWeeks(1)).filter((day) -> !this.days.contains(day)).toList();
    }
}
