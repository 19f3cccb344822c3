package fi.newcomer.language;

import java.util.Optional;

/** What municipalities say in words of their own where the portal has a text of the interface. */
public interface Rewordings {

    /**
     * The pattern that stands in for the portal's, if the municipality has one.
     * @param municipality its slug
     */
    Optional<String> pattern(String municipality, Language language, String key);

    /** What a page declares that is made for readers of a municipality. @param municipality its slug */
    String stamp(String municipality);

}
