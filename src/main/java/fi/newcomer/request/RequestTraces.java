package fi.newcomer.request;

import java.util.Set;
import java.util.UUID;

/**
 * What a feature keeps about a request elsewhere than in rows that refer to it with {@code ON DELETE CASCADE}: files,
 * messages on their way. It is taken away in the transaction in which the request is deleted.
 */
public interface RequestTraces {

    void remove(UUID request);

    /** The tables with a column {@code request} whose rows it takes away; those that refer to the request are none. */
    default Set<String> tables() {
        return Set.of();
    }

}
