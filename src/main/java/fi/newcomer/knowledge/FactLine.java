package fi.newcomer.knowledge;

import fi.newcomer.fact.KnownFact;
import fi.newcomer.text.FactPlaces;

/**
 * A fact in the list of facts.
 *
 * @param uses on how many pages it stands
 * @param editable whether this person may change it
 */
public record FactLine(KnownFact known, FactPlaces.Count uses, boolean editable) {
}
