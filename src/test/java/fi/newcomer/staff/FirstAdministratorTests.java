package fi.newcomer.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.newcomer.staff.StaffRefusal.Reason;
import fi.newcomer.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The one-time link; each test is undone, so that the demo keeps its administrator. */
@PortalTest
@Transactional
class FirstAdministratorTests {

    private static final String PASSWORD = "three boats on Sunday";

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Test
    void theLinkLetsOneAdministratorInOnce() throws IOException {
        nobodyAdministers();
        Path file = this.firstAdministrator.writeLink("http://localhost:8080");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String key = keyIn(file);
        assertThat(this.database.sql("SELECT HEX(hash) FROM one_time_link").query(String.class).single())
            .doesNotContainIgnoringCase(key);
        assertThat(this.firstAdministrator.opens(key)).isTrue();
        this.firstAdministrator.letIn(key, "first", "Administratör", PASSWORD, "fi");
        assertThat(this.accounts.find("first").orElseThrow().member().has(Role.ADMIN)).isTrue();
        assertThat(file).doesNotExist();
        assertRefused(key, "second", Reason.LINK_USED);
        nobodyAdministers();
        assertRefused(key, "third", Reason.LINK_USED);
    }

    @Test
    void theLinkExpires() throws IOException {
        nobodyAdministers();
        Path file = this.firstAdministrator.writeLink("http://localhost:8080", Instant.now().minusSeconds(1));
        assertRefused(keyIn(file), "late", Reason.LINK_USED);
        Files.delete(file);
    }

    @Test
    void aWeakPasswordDoesNotSpendTheLink() throws IOException {
        nobodyAdministers();
        Path file = this.firstAdministrator.writeLink("http://localhost:8080");
        String key = keyIn(file);
        assertThatExceptionOfType(StaffRefusal.class)
            .isThrownBy(() -> this.firstAdministrator.letIn(key, "first", "Administratör", "elevenchars", "sv"))
            .matches((refusal) -> refusal.reason() == Reason.PASSWORD_SHORT);
        assertThat(file).exists();
        Files.delete(file);
    }

    @Test
    void nothingOpensWhereThereIsAnAdministrator() throws IOException {
        Path file = this.firstAdministrator.writeLink("http://localhost:8080");
        assertThat(this.firstAdministrator.missing()).isFalse();
        assertRefused(keyIn(file), "second", Reason.LINK_USED);
        Files.delete(file);
    }

    private void assertRefused(String key, String username, Reason reason) {
        assertThatExceptionOfType(StaffRefusal.class)
            .isThrownBy(() -> this.firstAdministrator.letIn(key, username, "Administratör", PASSWORD, "sv"))
            .matches((refusal) -> refusal.reason() == reason);
        assertThat(this.accounts.find(username)).isEmpty();
    }

    private void nobodyAdministers() {
        this.database.sql("UPDATE account SET enabled = FALSE WHERE id IN "
                + "(SELECT account FROM staff_grant WHERE role = 'ADMIN')").update();
    }

    private static String keyIn(Path file) throws IOException {
        return Files.readString(file).strip().replaceFirst(".*\\?key=", "");
    }
}
