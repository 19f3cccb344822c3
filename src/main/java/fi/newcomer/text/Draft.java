package fi.newcomer.text;

import fi.newcomer.text.UnitRow.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of a page shall say in a language.
 *
 * @param text one line in the notation of {@code content/}
 * @param checked whether the person who writes it has read the whole unit and found it right
 */
public record Draft(String unit, String text, ChangeOfMeaning change, boolean checked) {

    /**
     * The text once it is published. A small edit leaves the properties as they are; another one is a person's text that
     * nobody has checked yet.
     * @param texts those of the unit, in all languages
     * @param check by the one who writes
     */
    UnitRow published(Key key, List<UnitRow> texts, UnitText.Check check) {
        UnitRow before = texts.stream().filter((row) -> row.key().equals(key)).findFirst().orElse(null);
        return new UnitRow(key, text(before, Meanings.newest(texts), this.checked ? check : null),
                before == null ? null : before.upstream());
    }

    private UnitText text(@Nullable UnitRow before, int newest, UnitText.@Nullable Check check) {
        return switch (this.change) {
            case NEW_MEANING -> new UnitText(this.text, newest + 1, false, check);
            case CATCH_UP -> new UnitText(this.text, newest, false, check);
            case SAME -> before == null ? new UnitText(this.text, newest, false, check)
                    : new UnitText(this.text, before.text().meaning(), before.text().machineMade(),
                            check == null ? before.text().check() : check);
        };
    }
}
