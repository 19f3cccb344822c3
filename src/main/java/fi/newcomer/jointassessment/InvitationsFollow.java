package fi.newcomer.jointassessment;

import fi.newcomer.request.CaseFile;
import fi.newcomer.request.RequestFollower;
import fi.newcomer.staff.StaffMember;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The invitations to a joined request go on in the kept one, and who is invited goes on reading what was shared. Where an
 * authority has one in both, one ends: the joined request's, unless only that one was accepted.
 */
@Component
class InvitationsFollow implements RequestFollower {

    private final InvitationRows rows;

    private final CaseFile cases;

    InvitationsFollow(InvitationRows rows, CaseFile cases) {
        this.rows = rows;
        this.cases = cases;
    }

    @Override
    public void joined(StaffMember who, UUID merged, UUID kept, boolean opensBoth) {
        Map<String, Invitation> open = this.rows.of(kept)
            .stream()
            .filter((it) -> it.state().readable())
            .collect(Collectors.toMap(Invitation::authority, Function.identity()));
        this.rows.of(merged)
            .stream()
            .filter((it) -> it.state().readable() && open.containsKey(it.authority()))
            .forEach((it) -> end(who, kept, one(it, open.get(it.authority()))));
        this.rows.move(merged, kept);
    }

    private static Invitation one(Invitation merged, Invitation kept) {
        return merged.state() == InvitationState.ACCEPTED && kept.state() == InvitationState.INVITED ? kept : merged;
    }

    private void end(StaffMember who, UUID kept, Invitation ended) {
        this.rows.endAsJoined(ended.id());
        this.cases.add(who, kept, "joint.withdrawn", ended.authority(), "");
    }
}
