package fi.newcomer.knowledge;

import fi.newcomer.entry.Entry;
import fi.newcomer.fact.Listing;

/** A partner with the entry that says so. */
public record PartnerEntry(Listing partner, Entry entry) {

    /** The programme or layer that lists it. */
    public String folder() {
        return this.entry.file().split("/")[1];
    }
}
