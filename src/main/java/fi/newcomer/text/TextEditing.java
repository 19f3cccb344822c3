package fi.newcomer.text;

import fi.newcomer.fact.Facts;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff do to texts. */
@Service
public class TextEditing {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final EditingRights rights;

    private final UnitStore store;

    private final Layers layers;

    private final ContentPages pages;

    private final TextRules rules;

    private final Facts facts;

    private final FactUses uses;

    private final ProposalTable proposals;

    private final Languages languages;

    private final Audit audit;

    private final Stamps stamps;

    private final TransactionTemplate transactions;

    private final Clock clock;

    TextEditing(EditingRights rights, UnitStore store, Layers layers, ContentPages pages, TextRules rules, Facts facts,
            FactUses uses, ProposalTable proposals, Languages languages, Audit audit, Stamps stamps,
            TransactionTemplate transactions, Clock clock) {
        this.rights = rights;
        this.store = store;
        this.layers = layers;
        this.pages = pages;
        this.rules = rules;
        this.facts = facts;
        this.uses = uses;
        this.proposals = proposals;
        this.languages = languages;
        this.audit = audit;
        this.stamps = stamps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Changes what a unit says in a language; the next reader sees it.
     * @throws WrongText if it can't stand in a page
     * @throws AccessDeniedException if this person may not do it
     */
    public void edit(StaffMember who, String page, Language language, Draft draft) {
        if (!this.rights.may(who, page, language, draft.change())) {
            throw new AccessDeniedException("May not edit " + page + " in " + language);
        }
        boolean further = Objects
            .requireNonNull(this.transactions.execute((transaction) -> store(who, page, language, draft)));
        ChangedThings changed = new ChangedThings(this.languages);
        changed.text(new Key(page, draft.unit(), language.code()), further || draft.change() != ChangeOfMeaning.SAME);
        this.stamps.changed(changed.stamps());
    }

    /**
     * A page as its readers would get it once these drafts were published.
     * @throws WrongText if one of them can't stand in a page
     */
    public UnitPage preview(StaffMember who, String page, Language language, Collection<Draft> drafts) {
        List<String> layers = this.layers.pagesUnder(page);
        List<UnitPlace> places = new ArrayList<>(this.store.places(layers));
        Map<Key, UnitRow> rows = new LinkedHashMap<>();
        this.store.texts(layers).forEach((row) -> rows.put(row.key(), row));
        for (Draft draft : drafts) {
            UnitPlace place = place(page, places, draft.unit());
            this.rules.check(place.kind(), draft.text(), this.facts.kinds());
            if (!place.page().equals(page)) {
                places.add(taken(place, page, places));
                taken(place, page, rows.values()).forEach((row) -> rows.put(row.key(), row));
            }
            Key key = new Key(page, draft.unit(), language.code());
            rows.put(key, draft.published(key, unit(rows.values(), page, draft.unit()), check(who, page)));
        }
        return this.pages.page(page, language, places, List.copyOf(rows.values()));
    }

    /** Stores the edit and says whether the page had no text of its own for this unit and language before. */
    private boolean store(StaffMember who, String page, Language language, Draft draft) {
        List<String> layers = this.layers.pagesUnder(page);
        List<UnitPlace> places = this.store.places(layers);
        UnitPlace place = place(page, places, draft.unit());
        List<Inline> pieces = this.rules.check(place.kind(), draft.text(), this.facts.kinds());
        boolean taken = !place.page().equals(page);
        if (taken) {
            take(who, place, page, places);
        }
        Key key = new Key(page, draft.unit(), language.code());
        List<UnitRow> texts = this.store.locked(page, draft.unit());
        UnitRow after = draft.published(key, texts, check(who, page));
        this.store.put(List.of(after));
        this.store.addRevisions(List.of(after), who.username(), this.clock.instant(), "edited");
        this.store.putFactUses(List.of(key), this.uses.of(key, pieces));
        if (!after.edited()) {
            this.proposals.withdraw(List.of(key));
        }
        this.audit.record(who, "text.edited", page + "#" + draft.unit() + ":" + language);
        return taken || texts.stream().noneMatch((row) -> row.key().equals(key));
    }

    /** Gives a layer its own copy of a unit that it lies upon, in all languages. */
    private void take(StaffMember who, UnitPlace place, String page, List<UnitPlace> places) {
        List<UnitRow> copies = taken(place, page, this.store.locked(place.page(), place.unit()));
        this.store.putPlaces(List.of(taken(place, page, places)));
        this.store.put(copies);
        this.store.addRevisions(copies, who.username(), this.clock.instant(), "taken");
        for (UnitRow copy : copies) {
            this.store.putFactUses(List.of(copy.key()),
                    this.uses.of(copy.key(), InlineReader.read(copy.text().text())));
        }
    }

    /** The layer's copy says after which unit it stands, for the day on which the layer below no longer has the unit. */
    private UnitPlace taken(UnitPlace place, String page, List<UnitPlace> places) {
        int last = places.stream().filter((it) -> it.page().equals(page)).mapToInt(UnitPlace::position).max().orElse(-1);
        List<UnitPlace> shown = LayeredUnits.of(this.layers.pagesUnder(page), places);
        int at = shown.indexOf(place);
        return new UnitPlace(page, place.unit(), last + 1, place.kind(),
                place.kind().inFront() || at == 0 ? null : shown.get(at - 1).unit());
    }

    private static List<UnitRow> taken(UnitPlace place, String page, Collection<UnitRow> rows) {
        return unit(rows, place.page(), place.unit()).stream()
            .map((row) -> new UnitRow(new Key(page, place.unit(), row.key().language()), row.text(), null))
            .toList();
    }

    /** Where the unit stands that readers of the page meet. */
    private UnitPlace place(String page, List<UnitPlace> places, String unit) {
        return LayeredUnits.of(this.layers.pagesUnder(page), places)
            .stream()
            .filter((place) -> place.unit().equals(unit))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No unit " + unit + " on the page"));
    }

    private static List<UnitRow> unit(Collection<UnitRow> rows, String page, String unit) {
        return rows.stream()
            .filter((row) -> row.key().page().equals(page) && row.key().unit().equals(unit))
            .toList();
    }

    private UnitText.Check check(StaffMember who, String page) {
        Role role = this.rights.mayEdit(who, page) ? Role.EDITOR : Role.TRANSLATOR;
        return new UnitText.Check(role.name().toLowerCase(Locale.ROOT), LocalDate.now(this.clock.withZone(FINLAND)));
    }
}
