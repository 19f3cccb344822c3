package fi.newcomer.retention;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.ClosedRequests;
import fi.newcomer.request.RequestCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * How long requests are kept: so many days after they were closed as their queue has settled, counted in Finland. The
 * number that holds today counts, also for what was closed before it was settled.
 */
@Service
public class Retention {

    /** More than so many of a queue are not counted where they are told of. */
    private static final int MOST = 500;

    private final ClosedRequests requests;

    private final Queues queues;

    Retention(ClosedRequests requests, Queues queues) {
        this.requests = requests;
        this.queues = queues;
    }

    /** The day on which a closed request is deleted; empty for an open one, and where nobody has settled it. */
    public Optional<LocalDate> dueOn(RequestCase request) {
        return dueOn(request.summary().id());
    }

    /** The same by the id of a request. */
    public Optional<LocalDate> dueOn(UUID request) {
        return Optional.ofNullable(dueOn(List.of(request)).get(request));
    }

    /** The same for several at once. */
    Map<UUID, LocalDate> dueOn(Collection<UUID> requests) {
        Map<String, Integer> settled = this.queues.retentionDays();
        Map<UUID, LocalDate> days = new HashMap<>();
        this.requests.closings(requests).forEach((id, closing) -> {
            Integer kept = settled.get(closing.queue());
            if (kept != null) {
                days.put(id, closing.at().atZone(Helsinki.ZONE).plusDays(kept).toLocalDate());
            }
        });
        return days;
    }

    /** Of the requests that some queues will have deleted by the end of a day, those with a message that never went out. */
    Map<UUID, LocalDate> undelivered(Collection<String> queues, LocalDate last) {
        return closed(queues, last, this.requests::undelivered);
    }

    /** Of the same those that were assessed and not marked as transferred. */
    Map<UUID, LocalDate> untransferred(Collection<String> queues, LocalDate last) {
        return closed(queues, last, this.requests::untransferred);
    }

    private Map<UUID, LocalDate> closed(Collection<String> queues, LocalDate last, Closed which) {
        Map<String, Integer> settled = this.queues.retentionDays();
        Instant upTo = last.plusDays(1).atStartOfDay(Helsinki.ZONE).toInstant();
        Map<UUID, LocalDate> days = dueOn(queues.stream()
            .filter(settled::containsKey)
            .flatMap((queue) -> which.of(queue, over(upTo, settled.get(queue)), MOST).stream())
            .toList());
        days.values().removeIf((day) -> day.isAfter(last));
        return days;
    }

    /** Some requests of a queue that were closed up to a moment. */
    private interface Closed {

        List<UUID> of(String queue, Instant closedUpTo, int atMost);

    }

    /** The queues with closed requests that are never deleted, since nobody has settled how long they are kept. */
    public List<String> unsettled() {
        Map<String, Integer> settled = this.queues.retentionDays();
        return this.queues.all()
            .stream()
            .map(Queue::slug)
            .filter((queue) -> !settled.containsKey(queue) && this.requests.anyIn(queue))
            .toList();
    }

    /** Up to which moment of closing a queue's requests are over. */
    static Instant over(Instant now, int days) {
        return now.atZone(Helsinki.ZONE).minusDays(days).toInstant();
    }
}
