package fi.newcomer.entry;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests for {@link KeptEntries}. */
@PortalTest
class KeptEntriesTests {

    private static final EntryRow SAVED = new EntryRow("programmes/x/courses.yaml", "saved", 0, "  - slug: saved\n", null);

    @Autowired
    EntryTable table;

    @Autowired
    TransactionTemplate transactions;

    private KeptEntries kept;

    /** One of its own: those of the portal are read by whoever is told of a change. */
    @BeforeEach
    void keep() {
        this.kept = new KeptEntries(this.table);
    }

    @AfterEach
    void remove() {
        this.table.remove(List.of(SAVED));
    }

    @Test
    void nobodyGetsWhatATransactionSawThatBeganBeforeAChange() {
        this.transactions.executeWithoutResult((transaction) -> {
            transaction.setRollbackOnly();
            this.table.all();
            CompletableFuture.runAsync(() -> {
                this.table.put(List.of(SAVED));
                this.kept.changed();
            }).join();
            assertThat(saved()).as("in the transaction").isEmpty();
        });
        assertThat(saved()).as("afterwards").isPresent();
    }

    @Test
    void nobodyGetsWhatATransactionWroteThatWasGivenUp() {
        this.transactions.executeWithoutResult((transaction) -> {
            transaction.setRollbackOnly();
            CompletableFuture.runAsync(() -> this.kept.changed()).join();
            this.table.put(List.of(SAVED));
            assertThat(saved()).as("in the transaction").isPresent();
            assertThat(this.kept.now()).as("kept in the transaction").isSameAs(this.kept.now());
        });
        assertThat(saved()).as("afterwards").isEmpty();
    }

    private Optional<Entry> saved() {
        return this.kept.now()
            .byFile()
            .getOrDefault(SAVED.file(), List.of())
            .stream()
            .filter((entry) -> entry.key().equals(SAVED.key()))
            .findFirst();
    }
}
