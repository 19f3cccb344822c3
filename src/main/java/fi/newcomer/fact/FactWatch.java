package fi.newcomer.fact;

import java.util.Collection;

/**
 * Told, within the transaction of a change, which facts change, or what files propose for them: after what is added or
 * replaced, before what goes, and both where a fact may come to stand in another file.
 */
public interface FactWatch {

    /** Something of these facts changes. @param ids of those that there are, were or will be */
    void changingFacts(Collection<String> ids);
}
