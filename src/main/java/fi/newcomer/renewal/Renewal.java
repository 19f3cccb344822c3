package fi.newcomer.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A programme of which there is a new document.
 *
 * @param document the id of the old document
 * @param oldTitle its title when the renewal began
 * @param title the title of the new one
 * @param from the first day on which the new one holds
 * @param through the last one; empty where it does not say
 * @param items how many things cited the old one when the renewal began
 * @param startedBy the function of the person who began it
 */
public record Renewal(long id, String document, String oldTitle, String title, LocalDate from,
        Optional<LocalDate> through, int items, String startedBy, Instant startedAt, Optional<Instant> closedAt) {

    /** Whether it still goes on. */
    public boolean open() {
        return this.closedAt.isEmpty();
    }
}
