package fi.newcomer.knowledge;

import fi.newcomer.fact.Fact;
import fi.newcomer.language.Language;
import java.util.Optional;

/**
 * Which facts somebody looks for in the list.
 *
 * @param folder only those of a programme or layer; an empty one for what all share
 * @param words what stands somewhere in them; empty for all
 * @param reader the language of the person who looks
 */
public record FactWish(Optional<Fact.Kind> kind, Optional<String> folder, String words, Language reader) {

    /** All that there are. */
    public static FactWish all(Language reader) {
        return new FactWish(Optional.empty(), Optional.empty(), "", reader);
    }
}
