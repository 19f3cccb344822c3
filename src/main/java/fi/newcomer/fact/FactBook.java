package fi.newcomer.fact;

import fi.newcomer.page.Stamps;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All facts as those see them who keep them, with what each has said before; who may change one, the caller checks. */
@Service
public class FactBook {

    private final FactTable table;

    private final Stamps stamps;

    private final ObjectProvider<StatedChanges> statements;

    private final Clock clock;

    FactBook(FactTable table, Stamps stamps, ObjectProvider<StatedChanges> statements, Clock clock) {
        this.table = table;
        this.stamps = stamps;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * The facts that somebody looks for, in the order of their ids.
     * @param after the id behind which the list goes on; empty for its beginning
     * @param most so many at once
     */
    public List<KnownFact> of(FactSearch search, String after, int most) {
        return this.table.known(search, after, most);
    }

    /** How many there are of those. */
    public int count(FactSearch search) {
        return this.table.count(search);
    }

    /** Those of some files in which facts stand. */
    public List<String> having(Collection<String> files) {
        return this.table.having(files);
    }

    /** The ids of all facts. */
    public Set<String> ids() {
        return this.table.all().keySet();
    }

    public Optional<KnownFact> find(String id) {
        return this.table.known(id);
    }

    /** What a fact has said, the newest first; the first one is what it says now. */
    public List<FactRevision> revisions(String id) {
        return this.table.revisions(id);
    }

    /**
     * Stores what a fact says from now on, in the caller's transaction; pages that read it are made anew after that, and
     * what states it in words is outdated where its value or state changed.
     * @param shown the fact as the person saw it; null for a new one
     * @param file the file in which a new one stands
     * @param who the function of the person
     * @throws ChangedMeanwhile if somebody else changed it since, or a new one is there already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(@Nullable Fact shown, Fact now, String file, String who) {
        Optional<FactRow> stored = this.table.locked(now.id());
        if (!Objects.equals(stored.map(FactRow::fact).orElse(null), shown)) {
            throw new ChangedMeanwhile();
        }
        FactRow row = stored.map((it) -> it.with(now)).orElseGet(() -> new FactRow(now, file, null));
        this.table.put(List.of(row));
        if (!row.edited()) {
            this.table.withdraw(List.of(now.id()));
        }
        this.table.addRevisions(List.of(row), who, this.clock.instant(), "edited");
        Set<String> changed = new HashSet<>(Set.of(Fact.stamp(now.id())));
        if (shown != null && now.outdates(shown)) {
            this.statements.forEach((it) -> changed.addAll(it.mark(List.of(now.id()))));
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                FactBook.this.stamps.changed(changed);
            }
        });
    }

    /** Somebody else changed the fact since it was shown. */
    public static final class ChangedMeanwhile extends RuntimeException {
    }
}
