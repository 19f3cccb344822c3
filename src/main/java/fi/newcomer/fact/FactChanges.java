package fi.newcomer.fact;

import fi.newcomer.content.ImportCounts;
import java.util.Set;

/**
 * What an import did to the facts.
 *
 * @param changed the ids of those that say something else now
 */
public record FactChanges(ImportCounts counts, Set<String> changed) {
}
