package fi.newcomer.mail;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Delivers what waits in the outbox, again and again until it is accepted. */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private static final int AT_ONCE = 20;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Outbox outbox;

    private final Carrier carrier;

    Delivery(Outbox outbox, Carrier carrier) {
        this.outbox = outbox;
        this.carrier = carrier;
    }

    /** Every two seconds: whatever is due. */
    @Scheduled(fixedDelay = 2000)
    void deliverDue() {
        try {
            List<Message> due;
            do {
                due = this.outbox.claim(AT_ONCE);
                due.forEach(this::deliver);
            }
            while (due.size() == AT_ONCE);
        }
        catch (DataAccessException | TransactionException e) {
            // Without the database nothing is lost: what waits is there when it is back.
            log.warn("The outbox can't be read: {}", e.getClass().getSimpleName());
        }
    }

    private void deliver(Message message) {
        try {
            this.carrier.deliver(message);
        }
        catch (Exception e) {
            Duration pause = pauseAfter(message.attempt());
            // The message of the failure may hold the recipient's address: only its kind is told.
            log.warn("Message {} was not accepted ({}); next attempt in {} s", message.id(),
                    e.getClass().getSimpleName(), pause.toSeconds());
            this.outbox.postponed(message, pause);
            return;
        }
        this.outbox.delivered(message);
    }

    /** 10 s after the first attempt, twice as long after each further one, never more than five minutes. */
    static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofSeconds(10L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
