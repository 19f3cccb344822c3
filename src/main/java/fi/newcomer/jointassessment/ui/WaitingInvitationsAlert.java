package fi.newcomer.jointassessment.ui;

import fi.newcomer.jointassessment.InvitationBox;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who read the box of an invited authority that an invitation waits for their answer. */
@Component
class WaitingInvitationsAlert implements StaffAlert {

    private final InvitationBox box;

    private final StaffWords words;

    WaitingInvitationsAlert(InvitationBox box, StaffWords words) {
        this.box = box;
        this.words = words;
    }

    @Override
    public Optional<Said> to(StaffMember member) {
        int waiting = this.box.waiting(member);
        return waiting == 0 ? Optional.empty()
                : Optional.of(new Said(this.words.text("staff.invitation.alert", Map.of("count", waiting)), "invitations"));
    }
}
