package fi.newcomer.text;

import fi.newcomer.fact.Facts;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff do to texts. */
@Service
public class TextEditing {

    private final EditingRights rights;

    private final UnitStore store;

    private final TextRules rules;

    private final Facts facts;

    private final ContentImport content;

    private final Languages languages;

    private final Stamps stamps;

    private final TransactionTemplate transactions;

    private final Clock clock;

    TextEditing(EditingRights rights, UnitStore store, TextRules rules, Facts facts, ContentImport content,
            Languages languages, Stamps stamps, TransactionTemplate transactions, Clock clock) {
        this.rights = rights;
        this.store = store;
        this.rules = rules;
        this.facts = facts;
        this.content = content;
        this.languages = languages;
        this.stamps = stamps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Changes what a unit says in a language; the next reader sees it.
     * @param text one line in the notation of {@code content/}
     * @throws WrongText if it can't stand in a page
     * @throws AccessDeniedException if this person may not do it
     */
    public void edit(StaffMember who, String page, String unit, Language language, String text,
            ChangeOfMeaning change) {
        if (!this.rights.mayEdit(who, page) && !this.rights.mayTranslate(who, language, change)) {
            throw new AccessDeniedException("May not edit " + page + " in " + language);
        }
        boolean added = Objects.requireNonNull(
                this.transactions.execute((transaction) -> store(who.username(), page, unit, language, text, change)));
        this.stamps.changed(changed(page, unit, language, added || change != ChangeOfMeaning.SAME));
    }

    /** Stores the edit and says whether the unit had no text in the language before. */
    private boolean store(String who, String page, String unit, Language language, String text, ChangeOfMeaning change) {
        UnitPlace place = this.store.places(page)
            .stream()
            .filter((it) -> it.unit().equals(unit))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No unit " + unit + " on the page " + page));
        List<Inline> pieces = this.rules.check(place.kind(), text, this.facts.kinds());
        Key key = new Key(page, unit, language.code());
        List<UnitRow> texts = this.store.locked(page, unit);
        UnitRow before = texts.stream().filter((row) -> row.key().equals(key)).findFirst().orElse(null);
        UnitRow after = new UnitRow(key, edited(before, texts, text, change),
                before == null ? null : before.upstream());
        this.store.put(List.of(after));
        this.store.addRevisions(List.of(after), who, this.clock.instant(), "edited");
        this.store.putFactUses(List.of(key), this.content.uses(key, pieces));
        return before == null;
    }

    /** A small edit leaves the properties as they are; another one is a person's text that nobody has checked. */
    private static UnitText edited(@Nullable UnitRow before, List<UnitRow> texts, String text,
            ChangeOfMeaning change) {
        int newest = Meanings.newest(texts);
        return switch (change) {
            case NEW_MEANING -> new UnitText(text, newest + 1, false, null);
            case CATCH_UP -> new UnitText(text, newest, false, null);
            case SAME -> before == null ? new UnitText(text, newest, false, null)
                    : new UnitText(text, before.text().meaning(), before.text().machineMade(), before.text().check());
        };
    }

    /** A new meaning or a further language changes what the pages in the other languages say about themselves. */
    private List<String> changed(String page, String unit, Language language, boolean concernsAll) {
        List<String> things = new ArrayList<>();
        for (Language each : this.languages.all()) {
            if (each.equals(language) || concernsAll) {
                things.add(ContentPages.stamp(page, each.code()));
            }
        }
        if (unit.equals("title") || unit.equals("lead")) {
            things.add(ContentPages.headingStamp(page, language.code()));
        }
        return things;
    }
}
