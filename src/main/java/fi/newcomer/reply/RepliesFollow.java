package fi.newcomer.reply;

import fi.newcomer.request.RequestFollower;
import fi.newcomer.staff.StaffMember;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The answers to a joined request are read in the kept one, where the codes of both open it. */
@Component
class RepliesFollow implements RequestFollower {

    private final ReplyRows rows;

    RepliesFollow(ReplyRows rows) {
        this.rows = rows;
    }

    @Override
    public void joined(StaffMember who, UUID merged, UUID kept, boolean opensBoth) {
        if (opensBoth) {
            this.rows.move(merged, kept);
        }
    }
}
