package fi.newcomer.entry;

import java.util.Collection;

/**
 * Told, within the transaction of a change, which entries change, or what files propose for them. What is counted of them
 * so changes together with them, or not at all.
 */
public interface EntryWatch {

    /**
     * Something of these entries changes.
     * @param file the path of their file below {@code content/}
     * @param keys what tells them from the others of the file
     */
    void changingEntries(String file, Collection<String> keys);
}
