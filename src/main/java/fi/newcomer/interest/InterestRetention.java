package fi.newcomer.interest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes wishes whose time is over: addresses that nobody confirmed after 48 hours, everything after a year. */
@Component
class InterestRetention {

    static final Duration LONGEST = Duration.ofDays(365);

    private static final Logger log = LoggerFactory.getLogger(InterestRetention.class);

    private final InterestRows rows;

    private final TransactionTemplate transaction;

    private final Clock clock;

    InterestRetention(InterestRows rows, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        // Locks the rows it removes and no gaps between them, so that nobody who signs up has to wait or give way.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 300_000, initialDelay = 90_000)
    void scheduled() {
        try {
            removeOver();
        }
        catch (DataAccessException | TransactionException e) {
            // Tried again in five minutes; the message of the failure may hold values, so only its kind is told.
            log.warn("Wishes whose time is over could not be deleted: {}", e.getClass().getSimpleName());
        }
    }

    void removeOver() {
        Instant now = this.clock.instant();
        this.transaction.executeWithoutResult((status) -> {
            this.rows.removeAskedBefore(now.minus(LONGEST));
            for (Interest interest : this.rows.lockUnconfirmedBefore(now.minus(SignUps.TO_CONFIRM))) {
                if (interest.phone().isPresent()) {
                    this.rows.keepPhoneOnly(interest);
                }
                else {
                    this.rows.remove(List.of(interest.id()));
                }
            }
        });
    }
}
