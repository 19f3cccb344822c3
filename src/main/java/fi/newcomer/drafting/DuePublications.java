package fi.newcomer.drafting;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Publishes what waits for its time. Each goes out in one transaction, so that a stop in between leaves it waiting. */
@Component
class DuePublications {

    private static final Logger log = LoggerFactory.getLogger(DuePublications.class);

    private final PublicationDesk desk;

    private final Clock clock;

    DuePublications(PublicationDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Every five seconds: whatever is due. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 10_000)
    void publishDue() {
        try {
            boolean more;
            do {
                more = this.desk.publishDue(this.clock.instant());
            }
            while (more);
        }
        catch (DataAccessException | TransactionException e) {
            // Nothing is lost: what waits is there when the database is back, and is tried again.
            log.warn("What is due can't be published now: {}", e.getClass().getSimpleName());
        }
    }
}
