package fi.newcomer.entry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All entries as they were read after the last change. What a transaction reads is kept for that transaction alone: it
 * sees the table as it was when it began, and its own changes that may never be committed.
 */
@Component
final class KeptEntries {

    private final EntryTable table;

    /** How often something changed; what was read before the last change is read again. */
    private final AtomicLong changes = new AtomicLong();

    private volatile @Nullable Snapshot kept;

    KeptEntries(EntryTable table) {
        this.table = table;
    }

    /** What was kept is not read any more. */
    void changed() {
        this.changes.incrementAndGet();
    }

    /** The entries as they stand now. */
    Snapshot now() {
        Snapshot snapshot = this.kept;
        if (snapshot != null && fresh(snapshot)) {
            return snapshot;
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return ofTransaction();
        }
        snapshot = read();
        this.kept = snapshot;
        return snapshot;
    }

    private Snapshot ofTransaction() {
        Snapshot own = (Snapshot) TransactionSynchronizationManager.getResource(this);
        if (own != null && fresh(own)) {
            return own;
        }
        Snapshot read = read();
        if (own != null) {
            TransactionSynchronizationManager.unbindResource(this);
            TransactionSynchronizationManager.bindResource(this, read);
        }
        else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, read);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(KeptEntries.this);
                }
            });
        }
        return read;
    }

    private boolean fresh(Snapshot snapshot) {
        return snapshot.at == this.changes.get();
    }

    private Snapshot read() {
        long at = this.changes.get();
        return new Snapshot(at, this.table.all()
            .values()
            .stream()
            .filter((row) -> row.text() != null)
            .map((row) -> new Entry(row.file(), row.key(), Objects.requireNonNull(row.text()), row.upstream()))
            .collect(Collectors.groupingBy(Entry::file, LinkedHashMap::new, Collectors.toUnmodifiableList())),
                this.table.changed());
    }

    /** Not a record: each reading of the tables is another version. */
    static final class Snapshot {

        private final long at;

        private final Map<String, List<Entry>> byFile;

        private final Map<String, Instant> changed;

        private Snapshot(long at, Map<String, List<Entry>> byFile, Map<String, Instant> changed) {
            this.at = at;
            this.byFile = byFile;
            this.changed = changed;
        }

        Map<String, List<Entry>> byFile() {
            return this.byFile;
        }

        /** When each entry last said something else, by its id. */
        Map<String, Instant> changed() {
            return this.changed;
        }
    }
}
