package fi.newcomer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages are forgotten thirty days after they ended, also their files. */
@PortalTest
class MailRetentionTests {

    private static final Path FOLDER = Path.of("target/test-data/mail");

    private static final Duration OVER = MailRetention.KEPT.plusHours(1);

    @Autowired
    MailRetention retention;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatEndedThirtyDaysAgoIsForgottenWithItsFile() throws IOException {
        UUID old = message("SENT", OVER, null);
        UUID young = message("SENT", MailRetention.KEPT.minusHours(1), null);
        UUID failed = message("BROKEN", OVER, null);
        UUID waiting = message("HELD", OVER, UUID.randomUUID());
        Path forgotten = Files.writeString(FOLDER.resolve(UUID.randomUUID() + ".eml"), "Subject: old");
        Files.setLastModifiedTime(forgotten, FileTime.from(Instant.now().minus(OVER)));
        Path recent = Files.writeString(FOLDER.resolve(UUID.randomUUID() + ".eml"), "Subject: new");
        try {
            this.retention.removeOver();
            assertThat(there(old)).isFalse();
            assertThat(file(old)).doesNotExist();
            assertThat(there(failed)).isFalse();
            assertThat(forgotten).doesNotExist();
            assertThat(there(young)).isTrue();
            assertThat(file(young)).exists();
            assertThat(there(waiting)).as("about a request: it goes with the request").isTrue();
            assertThat(recent).exists();
        }
        finally {
            for (UUID id : new UUID[] { young, waiting }) {
                this.jdbc.update("DELETE FROM outbox WHERE id = ?", id.toString());
                Files.deleteIfExists(file(id));
            }
            Files.deleteIfExists(recent);
        }
    }

    private UUID message(String state, Duration ago, UUID request) throws IOException {
        UUID id = UUID.randomUUID();
        Instant ended = Instant.now().minus(ago);
        this.jdbc.update("""
                INSERT INTO outbox (id, message_id, state, next_attempt, created_at, sent_at, failed_at, request)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, id.toString(), "<" + id + "@test>", state, ended, ended, state.equals("SENT") ? ended : null,
                state.equals("SENT") ? null : ended, request == null ? null : request.toString());
        Files.createDirectories(FOLDER);
        Files.writeString(file(id), "Subject: x");
        return id;
    }

    private boolean there(UUID id) {
        return this.jdbc.queryForObject("SELECT count(*) FROM outbox WHERE id = ?", Long.class, id.toString()) > 0;
    }

    private static Path file(UUID id) {
        return FOLDER.resolve(id + ".eml");
    }
}
