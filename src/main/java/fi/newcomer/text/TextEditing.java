package fi.newcomer.text;

import fi.newcomer.database.OnceMore;
import fi.newcomer.fact.Facts;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.Stored;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff do to texts. */
@Service
public class TextEditing {

    private final EditingRights rights;

    private final UnitStore store;

    private final UnitsInLanguages units;

    private final Layers layers;

    private final ContentPages pages;

    private final TextRules rules;

    private final Facts facts;

    private final FactUses uses;

    private final ProposalTable proposals;

    private final UnitCopies copies;

    private final ChecksElsewhere checks;

    private final Languages languages;

    private final Audit audit;

    private final Stamps stamps;

    private final TransactionTemplate transactions;

    private final Clock clock;

    TextEditing(EditingRights rights, UnitStore store, UnitsInLanguages units, Layers layers, ContentPages pages, TextRules rules, Facts facts,
            FactUses uses, ProposalTable proposals, UnitCopies copies, ChecksElsewhere checks, Languages languages, Audit audit, Stamps stamps,
            TransactionTemplate transactions, Clock clock) {
        this.rights = rights;
        this.store = store;
        this.units = units;
        this.layers = layers;
        this.pages = pages;
        this.rules = rules;
        this.facts = facts;
        this.uses = uses;
        this.proposals = proposals;
        this.copies = copies;
        this.checks = checks;
        this.languages = languages;
        this.audit = audit;
        this.stamps = stamps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Changes what a unit says in a language; the next reader sees it. What stands on a page below becomes the page's own
     * when somebody changes it who edits the page; whoever only translates changes it where it stands, for all that read
     * it.
     * @throws WrongText if it can't stand in a page, or somebody changed the text since the person saw it
     * @throws AccessDeniedException if this person may not do it
     */
    public void edit(StaffMember who, String page, Language language, Draft draft) {
        if (!this.rights.may(who, page, language, draft.change())) {
            throw new AccessDeniedException("May not edit " + page + " in " + language);
        }
        ChangedThings changed = new ChangedThings(this.languages);
        List<Key> same = draft.checked() ? this.store.saying(language.code(), draft.text()) : List.of();
        OnceMore.afterDeadlock(() -> this.transactions.executeWithoutResult((transaction) -> {
            this.checks.lock(this.layers.pagesUnder(page), draft.unit(), same);
            store(who, page, language, draft, changed);
        }));
        this.stamps.changed(changed.stamps());
    }

    /**
     * Finds a text still right as it stands, whatever changed: it is checked, and no longer outdated. It keeps its words,
     * and stays where it stands, for all that read it.
     * @param shown the text that the person read
     * @throws WrongText if somebody changed the text since
     * @throws AccessDeniedException if this person may not do it
     */
    public void confirm(StaffMember who, String page, String unit, Language language, String shown) {
        if (!this.rights.may(who, page, language, ChangeOfMeaning.CATCH_UP)) {
            throw new AccessDeniedException("May not check " + page + " in " + language);
        }
        ChangedThings changed = new ChangedThings(this.languages);
        List<Key> same = this.store.saying(language.code(), shown);
        OnceMore.afterDeadlock(() -> this.transactions.executeWithoutResult((transaction) -> {
            this.checks.lock(this.layers.pagesUnder(page), unit, same);
            List<UnitRow> locked = this.copies.locked(page, unit);
            UnitPlace place = this.copies.place(page, this.store.places(this.layers.pagesUnder(page)), unit);
            stays(who, place, language);
            Key key = new Key(place.page(), unit, language.code());
            List<UnitRow> texts = UnitCopies.unit(locked, key.page(), unit);
            UnitRow before = texts.stream()
                .filter((row) -> row.key().equals(key) && row.text().text().equals(shown))
                .findFirst()
                .orElseThrow(() -> new WrongText(WrongText.Mistake.CHANGED, "the text is another one than was shown"));
            UnitRow after = before.confirmed(Meanings.newest(texts), check(who, page));
            publish(who, after, "confirmed");
            this.checks.give(who, after, texts, changed);
            this.audit.record(who, "text.confirmed", key.page() + "#" + key.unit() + ":" + language);
            changed.text(key, before.text().meaning() < Meanings.newest(texts));
        }));
        this.stamps.changed(changed.stamps());
    }

    private void publish(StaffMember who, UnitRow row, String how) {
        this.store.put(List.of(row));
        this.store.addRevisions(List.of(row), who.username(), this.clock.instant(), how);
        if (!row.edited()) {
            this.proposals.withdraw(List.of(row.key()));
        }
    }

    /**
     * A page as its readers would get it once these drafts were published.
     * @throws WrongText if one of them can't stand in a page
     */
    public UnitPage preview(StaffMember who, String page, Language language, Collection<Draft> drafts) {
        List<String> layers = this.layers.pagesUnder(page);
        Stored stored = this.units.of(layers, List.of(language, this.languages.first()));
        List<UnitPlace> places = new ArrayList<>(stored.places());
        if (places.isEmpty()) {
            throw new WrongText(WrongText.Mistake.CHANGED, "the page is gone");
        }
        Map<Key, UnitRow> rows = new LinkedHashMap<>();
        stored.texts().forEach((row) -> rows.put(row.key(), row));
        for (Draft draft : drafts) {
            UnitPlace place = this.copies.place(page, places, draft.unit());
            FieldRules.check(page,
                    this.rules.check(place.kind(), draft.text(), this.facts.kinds(FactUses.ids(draft.text()))));
            String changed = changed(who, page, place);
            if (!place.page().equals(changed)) {
                places.add(this.copies.taken(place, page, places));
                UnitCopies.taken(place, page, rows.values()).forEach((row) -> rows.put(row.key(), row));
            }
            Key key = new Key(changed, draft.unit(), language.code());
            List<UnitRow> unit = UnitCopies.unit(rows.values(), changed, draft.unit());
            UnitRow published = draft.published(key, unit, check(who, changed));
            FieldRules.check(published, unit);
            rows.put(key, published);
        }
        return this.pages.page(page, language, places, List.copyOf(rows.values()));
    }

    /** The ids of the units that a page has of its own only because staff changed there what stands below. */
    public Set<String> copies(String page) {
        return this.copies.of(page);
    }

    /**
     * Gives up a page's own copy of a unit in all languages: its readers get again what stands below. Nothing happens
     * where there is no copy any more.
     * @throws AccessDeniedException if this person may not do it
     */
    public void drop(StaffMember who, String page, String unit) {
        if (!this.rights.mayEdit(who, page)) {
            throw new AccessDeniedException("May not edit " + page);
        }
        ChangedThings changed = new ChangedThings(this.languages);
        this.transactions.executeWithoutResult((transaction) -> {
            List<UnitRow> texts = this.store.locked(page, unit);
            if (!this.copies.of(page).contains(unit)) {
                return;
            }
            List<Key> keys = texts.stream().map(UnitRow::key).toList();
            this.store.addRevisions(texts, who.username(), this.clock.instant(), "dropped");
            this.proposals.withdraw(keys);
            this.store.removePlaces(
                    this.store.places(List.of(page)).stream().filter((place) -> place.unit().equals(unit)).toList());
            this.audit.record(who, "text.dropped", page + "#" + unit);
            keys.forEach((key) -> changed.text(key, true));
        });
        this.stamps.changed(changed.stamps());
    }

    /** Changes a text in the caller's transaction; returns the row as it stands then. */
    UnitRow store(StaffMember who, String page, Language language, Draft draft, ChangedThings changed) {
        List<String> layers = this.layers.pagesUnder(page);
        List<UnitRow> locked = this.copies.locked(page, draft.unit());
        List<UnitPlace> places = this.store.places(layers);
        UnitPlace place = this.copies.place(page, places, draft.unit());
        stays(who, place, language);
        List<Inline> pieces = this.rules.check(place.kind(), draft.text(), this.facts.kinds());
        FieldRules.check(place.page(), pieces);
        Key key = new Key(changed(who, page, place), draft.unit(), language.code());
        boolean taken = !place.page().equals(key.page());
        List<UnitRow> texts = taken ? UnitCopies.taken(place, page, locked) : UnitCopies.unit(locked, key.page(), key.unit());
        draft.check(language, texts);
        if (taken) {
            this.copies.take(who, this.copies.taken(place, page, places), texts);
        }
        UnitRow after = this.checks.taken(draft.published(key, texts, check(who, key.page())), texts);
        FieldRules.check(after, texts);
        publish(who, after, "edited");
        if (draft.checked()) {
            this.checks.give(who, after, texts, changed);
        }
        this.store.putFactUses(List.of(key), this.uses.of(key, pieces));
        this.audit.record(who, "text.edited", key.page() + "#" + key.unit() + ":" + language);
        boolean further = taken || texts.stream().noneMatch((row) -> row.key().equals(key));
        changed.text(key, further || draft.change() != ChangeOfMeaning.SAME);
        return after;
    }

    /** The page whose text an edit really changes: a layer gets a copy of its own only from those who edit the layer. */
    private String changed(StaffMember who, String page, UnitPlace place) {
        return this.rights.mayEdit(who, page) ? page : place.page();
    }

    /** A translator changes a text wherever it stands; a checker only on the pages that the link is for. */
    private void stays(StaffMember who, UnitPlace place, Language language) {
        if (who.has(Role.CHECKER) && !this.rights.may(who, place.page(), language, ChangeOfMeaning.CATCH_UP)) {
            throw new AccessDeniedException("May not check " + place.page() + " in " + language);
        }
    }

    private UnitText.Check check(StaffMember who, String page) {
        Role role = this.rights.mayEdit(who, page) ? Role.EDITOR
                : who.has(Role.CHECKER) ? Role.CHECKER : Role.TRANSLATOR;
        return new UnitText.Check(role.name().toLowerCase(Locale.ROOT), LocalDate.now(this.clock.withZone(Helsinki.ZONE)));
    }
}
