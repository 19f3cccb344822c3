package fi.newcomer.request;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The requests that are closed, for those who count how long they are kept. */
@Service
public class ClosedRequests {

    /** What was joined with another request is kept as long as that one. */
    private static final String OWN = """
            (merged_into IS NULL OR NOT EXISTS (SELECT 1 FROM request AS kept WHERE kept.id = request.merged_into))
            """;

    private final JdbcClient sql;

    ClosedRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where and when a request was closed. @param queue the queue that it lies in now */
    public record Closing(String queue, Instant at) {
    }

    /**
     * Some requests of a queue that were closed up to a moment, the oldest first. Those that another instance of the portal
     * is about to delete are left out; nobody else changes these until the transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> lock(String queue, Instant closedUpTo, int atMost) {
        return this.sql.sql("SELECT id FROM request WHERE queue = :queue AND closed_at <= :upTo AND state = 'CLOSED' AND "
                + OWN + " ORDER BY closed_at LIMIT :atMost FOR UPDATE SKIP LOCKED")
            .param("queue", queue)
            .param("upTo", closedUpTo)
            .param("atMost", atMost)
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    }

    /** Those of some ids that are still, or again, those of requests, whatever their state; nobody else changes them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> lock(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : this.sql.sql("SELECT id FROM request WHERE id IN (:ids) FOR UPDATE SKIP LOCKED")
            .param("ids", ids.stream().map(UUID::toString).toList())
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    }

    /**
     * When requests were closed, by their ids; of one that was joined with another, when that one was. Those that are open,
     * or are not there, are absent.
     */
    @Transactional(readOnly = true)
    public Map<UUID, Closing> closings(Collection<UUID> ids) {
        Map<UUID, Closing> closings = new HashMap<>();
        if (!ids.isEmpty()) {
            this.sql.sql("""
                    SELECT request.id, COALESCE(kept.queue, request.queue) AS queue,
                        IF(kept.id IS NULL, request.closed_at, kept.closed_at) AS closed_at
                    FROM request LEFT JOIN request AS kept ON kept.id = request.merged_into
                    WHERE request.id IN (:ids) AND request.closed_at IS NOT NULL
                    """).param("ids", ids.stream().map(UUID::toString).toList()).query((row) -> {
                        Instant at = row.getObject("closed_at", Instant.class);
                        if (at != null) {
                            closings.put(UUID.fromString(row.getString("id")), new Closing(row.getString("queue"), at));
                        }
                    });
        }
        return closings;
    }

    /** Requests of a queue that were closed up to a moment and about which a message waits or failed, the oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> undelivered(String queue, Instant closedUpTo, int atMost) {
        return this.sql.sql("""
                SELECT id FROM request
                WHERE queue = :queue AND closed_at <= :upTo AND EXISTS (SELECT 1 FROM outbox
                    WHERE outbox.request = request.id AND outbox.state IN ('FAILED', 'WAITING'))
                ORDER BY closed_at LIMIT :atMost
                """)
            .param("queue", queue)
            .param("upTo", closedUpTo)
            .param("atMost", atMost)
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    }

    /**
     * Requests of a queue that were closed as assessed up to a moment and that nobody has marked as written into the
     * authority's own system, the oldest first.
     */
    @Transactional(readOnly = true)
    public List<UUID> untransferred(String queue, Instant closedUpTo, int atMost) {
        return this.sql.sql("""
                SELECT id FROM request
                WHERE queue = :queue AND outcome = 'ASSESSED' AND closed_at <= :upTo AND transferred_to IS NULL
                ORDER BY closed_at LIMIT :atMost
                """)
            .param("queue", queue)
            .param("upTo", closedUpTo)
            .param("atMost", atMost)
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .list();
    }

    /** Whether a queue holds a closed request. */
    @Transactional(readOnly = true)
    public boolean anyIn(String queue) {
        return this.sql.sql("SELECT EXISTS (SELECT 1 FROM request WHERE queue = :queue AND closed_at IS NOT NULL)")
            .param("queue", queue)
            .query(Boolean.class)
            .single();
    }
}
