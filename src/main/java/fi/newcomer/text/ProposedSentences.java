package fi.newcomer.text;

import fi.newcomer.fact.Facts;
import fi.newcomer.language.Languages;
import fi.newcomer.language.SentenceChanges;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.UnitRow.Key;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking only some sentences of what the files say where staff edited a text. */
@Service
public class ProposedSentences {

    private final EditingRights rights;

    private final ProposalTable table;

    private final UnitStore store;

    private final TextRules rules;

    private final Facts facts;

    private final FactUses uses;

    private final Languages languages;

    private final Audit audit;

    private final Stamps stamps;

    private final TransactionTemplate transactions;

    private final Clock clock;

    ProposedSentences(EditingRights rights, ProposalTable table, UnitStore store, TextRules rules, Facts facts,
            FactUses uses, Languages languages, Audit audit, Stamps stamps, TransactionTemplate transactions,
            Clock clock) {
        this.rights = rights;
        this.table = table;
        this.store = store;
        this.rules = rules;
        this.facts = facts;
        this.uses = uses;
        this.languages = languages;
        this.audit = audit;
        this.stamps = stamps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The sentences in which the file differs from our text; none where it no longer has the text. */
    public List<SentenceChanges.Change> of(TextProposal proposal, String ours) {
        return proposal.text().map((theirs) -> changes(proposal, ours, theirs).all()).orElse(List.of());
    }

    /** Our text with some of the file's sentences, as it may be typed on; nothing changes. */
    public String composed(TextProposal proposal, String ours, Collection<Integer> accepted) {
        return changes(proposal, ours, proposal.text().orElseThrow(ProposedSentences::another)).composed(accepted);
    }

    /**
     * Publishes our text with some of the file's sentences, by which the proposal is decided. Whoever decides has seen
     * what the file newly says: the text has the newer meaning of the two. It counts as machine-made where one of the two
     * is, and as unchecked.
     * @param shown the proposal that the person saw
     * @param ours the text that the person saw beside it
     * @param accepted the numbers of the differences, from 0, in which the file's sentences shall stand
     * @throws WrongText if text or proposal is another one by now, or the sentences can't stand in a page together
     * @throws AccessDeniedException if this person may not do it
     */
    public void take(StaffMember who, TextProposal shown, String ours, Collection<Integer> accepted) {
        if (!this.rights.mayEdit(who, shown.page())) {
            throw new AccessDeniedException("May not edit " + shown.page());
        }
        ChangedThings changed = new ChangedThings(this.languages);
        this.transactions.executeWithoutResult((transaction) -> take(who, shown, ours, accepted, changed));
        this.stamps.changed(changed.stamps());
    }

    private void take(StaffMember who, TextProposal shown, String ours, Collection<Integer> accepted,
            ChangedThings changed) {
        Key key = shown.key();
        List<UnitRow> texts = this.store.locked(key.page(), key.unit());
        UnitRow before = texts.stream()
            .filter((row) -> row.key().equals(key) && row.text().text().equals(ours))
            .findFirst()
            .orElseThrow(ProposedSentences::another);
        UnitText theirs = shown.text().orElseThrow(ProposedSentences::another);
        if (!this.table.of(shown.page()).contains(shown)) {
            throw another();
        }
        String composed = changes(shown, ours, theirs).composed(accepted);
        List<Inline> pieces = this.rules.check(kind(key), composed, this.facts.kinds());
        FieldRules.check(key.page(), pieces);
        UnitText text = new UnitText(composed, Math.max(before.text().meaning(), theirs.meaning()),
                before.text().machineMade() || theirs.machineMade(), null, behind(before.text(), theirs));
        UnitRow after = new UnitRow(key, text, before.upstream());
        FieldRules.check(after, texts);
        this.store.put(List.of(after));
        this.store.addRevisions(List.of(after), who.username(), this.clock.instant(), "proposed");
        this.store.putFactUses(List.of(key), this.uses.of(key, pieces));
        this.table.withdraw(List.of(key));
        this.audit.record(who, "text.proposal-taken-partly", key.page() + "#" + key.unit() + ":" + key.language());
        changed.text(key, text.meaning() != before.text().meaning());
    }

    /** Nobody has said that the sentences about a changed fact are right again: that is a step of its own. */
    private static Set<String> behind(UnitText ours, UnitText theirs) {
        return Stream.concat(ours.behind().stream(), theirs.behind().stream()).collect(Collectors.toSet());
    }

    private UnitKind kind(Key key) {
        return this.store.places(List.of(key.page()))
            .stream()
            .filter((place) -> place.unit().equals(key.unit()))
            .map(UnitRow.UnitPlace::kind)
            .findFirst()
            .orElseThrow(ProposedSentences::another);
    }

    private SentenceChanges changes(TextProposal proposal, String ours, UnitText theirs) {
        return SentenceChanges.between(ours, theirs.text(), this.languages.get(proposal.language()));
    }

    private static WrongText another() {
        return new WrongText(WrongText.Mistake.CHANGED, "text or proposal is another one than was shown");
    }
}
