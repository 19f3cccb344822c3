package fi.newcomer.entry;

import java.time.Instant;
import java.util.Optional;

/**
 * What an entry has said from a moment on.
 *
 * @param text the entry in YAML; empty where it was taken away
 * @param who the function of the person who changed it; empty for the files
 * @param how {@code imported} from the files, {@code edited} by staff, or {@code proposed} by the files and taken by staff
 */
public record EntryRevision(Optional<String> text, Optional<String> who, Instant at, String how) {

    /** How many of them are looked up. */
    static final int MOST = 100;

}
