package fi.newcomer.reply.ui;

import fi.newcomer.reply.OutboxDesk;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who can do something about it that a message could not be delivered. */
@Component
class OutboxAlert implements StaffAlert {

    private final OutboxDesk outbox;

    private final StaffWords words;

    OutboxAlert(OutboxDesk outbox, StaffWords words) {
        this.outbox = outbox;
        this.words = words;
    }

    @Override
    public Optional<Said> to(StaffMember member) {
        if (!member.has(Role.ADMIN) && !member.has(Role.CASEWORKER)) {
            return Optional.empty();
        }
        long failed = this.outbox.failed(member);
        return failed == 0 ? Optional.empty()
                : Optional.of(new Said(this.words.text("staff.outbox.alert", Map.of("count", failed)), "outbox"));
    }
}
