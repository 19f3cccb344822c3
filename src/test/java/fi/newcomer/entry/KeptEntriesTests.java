package fi.newcomer.entry;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests for {@link KeptEntries}. */
@PortalTest
class KeptEntriesTests {

    private static final EntryRow SAVED = new EntryRow("programmes/x/courses.yaml", "saved", 0, "  - slug: saved\n", null);

    @Autowired
    Entries entries;

    @Autowired
    EntryTable table;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void remove() {
        this.table.remove(List.of(SAVED));
        this.entries.changed(Set.of());
    }

    @Test
    void nobodyGetsWhatATransactionSawThatBeganBeforeAChange() {
        this.transactions.executeWithoutResult((transaction) -> {
            transaction.setRollbackOnly();
            this.table.all();
            CompletableFuture.runAsync(() -> {
                this.table.put(List.of(SAVED));
                this.entries.changed(Set.of());
            }).join();
            assertThat(saved()).as("in the transaction").isEmpty();
        });
        assertThat(saved()).as("afterwards").isPresent();
    }

    @Test
    void nobodyGetsWhatATransactionWroteThatWasGivenUp() {
        this.transactions.executeWithoutResult((transaction) -> {
            transaction.setRollbackOnly();
            CompletableFuture.runAsync(() -> this.entries.changed(Set.of())).join();
            this.table.put(List.of(SAVED));
            assertThat(saved()).as("in the transaction").isPresent();
            assertThat(this.entries.version()).as("kept in the transaction").isSameAs(this.entries.version());
        });
        assertThat(saved()).as("afterwards").isEmpty();
    }

    private Optional<Entry> saved() {
        return this.entries.find(SAVED.file(), SAVED.key());
    }
}
