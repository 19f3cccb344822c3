package fi.newcomer.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.testing.PortalTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit is written with what it records, and the database lets nobody change it. */
@PortalTest
class AuditTests {

    private static final StaffMember SOMEBODY = new StaffMember("somebody", "Somebody", Set.of());

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void theDatabaseRefusesToChangeOrDeleteIt() {
        this.transaction.executeWithoutResult((status) -> this.audit.record(SOMEBODY, "case.opened", this.subject));
        assertThatThrownBy(() -> this.database.sql("UPDATE audit SET who = 'else'").update())
            .hasMessageContaining("The audit is never changed");
        assertThatThrownBy(() -> this.database.sql("DELETE FROM audit").update())
            .hasMessageContaining("The audit is never deleted");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void itGoesWhereTheTransactionGoes() {
        this.transaction.executeWithoutResult((status) -> {
            this.audit.record(SOMEBODY, "case.opened", this.subject);
            status.setRollbackOnly();
        });
        assertThat(rows()).isZero();
        assertThatExceptionOfType(IllegalTransactionStateException.class)
            .isThrownBy(() -> this.audit.record(SOMEBODY, "case.opened", this.subject));
    }

    private long rows() {
        return this.database.sql("SELECT COUNT(*) FROM audit WHERE subject = :subject")
            .param("subject", this.subject)
            .query(Long.class)
            .single();
    }
}
