package fi.newcomer.text;

import fi.newcomer.fact.Fact;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.text.UnitRow.Key;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Collects what pages must be made anew for: the stamps of the texts, headings and facts that changed. */
final class ChangedThings {

    private final Languages languages;

    private final Set<String> stamps = new HashSet<>();

    private final Set<Key> written = new HashSet<>();

    ChangedThings(Languages languages) {
        this.languages = languages;
    }

    Set<String> stamps() {
        return this.stamps;
    }

    /** A text says something else; a new meaning or language also changes what the other languages say of themselves. */
    void text(Key key, boolean concernsAll) {
        if (concernsAll) {
            page(key.page());
        }
        this.stamps.add(ContentPages.stamp(key.page(), key.language()));
        if (key.unit().equals("title") || key.unit().equals("lead")) {
            this.stamps.add(ContentPages.headingStamp(key.page(), key.language()));
        }
    }

    /** Something of a page changed that all its languages show. */
    void page(String page) {
        for (Language language : this.languages.all()) {
            this.stamps.add(ContentPages.stamp(page, language.code()));
        }
    }

    void facts(Collection<String> ids) {
        ids.forEach((id) -> this.stamps.add(Fact.stamp(id)));
    }

    void further(Collection<String> stamps) {
        this.stamps.addAll(stamps);
    }

    /** Whether files brought this text in words of today, so that it knows what changed together with it. */
    boolean writtenNow(Key key) {
        return this.written.contains(key);
    }

    void merge(ThreeWayMerge merge) {
        merge.added.forEach((row) -> text(row.key(), true));
        merge.added.forEach((row) -> this.written.add(row.key()));
        merge.replaced.stream()
            .filter((row) -> !row.written().equals(merge.before(row.key()).written()))
            .forEach((row) -> this.written.add(row.key()));
        merge.removed.forEach((key) -> text(key, true));
        merge.replaced.forEach((row) -> text(row.key(),
                row.text().meaning() != merge.before(row.key()).text().meaning()));
        // The page no longer says that staff changed it.
        merge.agreed.forEach((key) -> text(key, false));
        merge.moved().forEach((place) -> page(place.page()));
        merge.gone().forEach((place) -> page(place.page()));
    }
}
