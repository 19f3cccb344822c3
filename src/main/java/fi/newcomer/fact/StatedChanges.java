package fi.newcomer.fact;

import java.util.Collection;
import java.util.Set;

/** Marks what states a fact in words when the fact changes, for the texts, of which facts know nothing. */
public interface StatedChanges {

    /**
     * Marks what states these facts as outdated. Runs in the transaction of the caller.
     * @param facts the ids of stated facts of which the value or the state changed: {@link Fact#outdates}
     * @return the stamps to tell once the transaction is committed
     */
    Set<String> mark(Collection<String> facts);
}
