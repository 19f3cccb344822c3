package fi.newcomer.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Deletes messages thirty days after they were delivered or failed for good, with the files that they became. What is about
 * a request goes earlier, with the request.
 */
@Component
class MailRetention {

    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger log = LoggerFactory.getLogger(MailRetention.class);

    private static final Duration JUST_WRITTEN = Duration.ofHours(1);

    private static final int AT_ONCE = 200;

    private final JdbcClient sql;

    private final MessageFiles files;

    private final Clock clock;

    MailRetention(JdbcClient sql, MessageFiles files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_800_000, initialDelay = 45_000)
    void scheduled() {
        try {
            removeOver();
        }
        catch (DataAccessException | TransactionException | IOException | UncheckedIOException e) {
            log.warn("Old messages could not be deleted: {}", e.getClass().getSimpleName());
        }
    }

    void removeOver() throws IOException {
        Instant limit = this.clock.instant().minus(KEPT);
        List<UUID> some;
        do {
            // What a request is about waits for its request, so that staff still sees what never arrived.
            some = this.sql.sql("""
                    SELECT id FROM outbox
                    WHERE (state = 'SENT' AND sent_at < :limit)
                        OR (state NOT IN ('SENT', 'WAITING') AND request IS NULL
                            AND COALESCE(failed_at, next_attempt) < :limit)
                    LIMIT :atMost
                    """)
                .param("limit", limit)
                .param("atMost", AT_ONCE)
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list();
            for (UUID id : some) {
                // The file first: without its row it would stay until the next time.
                this.files.remove(id);
                this.sql.sql("DELETE FROM outbox WHERE id = :id").param("id", id.toString()).update();
            }
        }
        while (some.size() == AT_ONCE);
        removeFilesWithoutRow();
    }

    /**
     * Files whose row is gone: another instance deleted it, which has no hand on this folder, or it belonged to an earlier
     * database. One that was just written is left for a moment, by real time, which is the time of files.
     */
    private void removeFilesWithoutRow() throws IOException {
        Instant limit = Instant.now().minus(JUST_WRITTEN);
        // The files first: each has its row before it is written.
        List<UUID> written = this.files.writtenBefore(limit);
        for (int from = 0; from < written.size(); from += AT_ONCE) {
            List<UUID> some = written.subList(from, Math.min(from + AT_ONCE, written.size()));
            Set<UUID> kept = Set.copyOf(this.sql.sql("SELECT id FROM outbox WHERE id IN (:ids)")
                .param("ids", some.stream().map(UUID::toString).toList())
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list());
            some.stream().filter((id) -> !kept.contains(id)).forEach(this.files::remove);
        }
    }
}
