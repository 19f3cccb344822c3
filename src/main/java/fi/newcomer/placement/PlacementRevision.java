package fi.newcomer.placement;

import java.time.Instant;

/**
 * A placement as it stood after a change.
 *
 * @param who the account that changed it
 */
public record PlacementRevision(Placement placement, String who, Instant at) {
}
