package fi.newcomer.fact;

import fi.newcomer.content.ImportCounts;
import java.util.Set;

/**
 * What an import did to the facts.
 *
 * @param changed the ids of those that say something else now
 * @param stated of these, the ids of those that are stated in words which may be wrong now
 */
public record FactChanges(ImportCounts counts, Set<String> changed, Set<String> stated) {
}
