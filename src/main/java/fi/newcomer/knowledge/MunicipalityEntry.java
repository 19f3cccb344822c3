package fi.newcomer.knowledge;

import fi.newcomer.entry.Entry;
import fi.newcomer.municipality.Accent;
import fi.newcomer.municipality.Municipality;

/** A municipality and its colour, with the entry in which they are written, as somebody of the staff saw it. */
public record MunicipalityEntry(Municipality municipality, Accent accent, Entry entry) {
}
