package fi.newcomer.municipality;

import fi.newcomer.language.LocalizedText;
import fi.newcomer.page.Place;

/**
 * A municipality that the portal serves.
 *
 * @param slug its name in addresses
 * @param name its official names; other languages use the Swedish one as it is
 * @param listed whether the chooser offers it
 * @param programme the slug of the integration programme that holds there
 * @param contact the authority of the municipal side, which takes a request when nothing else is known
 * @param employmentArea the employment authority of its jobseekers
 * @param wellbeingCounty the authority of its social and health care
 */
public record Municipality(String slug, LocalizedText name, boolean listed, String programme, String contact,
        String employmentArea, String wellbeingCounty) {

    /** The same with another integration programme. */
    Municipality in(String otherProgramme) {
        return new Municipality(this.slug, this.name, this.listed, otherProgramme, this.contact, this.employmentArea,
                this.wellbeingCounty);
    }

    /** Where the municipality's pages belong. */
    public Place place() {
        return new Place(this.slug, this.name, this.listed);
    }
}
