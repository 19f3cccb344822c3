package fi.newcomer.leave;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days on which somebody is away.
 *
 * @param username who is away
 * @param from the first day
 * @param until the last day
 * @param standIn the username of who takes care of the cases meanwhile, if anybody does
 */
public record Absence(long id, String username, LocalDate from, LocalDate until, Optional<String> standIn) {

    boolean on(LocalDate day) {
        return !day.isBefore(this.from) && !day.isAfter(this.until);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !this.until.isBefore(first) && !this.from.isAfter(last);
    }
}
