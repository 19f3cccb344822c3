package fi.newcomer.hours;

import fi.newcomer.language.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one day.
 *
 * @param spans the times that begin on it, in their order, where it is {@code OPEN}; else empty
 * @param booked those of the spans to which one may come only by appointment
 * @param byAppointment whether one may come that day only by appointment
 * @param holiday the holiday that it is
 * @param special the special period that settled it; empty where the ordinary week did
 */
public record DayHours(LocalDate day, Kind kind, List<Span> spans, Set<Span> booked, boolean byAppointment,
        Optional<Holiday> holiday, Optional<SpecialHours> special) {

    /** Why the day is unlike others, where somebody said it. */
    public @Nullable LocalizedText reason() {
        return this.special.map(SpecialHours::reason).orElse(null);
    }

    /** Whether one can surely come that day, at a known time or not. */
    public boolean sure() {
        return this.kind == Kind.OPEN || this.kind == Kind.TIME_NOT_GIVEN;
    }

    /** What holds on a day. */
    public enum Kind {

        /** Open at the times of the day. */
        OPEN,

        /** Open some time of the day; nobody has said when. */
        TIME_NOT_GIVEN,

        /** Closed, as on every such weekday. */
        NOT_A_DAY,

        /** Closed, since staff said so for this day. */
        CLOSED,

        /** A public holiday on a day on which it would be open; nobody has said whether it is. */
        HOLIDAY_ASK,

        /** Nobody has said on which days it is open. */
        UNKNOWN

    }
}
