package fi.newcomer.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages that wait for delivery, and those that could not be delivered. */
@Component
public class Outbox {

    private final OutboxRows rows;

    private final MessageFiles files;

    Outbox(OutboxRows rows, MessageFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /**
     * Puts a message in, in the transaction of what it tells about, so that neither is there without the other.
     * @param recipient an e-mail address
     * @param body plain text, lines ended by {@code \n}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String recipient, String subject, String body) {
        this.rows.insert(Channel.EMAIL, recipient, subject, body, Optional.empty());
    }

    /** Puts a message in that tells about a request; in its transaction, as the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String recipient, String subject, String body, Concerning about) {
        this.rows.insert(Channel.EMAIL, recipient, subject, body, Optional.of(about));
    }

    /**
     * Puts a text message in that tells about a request, in its transaction. Only where {@code PORTAL_SMS_URL} is set.
     * @param number in international form (E.164)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putText(String number, String text, Concerning about) {
        this.rows.insert(Channel.SMS, number, "", text, Optional.of(about));
    }

    /**
     * Deletes every message that tells about a request, with the file that a delivered one became, in the transaction in
     * which the request is deleted.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeOf(UUID request) {
        // The files first: when the transaction fails, the request is still there and deleted again later.
        this.rows.idsOf(request).forEach(this.files::remove);
        this.rows.removeOf(request);
    }

    /**
     * Deletes every message about a request that waits or failed, in the transaction in which it is settled that nothing
     * more may go to where it was addressed.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeUndelivered(UUID request) {
        this.rows.removeUndelivered(request);
    }

    /** The request is in another queue now: whoever handles that sees its messages. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moved(UUID request, String queue) {
        this.rows.moved(request, queue);
    }

    /** Up to 200 messages that wait or failed, the failed ones first. @param queues of whose requests; empty for all */
    @Transactional(readOnly = true)
    public List<OutboxLine> open(Optional<Set<String>> queues) {
        return this.rows.open(queues, 200);
    }

    /** How many messages failed. @param queues of whose requests; empty for all */
    @Transactional(readOnly = true)
    public long failed(Optional<Set<String>> queues) {
        return this.rows.failed(queues);
    }

    /** The messages about a request that wait after a failure, or failed for good. */
    @Transactional(readOnly = true)
    public List<OutboxLine> troubleOf(UUID request) {
        return this.rows.troubleOf(request);
    }

    /** A message that waits or failed. */
    @Transactional(readOnly = true)
    public Optional<OutboxLine> find(UUID id) {
        return this.rows.find(id);
    }

    /**
     * Tries a message that waits or failed at once, as if it had just been put in; its {@code Message-ID} stays. One that is
     * being tried at this moment is left to that.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retry(UUID id) {
        this.rows.retry(id);
    }
}
