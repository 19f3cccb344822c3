package fi.newcomer.text;

import java.util.Collection;

/**
 * Told, within the transaction of a change, which units change: their texts in any language, their places, or what files
 * propose for them. What is counted of texts so changes together with them, or not at all.
 */
public interface TextWatch {

    /**
     * Something of these units changes.
     * @param page the key of the page on which they stand; pages that lie upon it may show them too
     */
    void changing(String page, Collection<String> units);
}
