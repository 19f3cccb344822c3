package fi.newcomer.placement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place where a printed code hangs or lies, such as "Kela counter Karis, from January".
 *
 * @param code what stands behind {@code /q/}, in capitals; never given to another placement
 * @param municipality the slug of the municipality whose pages it leads to
 * @param note where it hangs, as the staff say it among themselves
 * @param from since when it hangs there
 * @param end the day from which it leads to the start page of the municipality instead; empty while it is open-ended
 * @param target where it leads
 * @param createdBy the account that made it
 */
public record Placement(String code, String municipality, String note, LocalDate from, Optional<LocalDate> end,
        PageReference target, String createdBy) {

    /** Whether it has ended on a day in Finland. */
    public boolean ended(LocalDate today) {
        return this.end.filter((day) -> !today.isBefore(day)).isPresent();
    }

    Placement with(PageReference newTarget, String newNote, LocalDate newFrom) {
        return new Placement(this.code, this.municipality, newNote, newFrom, this.end, newTarget, this.createdBy);
    }

    Placement ending(Optional<LocalDate> newEnd) {
        return new Placement(this.code, this.municipality, this.note, this.from, newEnd, this.target, this.createdBy);
    }
}
