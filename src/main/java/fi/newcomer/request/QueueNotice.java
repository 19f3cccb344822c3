package fi.newcomer.request;

import fi.newcomer.mail.OfficeMail;
import fi.newcomer.queue.Queues;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the mailbox of a queue that a new request waits: nothing about who asks or what, and not the code. */
@Component
class QueueNotice {

    private final Queues queues;

    private final OfficeMail mail;

    private final RequestMessages messages;

    QueueNotice(Queues queues, OfficeMail mail, RequestMessages messages) {
        this.queues = queues;
        this.mail = mail;
        this.messages = messages;
    }

    void of(String queue) {
        this.mail.put(this.queues.get(queue).mailbox(), "staff.case.mail.subject", "staff.case.mail.body", "/staff");
    }

    /** The request is in another queue now: its mailbox hears of it, and its caseworkers see its messages. */
    void moved(UUID request, String queue) {
        this.messages.moved(request, queue);
        of(queue);
    }
}
