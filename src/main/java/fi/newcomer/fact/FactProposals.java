package fi.newcomer.fact;

import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the files say about facts that staff edited, until somebody who edits everything takes or refuses it. */
@Service
public class FactProposals {

    private final FactTable table;

    private final Audit audit;

    private final Stamps stamps;

    private final ObjectProvider<StatedChanges> statements;

    private final TransactionTemplate transactions;

    private final Clock clock;

    FactProposals(FactTable table, Audit audit, Stamps stamps, ObjectProvider<StatedChanges> statements,
            TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.stamps = stamps;
        this.statements = statements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those that wait, for a person who may decide about them; none for others. */
    public List<FactProposal> all(StaffMember who) {
        return who.mayEditEverything() ? this.table.proposals() : List.of();
    }

    /** The files in which the facts stand of which one waits, by their ids. */
    public Map<String, String> waiting() {
        return this.table.files(this.table.proposals().stream().map((proposal) -> proposal.ours().id()).toList());
    }

    /**
     * Takes what the files say; a fact that they no longer have goes as soon as no text uses it. Nothing happens where
     * no proposal waits any more.
     * @throws AccessDeniedException if this person may not do it
     */
    public void take(StaffMember who, String id) {
        Set<String> changed = new HashSet<>(Set.of(Fact.stamp(id)));
        decide(who, id, "fact.proposal-taken", (proposal) -> {
            Fact fact = proposal.file().orElse(proposal.ours());
            FactRow taken = new FactRow(fact, this.table.find(id).map(FactRow::file).orElse(null), fact.written());
            this.table.put(List.of(taken));
            if (!fact.equals(proposal.ours())) {
                this.table.addRevisions(List.of(taken), who.function(), this.clock.instant(), "proposed");
            }
            if (fact.outdates(proposal.ours())) {
                this.statements.forEach((it) -> changed.addAll(it.mark(List.of(id))));
            }
            if (proposal.file().isEmpty() && !this.table.inUse(id)) {
                this.table.remove(List.of(id));
            }
        });
        this.stamps.changed(changed);
    }

    /**
     * Keeps the fact as staff edited it.
     * @throws AccessDeniedException if this person may not do it
     */
    public void keep(StaffMember who, String id) {
        decide(who, id, "fact.proposal-refused", (proposal) -> {
        });
    }

    private void decide(StaffMember who, String id, String action, java.util.function.Consumer<FactProposal> deed) {
        if (!who.mayEditEverything()) {
            throw new AccessDeniedException("May not edit the fact " + id);
        }
        this.transactions.executeWithoutResult((transaction) -> {
            Optional<FactProposal> waiting = this.table.proposals()
                .stream()
                .filter((proposal) -> proposal.ours().id().equals(id))
                .findFirst();
            waiting.ifPresent((proposal) -> {
                this.table.withdraw(List.of(id));
                deed.accept(proposal);
                this.audit.record(who, action, id);
            });
        });
    }
}
