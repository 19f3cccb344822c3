package fi.newcomer.text;

import fi.newcomer.language.Language;
import java.util.Collection;
import java.util.Map;

/** What the meaning numbers of a unit's texts say. */
final class Meanings {

    private Meanings() {
    }

    /** The newest meaning that a unit has in any language. */
    static int newest(Collection<UnitRow> texts) {
        return texts.stream().mapToInt((row) -> row.text().meaning()).max().orElse(1);
    }

    static boolean outdated(Collection<UnitRow> texts, UnitRow text) {
        return text.text().meaning() < newest(texts);
    }

    /** Whether a unit's text in one language has the newest meaning while that in the reader's is older. */
    static boolean newer(Map<String, UnitRow> texts, Language other, Language reader) {
        UnitRow own = texts.get(reader.code());
        UnitRow theirs = texts.get(other.code());
        return own != null && theirs != null && outdated(texts.values(), own)
                && !outdated(texts.values(), theirs);
    }
}
