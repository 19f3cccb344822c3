package fi.newcomer.casework;

import fi.newcomer.request.RequestCase;
import java.util.Optional;

/** A bean that knows what a caseworker should think of before a case is closed. */
public interface BeforeClosing {

    /** A sentence about a case in the language of the caseworker; empty where there is nothing to think of. */
    Optional<String> about(RequestCase request);

}
