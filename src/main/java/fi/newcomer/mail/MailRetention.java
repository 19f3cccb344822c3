package fi.newcomer.mail;

import fi.newcomer.setting.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    private static final int AT_ONCE = 200;

    private final JdbcClient sql;

    private final Path folder;

    private final Clock clock;

    MailRetention(JdbcClient sql, Settings settings, Clock clock) {
        this.sql = sql;
        this.folder = settings.data().resolve("mail");
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1_800_000, initialDelay = 45_000)
    void scheduled() {
        try {
            removeOver();
        }
        catch (DataAccessException | TransactionException | IOException e) {
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
                // The file first: without its row nobody would find it by the row's time any more.
                Files.deleteIfExists(this.folder.resolve(id + ".eml"));
                Files.deleteIfExists(this.folder.resolve(id + ".part"));
                this.sql.sql("DELETE FROM outbox WHERE id = :id").param("id", id.toString()).update();
            }
        }
        while (some.size() == AT_ONCE);
        removeForgottenFiles();
    }

    /** Files without a row, such as those of an earlier database: by real time, which is the time of files. */
    private void removeForgottenFiles() throws IOException {
        if (!Files.isDirectory(this.folder)) {
            return;
        }
        Instant limit = Instant.now().minus(KEPT);
        try (Stream<Path> files = Files.list(this.folder)) {
            for (Path file : files.filter((it) -> it.toString().matches(".*\\.(eml|part)")).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
