package fi.newcomer.reply;

import fi.newcomer.mail.Outbox;
import fi.newcomer.mail.OutboxLine;
import fi.newcomer.queue.Queues;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The messages that wait or failed: administrators see all of them, caseworkers those about requests in their queues.
 * Nobody sees a recipient or a text.
 */
@Service
public class OutboxDesk {

    private final Outbox outbox;

    private final Queues queues;

    private final Audit audit;

    OutboxDesk(Outbox outbox, Queues queues, Audit audit) {
        this.outbox = outbox;
        this.queues = queues;
        this.audit = audit;
    }

    /** Up to 200, the failed ones first. @throws AccessDeniedException for whoever is neither */
    @Transactional(readOnly = true)
    public List<OutboxLine> open(StaffMember who) {
        return this.outbox.open(queues(who));
    }

    /** How many failed; none for whoever may not see them. */
    @Transactional(readOnly = true)
    public long failed(StaffMember who) {
        return may(who) ? this.outbox.failed(queues(who)) : 0;
    }

    /** What went wrong with the messages about a request of the person's queues. */
    @Transactional(readOnly = true)
    public List<OutboxLine> troubleOf(StaffMember who, UUID request) {
        return this.outbox.troubleOf(request)
            .stream()
            .filter((line) -> line.queue().filter(who::handles).isPresent())
            .toList();
    }

    /** Tries a message again at once. @return false when it is not there any more, or not this person's */
    @Transactional
    public boolean retry(StaffMember who, UUID id) {
        boolean mine = this.outbox.find(id)
            .filter((it) -> who.has(Role.ADMIN) || it.queue().filter(who::handles).isPresent())
            .isPresent();
        if (mine) {
            this.outbox.retry(id);
            this.audit.record(who, "outbox.retried", id.toString());
        }
        return mine;
    }

    private static boolean may(StaffMember who) {
        return who.has(Role.ADMIN) || who.has(Role.CASEWORKER);
    }

    private Optional<Set<String>> queues(StaffMember who) {
        if (!may(who)) {
            throw new AccessDeniedException("Only for administrators and caseworkers");
        }
        return who.has(Role.ADMIN) ? Optional.empty() : Optional.of(Set.copyOf(this.queues.of(who)));
    }
}
