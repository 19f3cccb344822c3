package fi.newcomer.text;

import java.util.Optional;

/**
 * The file says something else where staff edited a text.
 *
 * @param unit the id of the unit
 * @param language the code of the language
 * @param text what the file says; empty where it no longer has the text
 */
public record TextProposal(String page, String unit, String language, Optional<UnitText> text) {

    UnitRow.Key key() {
        return new UnitRow.Key(this.page, this.unit, this.language);
    }
}
