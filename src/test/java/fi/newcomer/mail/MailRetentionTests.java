package fi.newcomer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.MovedClock;
import fi.newcomer.testing.PortalOfItsOwnTest;
import fi.newcomer.testing.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Messages are forgotten thirty days after they ended, also their files. */
@PortalOfItsOwnTest
class MailRetentionTests {

    @Autowired
    MailRetention retention;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovedClock clock;

    @AfterEach
    void asBefore() {
        this.clock.goAhead(Duration.ZERO);
        this.jdbc.update("DELETE FROM outbox");
    }

    @Test
    void whatEndedThirtyDaysAgoIsForgottenWithItsFile() throws IOException {
        UUID sent = message("SENT", null);
        UUID sentAboutARequest = message("SENT", UUID.randomUUID());
        UUID failed = message("FAILED", null);
        UUID failedAboutARequest = message("FAILED", UUID.randomUUID());
        this.clock.goAhead(MailRetention.KEPT.minusHours(1));
        this.retention.removeOver();
        for (UUID id : new UUID[] { sent, sentAboutARequest, failed, failedAboutARequest }) {
            assertThat(there(id)).isTrue();
            assertThat(file(id)).exists();
        }
        this.clock.goAhead(MailRetention.KEPT.plusHours(1));
        this.retention.removeOver();
        for (UUID id : new UUID[] { sent, sentAboutARequest, failed }) {
            assertThat(there(id)).isFalse();
            assertThat(file(id)).doesNotExist();
        }
        assertThat(there(failedAboutARequest)).as("about a request: it goes with the request").isTrue();
        assertThat(file(failedAboutARequest)).exists();
        Files.delete(file(failedAboutARequest));
    }

    @Test
    void aFileWhoseRowAnotherInstanceDeletedGoes() throws IOException {
        UUID kept = message("SENT", null);
        UUID elsewhere = UUID.randomUUID();
        UUID broken = UUID.randomUUID();
        UUID justWritten = UUID.randomUUID();
        Files.writeString(file(elsewhere), "Subject: deleted elsewhere");
        Files.writeString(TestData.MAIL.resolve(broken + ".part"), "Subject: broken o");
        Files.writeString(file(justWritten), "Subject: new");
        for (Path file : new Path[] { file(kept), file(elsewhere), TestData.MAIL.resolve(broken + ".part") }) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
        try {
            this.retention.removeOver();
            assertThat(file(elsewhere)).doesNotExist();
            assertThat(TestData.MAIL.resolve(broken + ".part")).doesNotExist();
            assertThat(file(kept)).as("its row is there").exists();
            assertThat(file(justWritten)).exists();
        }
        finally {
            Files.deleteIfExists(file(kept));
            Files.deleteIfExists(file(justWritten));
        }
    }

    private UUID message(String state, @Nullable UUID request) throws IOException {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        this.jdbc.update("""
                INSERT INTO outbox (id, message_id, state, next_attempt, created_at, sent_at, failed_at, request)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, id.toString(), "<" + id + "@test>", state, now, now, state.equals("SENT") ? now : null,
                state.equals("SENT") ? null : now, request == null ? null : request.toString());
        Files.createDirectories(TestData.MAIL);
        Files.writeString(file(id), "Subject: x");
        return id;
    }

    private boolean there(UUID id) {
        return this.jdbc.queryForObject("SELECT count(*) FROM outbox WHERE id = ?", Long.class, id.toString()) > 0;
    }

    private static Path file(UUID id) {
        return TestData.MAIL.resolve(id + ".eml");
    }
}
