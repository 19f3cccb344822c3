package fi.newcomer.fact;

import java.util.Optional;

/**
 * The files say something else about a fact that staff edited.
 *
 * @param ours the fact as it stands
 * @param file the fact as the files have it; empty where they no longer have it
 */
public record FactProposal(Fact ours, Optional<Fact> file) {
}
