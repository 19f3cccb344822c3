package fi.newcomer.servicecatalogue;

import fi.newcomer.hours.OpeningHours;
import fi.newcomer.office.OfficeEntry;
import java.util.List;

/**
 * What a file of the catalogue would change.
 *
 * @param offices the offices of the file, in its order
 */
public record CataloguePreview(List<Found> offices) {

    /** Those whose hours would change. */
    public List<Found> changes() {
        return this.offices.stream().filter(Found::changes).toList();
    }

    /**
     * An office of the file.
     *
     * @param shown the office as it is
     * @param hours its hours as they would be
     * @param notes what else differs, and stays as it is
     */
    public record Found(OfficeEntry shown, OpeningHours hours, List<Note> notes) {

        public boolean changes() {
            return !this.hours.equals(this.shown.office().hours());
        }
    }
}
