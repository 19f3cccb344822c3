package fi.newcomer.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit in a language as the database holds it.
 *
 * @param upstream what its file last said, written by {@link UnitText#written()}; none where no file says it
 */
record UnitRow(Key key, UnitText text, @Nullable String upstream) {

    /** Which unit in which language. */
    record Key(String page, String unit, String language) {

        @Override
        public String toString() {
            return this.page + "#" + this.unit + " (" + this.language + ")";
        }
    }

    /** Whether staff changed it since its file was imported; a fact that changed under it is no edit. */
    boolean edited() {
        return this.upstream == null || !written().equals(UnitText.withoutBehind(this.upstream));
    }

    /** Text and properties as somebody wrote them. */
    String written() {
        return UnitText.withoutBehind(this.text.written());
    }

    /** The text as somebody found it right. @param newest the meaning that it expresses */
    UnitRow confirmed(int newest, UnitText.Check check) {
        return new UnitRow(this.key, new UnitText(this.text.text(), newest, this.text.machineMade(), check), this.upstream);
    }

    /**
     * A unit's place on its page.
     *
     * @param after in a layer: the unit after which it stands, where it says so
     */
    record UnitPlace(String page, String unit, int position, UnitKind kind, @Nullable String after) {
    }

    /** A fact that a text shows or states. */
    record FactUse(Key key, String fact, boolean stated) {
    }

    /** Everything that is stored of the texts. */
    record Stored(List<UnitPlace> places, List<UnitRow> texts) {
    }
}
