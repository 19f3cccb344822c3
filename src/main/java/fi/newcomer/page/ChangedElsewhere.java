package fi.newcomer.page;

import java.util.Collection;

/** Keeps something in memory that another instance of the portal on the same database may change. */
public interface ChangedElsewhere {

    /**
     * Another instance changed things; called before the pages that read them are made anew.
     * @param things their stamps, or {@link Stamps#EVERYTHING}
     */
    void changedElsewhere(Collection<String> things);

}
