package fi.newcomer.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message as it is listed: without recipient and text.
 *
 * @param request the request that it tells about, if any
 * @param queue the queue that the request is in
 * @param failed whether no further attempt is made; else it waits
 * @param failure why the last attempt failed, if it did
 */
public record OutboxLine(UUID id, Channel channel, Optional<UUID> request, Optional<String> queue, Instant createdAt,
        int attempts, Instant nextAttempt, boolean failed, Optional<Failure> failure) {
}
