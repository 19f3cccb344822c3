package fi.newcomer.text;

import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.Stored;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What files say where staff edited a text, until an editor takes or refuses it. */
@Service
public class TextProposals {

    private final EditingRights rights;

    private final ProposalTable table;

    private final UnitStore store;

    private final FactUses uses;

    private final Languages languages;

    private final Audit audit;

    private final Stamps stamps;

    private final TransactionTemplate transactions;

    private final Clock clock;

    TextProposals(EditingRights rights, ProposalTable table, UnitStore store, FactUses uses, Languages languages,
            Audit audit, Stamps stamps, TransactionTemplate transactions, Clock clock) {
        this.rights = rights;
        this.table = table;
        this.store = store;
        this.uses = uses;
        this.languages = languages;
        this.audit = audit;
        this.stamps = stamps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those that wait on all pages. */
    public List<TextProposal> all() {
        return this.table.all();
    }

    /** Those that wait on a page. */
    public List<TextProposal> of(String page) {
        return this.table.of(page);
    }

    /**
     * Takes what the file says. A text that the file no longer has goes, and with the last one the unit.
     * @param shown the proposal that the person saw
     * @throws WrongText if it no longer waits, or another one does
     * @throws AccessDeniedException if this person may not do it
     */
    public void take(StaffMember who, TextProposal shown) {
        Key key = checked(who, shown);
        ChangedThings changed = new ChangedThings(this.languages);
        this.transactions.executeWithoutResult((transaction) -> {
            List<UnitRow> texts = this.store.locked(key.page(), key.unit());
            stillWaits(shown);
            shown.text().ifPresentOrElse((text) -> replace(who, key, text, texts, changed),
                    () -> remove(key, changed));
            settle(who, key, "text.proposal-taken");
        });
        this.stamps.changed(changed.stamps());
    }

    /**
     * Keeps the text as staff wrote it; the next import proposes nothing until the file changes again.
     * @param shown the proposal that the person saw
     * @throws WrongText if it no longer waits, or another one does
     * @throws AccessDeniedException if this person may not do it
     */
    public void keep(StaffMember who, TextProposal shown) {
        Key key = checked(who, shown);
        this.transactions.executeWithoutResult((transaction) -> {
            this.store.locked(key.page(), key.unit());
            stillWaits(shown);
            settle(who, key, "text.proposal-refused");
        });
    }

    private Key checked(StaffMember who, TextProposal shown) {
        if (!this.rights.mayEdit(who, shown.page())) {
            throw new AccessDeniedException("May not edit " + shown.page());
        }
        return shown.key();
    }

    private void stillWaits(TextProposal shown) {
        if (!of(shown.page()).contains(shown)) {
            throw new WrongText(WrongText.Mistake.CHANGED, "the proposal is another one than was shown");
        }
    }

    private void settle(StaffMember who, Key key, String action) {
        this.table.withdraw(List.of(key));
        this.audit.record(who, action, key.page() + "#" + key.unit() + ":" + key.language());
    }

    private void replace(StaffMember who, Key key, UnitText text, List<UnitRow> texts, ChangedThings changed) {
        UnitRow taken = new UnitRow(key, text, text.written());
        boolean sameMeaning = texts.stream()
            .anyMatch((row) -> row.key().equals(key) && row.text().meaning() == text.meaning());
        this.store.put(List.of(taken));
        this.store.addRevisions(List.of(taken), who.username(), this.clock.instant(), "proposed");
        this.store.putFactUses(List.of(key), this.uses.of(key, InlineReader.read(text.text())));
        changed.text(key, !sameMeaning);
    }

    /** What stayed only because of this text goes with it, as the next import would do it. */
    private void remove(Key key, ChangedThings changed) {
        this.store.remove(List.of(key));
        List<ContentText> files = this.store.files(key.page(), this.languages);
        ThreeWayMerge merge = new ThreeWayMerge(files.isEmpty() ? Map.of() : Map.of(key.page(), files),
                new Stored(this.store.places(List.of(key.page())), this.store.texts(List.of(key.page()))));
        this.store.remove(merge.removed);
        this.store.removePlaces(merge.gone());
        changed.text(key, true);
        changed.merge(merge);
    }
}
