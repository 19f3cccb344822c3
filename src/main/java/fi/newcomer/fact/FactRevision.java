package fi.newcomer.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * What a fact has said from a moment on.
 *
 * @param who the function of the person who changed it; empty for the files
 * @param how {@code imported} from the files, {@code edited} by staff, or {@code proposed} by the files and taken by staff
 */
public record FactRevision(Fact fact, Optional<String> who, Instant at, String how) {

    /** How many of them are looked up. */
    static final int MOST = 100;

}
