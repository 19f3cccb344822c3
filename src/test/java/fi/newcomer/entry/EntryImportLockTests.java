package fi.newcomer.entry;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** While the files are imported no edit slips in between what was read and what is written. */
@PortalTest
class EntryImportLockTests {

    private static final EntryRow OURS = new EntryRow("programmes/x/courses.yaml", "locked", 0, "  - slug: locked\n", null);

    @Autowired
    EntryImport imports;

    @Autowired
    EntryTable table;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void add() {
        this.table.put(List.of(OURS));
    }

    @AfterEach
    void remove() {
        this.table.remove(List.of(OURS));
    }

    @Test
    void whatTheImportReadIsHeldUntilItIsDone() {
        assertThat(free()).isTrue();
        Boolean during = this.transactions.execute((transaction) -> {
            transaction.setRollbackOnly();
            this.imports.store(List.of());
            return CompletableFuture.supplyAsync(this::free).join();
        });
        assertThat(during).isFalse();
        assertThat(free()).isTrue();
    }

    /** Whether somebody could write the entry now. */
    private boolean free() {
        try {
            return this.jdbc.sql("SELECT name FROM entry WHERE file = ? AND name = ? FOR UPDATE NOWAIT")
                .params(OURS.file(), OURS.key())
                .query(String.class)
                .optional()
                .isPresent();
        }
        catch (DataAccessException held) {
            return false;
        }
    }
}
