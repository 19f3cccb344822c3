package fi.newcomer.language;

import java.util.Set;

/** Which municipalities offer the languages that are offered on request. */
public interface FurtherLanguages {

    /** The codes that a municipality has switched on. @param municipality its slug */
    Set<String> of(String municipality);

    /** The codes that at least one municipality has switched on. */
    Set<String> anywhere();

    /** What a page declares that says who offers which language. */
    Set<String> stamps();

}
