package fi.newcomer.drafting;

import fi.newcomer.drafting.Refusal.Place;
import java.util.List;

/**
 * What a person may do with drafts of a page in a language.
 *
 * @param publish whether the person may publish at all
 * @param secondPerson whether what this person publishes needs a second person first
 * @param suggest whether the page shows texts of a shared page whose owners take suggestions from this person
 * @param mayStand whether Swedish and Finnish texts that are machine-made or lag may stand with their label here
 * @param lacking the Swedish and Finnish texts of the page that lack something now; none where they may stand
 */
public record Options(boolean publish, boolean secondPerson, boolean suggest, boolean mayStand, List<Place> lacking) {
}
