package fi.newcomer.request;

import java.time.Instant;
import java.util.Optional;

/**
 * A step in the life of a request; entries are only ever added.
 *
 * @param actor the username of who did it, or {@code newcomer}
 * @param kind what was done, such as {@code case.handed-over}; its words stand under {@code staff.history.} and the kind
 * @param from the state before; absent for the first entry
 * @param to the state after
 * @param subject what it was done with: a queue, an account, an outcome, a day; never personal data, often empty
 * @param words what was written to it, as typed; kept encrypted
 * @param version the version of the request that it led to
 */
public record HistoryEntry(Instant at, String actor, String kind, Optional<RequestState> from, RequestState to,
        String subject, Optional<String> words, long version) {

    /** Without the words, so that no log or exception can hold them. */
    @Override
    public String toString() {
        return "HistoryEntry[" + this.kind + "]";
    }
}
