package fi.newcomer.text;

import fi.newcomer.municipality.Municipality;
import java.util.Optional;

/** Says where a link of a text leads, for pages that not every municipality has. */
public interface PageTargets {

    /** Whether this knows about a target such as {@code offices/welcome-office}. */
    boolean knows(String target);

    /**
     * Where the link leads for readers of a municipality: the page's path behind the municipality, or nothing when
     * there is no such page and nothing stands in for it, so that the words stay words.
     */
    Optional<String> path(Municipality municipality, String target);
}
