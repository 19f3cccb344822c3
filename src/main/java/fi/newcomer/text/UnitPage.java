package fi.newcomer.text;

import fi.newcomer.language.Language;
import java.util.List;

/**
 * A page of texts for a reader of a language.
 *
 * @param key {@code programme/korsnas/plan} or {@code pages/privacy}
 * @param language the language of the reader
 * @param units in the order of the page, title and lead first
 * @param languages the languages that have the page at all, in the portal's order
 * @param newer the languages whose texts have a newer meaning than the reader's in some unit
 */
public record UnitPage(String key, Language language, List<PageUnit> units, List<Language> languages,
        List<Language> newer) {

    /** Whether the page exists in the language of the reader. */
    public boolean translated() {
        return this.languages.contains(this.language);
    }

    public PageHeading heading() {
        return new PageHeading(this.key, one(UnitKind.TITLE), one(UnitKind.LEAD));
    }

    /** What stands after title and lead. */
    public List<PageUnit> body() {
        return this.units.stream().filter((unit) -> !unit.kind().inFront()).toList();
    }

    private PageUnit one(UnitKind kind) {
        return this.units.stream()
            .filter((unit) -> unit.kind() == kind)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The page " + this.key + " has no " + kind));
    }
}
