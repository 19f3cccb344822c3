package fi.newcomer.queue;

import java.time.Instant;

/**
 * How a queue was settled at a time.
 *
 * @param by the name of the account that settled it, or {@code portal}
 * @param queue everything that held from then on
 */
public record QueueVersion(String by, Instant at, Queue queue) {
}
