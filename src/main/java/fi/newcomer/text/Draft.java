package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.text.UnitRow.Key;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a unit of a page shall say in a language.
 *
 * @param text one line in the notation of {@code content/}
 * @param shown what stood there when the person began; null where the language had no text
 * @param checked whether the person who writes it has read the whole unit and found it right
 */
public record Draft(String unit, String text, ChangeOfMeaning change, boolean checked,
        @Nullable String shown) {

    /**
     * Makes sure that nobody else changed the text since this person saw it.
     * @param texts those of the unit, in all languages; none where it is gone
     * @throws WrongText if it is another one
     */
    void check(Language language, List<UnitRow> texts) {
        String now = texts.stream()
            .filter((row) -> row.key().language().equals(language.code()))
            .map((row) -> row.text().text())
            .findFirst()
            .orElse(null);
        if (texts.isEmpty() || !Objects.equals(now, this.shown)) {
            throw new WrongText(WrongText.Mistake.CHANGED, "the text is another one than was shown");
        }
    }

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

    /** Of the facts that changed under the text, those that its words still state. */
    private Set<String> stillStated(Set<String> behind) {
        Set<String> stated = Inline.flat(InlineReader.read(this.text))
            .filter((piece) -> piece instanceof Inline.Stated)
            .map((piece) -> ((Inline.Stated) piece).fact())
            .collect(Collectors.toSet());
        return behind.stream().filter(stated::contains).collect(Collectors.toSet());
    }

    private UnitText text(@Nullable UnitRow before, int newest, UnitText.@Nullable Check check) {
        return switch (this.change) {
            case NEW_MEANING -> new UnitText(this.text, newest + 1, false, check);
            case CATCH_UP -> new UnitText(this.text, newest, false, check);
            case SAME -> before == null ? new UnitText(this.text, newest, false, check)
                    : new UnitText(this.text, before.text().meaning(), before.text().machineMade(),
                            check == null ? before.text().check() : check, stillStated(before.text().behind()));
        };
    }
}
