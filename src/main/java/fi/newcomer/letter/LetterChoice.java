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

    /** Where the address stands unless a person says otherwise; see {@link Envelope}. */
    public LetterChoice(Municipality municipality, List<Language> languages, Optional<Placement> placement) {
        this(municipality, languages, placement, Envelope.TOP);
    }

    public LetterChoice {
        languages = List.copyOf(languages);
        if (languages.isEmpty() || top < Envelope.HIGHEST || top > Envelope.LOWEST) {
            throw new IllegalArgumentException("No letter: " + languages + ", " + top + " mm");
        }
    }

    /** The same for somebody whose language is known. */
    LetterChoice in(Language language) {
        return new LetterChoice(this.municipality, List.of(language), this.placement, this.top);
    }
}
