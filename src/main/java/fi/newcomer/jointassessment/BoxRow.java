package fi.newcomer.jointassessment;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation as a row of the invited authority's box: nothing about the newcomer.
 *
 * @param fromQueue the slug of the authority that invites
 * @param authority the slug of the invited one
 */
public record BoxRow(UUID id, String fromQueue, String authority, InvitationState state, Instant invitedAt) {

    /** A short name for it, which both sides can say on the phone. */
    public String reference() {
        return Invitation.reference(this.id);
    }
}
