package fi.newcomer.text;

import fi.newcomer.language.Language;
import java.util.Optional;
import java.util.Set;

/**
 * A unit as a reader meets it.
 *
 * @param page the key of the page that says it: the reader's, or one that it lies upon
 * @param id its id in the files
 * @param text one line in the notation of {@code content/}
 * @param language the language that the text really is in; another than the reader's where the unit has none in that
 * @param outdated whether another language has a newer meaning, or a fact changed that it states
 * @param behind the ids of the stated facts that changed since it was written
 * @param edited whether staff wrote the text since its file was imported
 */
public record PageUnit(String page, String id, UnitKind kind, String text, Language language, boolean machineMade,
        boolean outdated, Set<String> behind, boolean edited, Optional<UnitText.Check> check) {

    /** Whether a machine made the text and no person has found it right. */
    public boolean uncheckedMachineText() {
        return this.machineMade && this.check.isEmpty();
    }
}
