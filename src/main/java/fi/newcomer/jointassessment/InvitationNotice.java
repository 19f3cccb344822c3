package fi.newcomer.jointassessment;

import fi.newcomer.mail.OfficeMail;
import fi.newcomer.municipality.Authority;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import org.springframework.stereotype.Component;

/**
 * Tells the mailbox of an authority's queue that an invitation waits: nothing about who or what it concerns. An authority
 * without a queue has no mailbox here.
 */
@Component
class InvitationNotice {

    private final Queues queues;

    private final OfficeMail mail;

    InvitationNotice(Queues queues, OfficeMail mail) {
        this.queues = queues;
        this.mail = mail;
    }

    void of(Authority invited) {
        this.queues.all()
            .stream()
            .filter((it) -> it.slug().equals(invited.slug()))
            .findFirst()
            .map(Queue::mailbox)
            .ifPresent((mailbox) -> this.mail.put(mailbox, "staff.invitation.mail.subject",
                    "staff.invitation.mail.body", "/staff/invitations"));
    }
}
