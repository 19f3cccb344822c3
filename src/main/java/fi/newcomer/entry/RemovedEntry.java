package fi.newcomer.entry;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry that was taken away.
 *
 * @param text what it said last
 * @param who the function of the person who took it away; empty for the files
 */
public record RemovedEntry(String file, String key, String text, Instant at, Optional<String> who) {

    /** As it was. */
    public Entry entry() {
        return new Entry(this.file, this.key, this.text, null);
    }
}
