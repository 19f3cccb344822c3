package fi.newcomer.casework;

import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import java.util.Optional;

/**
 * A bean that knows what a caseworker should think of before a case ends or goes to another queue. Each says a sentence in
 * the language of the caseworker, and nothing where there is nothing to think of; the step can be taken all the same.
 */
public interface BeforeStep {

    /** The case is to be closed. */
    Optional<String> closing(RequestCase request);

    /** The case is to go to another queue, or back to the one that it came from. */
    Optional<String> leaving(RequestCase request);

    /** This is chosen as what came of the case. */
    Optional<String> outcome(RequestCase request, Outcome chosen);

}
