package fi.newcomer.request;

import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often in an hour somebody asked on the status page with an unknown code or a wrong PIN: a number, without code,
 * address or place, in real time. Once the hour is over it goes into the audit.
 */
@Component
class StatusMisses {

    private static final Logger log = LoggerFactory.getLogger(StatusMisses.class);

    /** Who stands in the audit for what nobody of the staff did. */
    private static final StaffMember PORTAL = new StaffMember("portal", "", Set.of());

    private final JdbcClient sql;

    private final Audit audit;

    private final TransactionTemplate transaction;

    StatusMisses(JdbcClient sql, Audit audit, TransactionTemplate transaction) {
        this.sql = sql;
        this.audit = audit;
        this.transaction = transaction;
    }

    private record Hour(Instant began, int misses) {
    }

    /** One more, in the caller's transaction. */
    void count() {
        this.sql.sql("""
                INSERT INTO status_miss (hour, misses) VALUES (:hour, 1) ON DUPLICATE KEY UPDATE misses = misses + 1
                """).param("hour", Instant.now().truncatedTo(ChronoUnit.HOURS)).update();
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 180_000)
    void scheduled() {
        try {
            report(Instant.now());
        }
        catch (DataAccessException | TransactionException e) {
            log.warn("Misses on the status page can't be recorded now: {}", e.getClass().getSimpleName());
        }
    }

    /** Writes the hours that are over into the audit, once, however many instances run. */
    void report(Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        this.transaction.executeWithoutResult((status) -> {
            this.sql.sql("SELECT hour, misses FROM status_miss WHERE hour < :hour ORDER BY hour FOR UPDATE")
                .param("hour", hour)
                .query((row, number) -> new Hour(row.getObject("hour", Instant.class), row.getInt("misses")))
                .list()
                .forEach((it) -> this.audit.record(PORTAL, "status.not-found", it.misses() + " " + it.began()));
            this.sql.sql("DELETE FROM status_miss WHERE hour < :hour").param("hour", hour).update();
        });
    }
}
