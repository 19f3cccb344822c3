package fi.newcomer.letter;

import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.Placement;
import java.util.List;
import java.util.Optional;

/**
 * What a letter is to be.
 *
 * @param languages those of its front pages, at least one; Swedish and Finnish stand on the back in any case
 * @param placement the placement whose code is printed; without one, no code is
 * @param top millimetres from the upper edge of the paper to the address
 */
public record LetterChoice(Municipality municipality, List<Language> languages, Optional<Placement> placement, int top) {

    public LetterChoice {
        languages = List.copyOf(languages);
        if (languages.isEmpty() || top < Envelope.HIGHEST || top > Envelope.LOWEST) {
            throw new IllegalArgumentException("No letter: " + languages + ", " + top + " mm");
        }
    }

    /** The same with other front pages. */
    LetterChoice in(List<Language> others) {
        return new LetterChoice(this.municipality, others, this.placement, this.top);
    }
}
