package fi.newcomer.leave;

import fi.newcomer.hours.Helsinki;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes who was away when nobody needs to know it any more. */
@Component
class AbsenceRetention {

    /** Days after the last day of an absence. */
    static final int KEPT = 30;

    private static final Logger log = LoggerFactory.getLogger(AbsenceRetention.class);

    private final AbsenceTable table;

    private final Clock clock;

    AbsenceRetention(AbsenceTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 3_600_000, initialDelay = 180_000)
    void removeOver() {
        try {
            this.table.deleteEndedBefore(LocalDate.now(this.clock.withZone(Helsinki.ZONE)).minusDays(KEPT));
        }
        catch (DataAccessException e) {
            log.warn("Old absences could not be deleted: {}", e.getClass().getSimpleName());
        }
    }
}
