package fi.newcomer.checking;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets requests a year after their link ended. */
@Component
class CheckRetention {

    static final Duration KEPT = Duration.ofDays(365);

    private static final Logger log = LoggerFactory.getLogger(CheckRetention.class);

    private final CheckTable table;

    private final Clock clock;

    CheckRetention(CheckTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 86_400_000, initialDelay = 240_000)
    void removeOver() {
        try {
            this.table.removeExpiredBefore(this.clock.instant().minus(KEPT));
        }
        catch (DataAccessException e) {
            log.warn("Old requests for checks could not be deleted: {}", e.getClass().getSimpleName());
        }
    }
}
