package fi.newcomer.text;

import fi.newcomer.page.PublicPage;
import java.util.List;
import java.util.Optional;

/**
 * Makes the public pages of a feature from their texts. Readers and the editor's preview get theirs from the same one, so
 * that they can't differ.
 */
public interface TextPages {

    /** The keys of its pages, in the order in which they are shown. */
    List<String> keys();

    /**
     * The page as readers get it; empty where it is not theirs.
     * @param texts the texts of any page
     */
    Optional<PublicPage> page(UnitPage texts, Surroundings around);
}
