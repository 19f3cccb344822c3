package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.language.TextDifference;
import java.util.List;

/**
 * What changed in another language since a text was current.
 *
 * @param page the key of the page where the unit stands: the reader's, or one that it lies upon
 * @param newer the language that says it newly
 * @param before what that language said while the text was current, as {@link PlainWords} gives it; empty where that is
 * not known
 * @param after what it says now, likewise
 * @param difference between the two
 * @param sentences the numbers, from 0, of the sentences of the outdated text (as {@link PlainWords} gives it) that say
 * what changed; all of them where the sentences of the two languages don't correspond
 */
public record ChangedText(String page, String unit, Language newer, String before, String after,
        TextDifference difference, List<Integer> sentences) {
}
