package fi.newcomer.appointment;

import fi.newcomer.hours.Helsinki;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a caseworker wants it.
 *
 * @param day in Finland
 * @param from the time of the day at which it begins, in Finland
 * @param to the time of the same day at which it ends
 * @param office the slug of an office that serves the newcomer's municipality; null where the place is typed
 * @param place where it is, as typed; counts only without an office
 * @param interpreter whether an interpreter is needed
 * @param participants who else takes part: functions and authorities
 * @param bring what the newcomer is to bring
 */
public record AppointmentDraft(@Nullable LocalDate day, @Nullable LocalTime from, @Nullable LocalTime to,
        @Nullable String office, String place, boolean interpreter, String participants, String bring) {

    /** The moment at which it begins; empty where that night's clock has no such time. */
    Optional<Instant> begins() {
        return moment(this.from);
    }

    /** The moment at which it ends; empty where that night's clock has no such time. */
    Optional<Instant> ends() {
        return moment(this.to);
    }

    private Optional<Instant> moment(@Nullable LocalTime time) {
        if (this.day == null || time == null || Helsinki.ZONE.getRules().getValidOffsets(this.day.atTime(time)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(this.day.atTime(time).atZone(Helsinki.ZONE).toInstant());
    }

    /** Without what was typed, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "AppointmentDraft";
    }
}
