package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Where texts are shown.
 *
 * @param reader the language of the page
 * @param municipality the municipality whose page it is; none on the pages of the portal itself
 * @param reading told what is read
 */
public record Surroundings(Language reader, @Nullable Municipality municipality, Reading reading) {
}
