package fi.newcomer.text;

import fi.newcomer.fact.FactTokens;
import fi.newcomer.text.ContentText.ContentUnit;
import fi.newcomer.text.WrongText.Mistake;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The fields that staff fill in before a text is sent, <code>{{field day}}</code>: only prepared replies have them, and a
 * reply asks for the same ones in all languages that say the same.
 */
final class FieldRules {

    private static final String REPLIES = "pages/replies";

    private FieldRules() {
    }

    /** The names of the fields in a text, in alphabetical order; a place where there is no text has none. */
    private static Set<String> of(String text) {
        if (text.isBlank()) {
            return Set.of();
        }
        return Inline.flat(InlineReader.read(text))
            .filter((piece) -> piece instanceof Inline.Token token && token.kind().equals(FactTokens.FIELD))
            .map((piece) -> ((Inline.Token) piece).id())
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @throws WrongText if a text has a field, but its page is not sent by anybody */
    static void check(String page, List<Inline> pieces) {
        boolean field = Inline.flat(pieces)
            .anyMatch((piece) -> piece instanceof Inline.Token token && token.kind().equals(FactTokens.FIELD));
        if (field && !page.equals(REPLIES)) {
            throw new WrongText(Mistake.FIELD, "only prepared replies have fields that somebody fills in");
        }
    }

    /**
     * Checks a text of a unit against the other languages that say the same. A new meaning may need other fields: the
     * others are outdated then, and must have them once they catch up.
     * @throws WrongText if it lacks a field of theirs, or has another one
     */
    static void check(UnitRow text, Collection<UnitRow> unit) {
        unit.stream()
            .filter((other) -> !other.key().language().equals(text.key().language())
                    && other.text().meaning() == text.text().meaning())
            .forEach((other) -> same(text.text().text(), text.key().language(), other.text().text(),
                    other.key().language()));
    }

    /**
     * Checks a unit of a file against the first language of the portal, where that says the same, else against the others.
     * @throws WrongText if it lacks a field of theirs, or has another one
     */
    static void check(ContentText text, ContentUnit unit, Collection<ContentText> page, String first) {
        if (!text.page().equals(REPLIES) || text.language().equals(first)) {
            return;
        }
        Map<String, String> others = new TreeMap<>();
        for (ContentText other : page) {
            ContentUnit theirs = other.byId().get(unit.id());
            if (!other.language().equals(text.language()) && theirs != null
                    && theirs.text().meaning() == unit.text().meaning()) {
                others.put(other.language(), theirs.text().text());
            }
        }
        if (others.containsKey(first)) {
            others.keySet().retainAll(Set.of(first));
        }
        others.forEach((language, theirs) -> same(unit.text().text(), text.language(), theirs, language));
    }

    private static void same(String text, String language, String other, String otherLanguage) {
        Set<String> mine = of(text);
        Set<String> theirs = of(other);
        if (!mine.equals(theirs)) {
            throw new WrongText(Mistake.FIELD, "the fields differ: " + names(mine) + " in " + language + ", "
                    + names(theirs) + " in " + otherLanguage);
        }
    }

    private static String names(Set<String> fields) {
        return fields.isEmpty() ? "none" : String.join(", ", fields);
    }
}
