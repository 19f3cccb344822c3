package fi.newcomer.request;

import java.time.Instant;
import java.util.Optional;

/**
 * A step in the life of a request; entries are only ever added.
 *
 * @param actor the username of who did it, or {@code newcomer}
 * @param from the state before; absent for the first entry
 * @param to the state after
 */
public record HistoryEntry(Instant at, String actor, Optional<RequestState> from, RequestState to) {
}
