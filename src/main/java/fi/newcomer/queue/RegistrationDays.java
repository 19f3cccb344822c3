package fi.newcomer.queue;

import fi.newcomer.hours.Helsinki;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Within how many working days an employment area contacts somebody who registered there in person as a jobseeker. A
 * programme may promise that; of a request on the web it says nothing.
 */
@Service
public class RegistrationDays {

    private static final int MOST = 60;

    private final JdbcClient sql;

    private final PromisedDay promisedDay;

    RegistrationDays(JdbcClient sql, PromisedDay promisedDay) {
        this.sql = sql;
        this.promisedDay = promisedDay;
    }

    /** The working days that an administrator settled for a queue; empty where nothing is promised. */
    public Optional<Integer> of(String queue) {
        return this.sql.sql("SELECT days FROM queue_registration WHERE queue = :queue")
            .param("queue", queue)
            .query(Integer.class)
            .optional();
    }

    /** The day by which somebody is contacted who registered on a day; that day itself does not count. */
    public Optional<LocalDate> promisedOn(String queue, LocalDate registered) {
        return of(queue)
            .map((days) -> this.promisedDay.after(registered.atTime(12, 0).atZone(Helsinki.ZONE).toInstant(), days));
    }

    /**
     * Settles the days of a queue.
     * @param days working days, 1 to 60; null where nothing is promised
     * @throws QueueRefused when it is another number
     */
    @Transactional
    public void settle(String queue, @Nullable Integer days) {
        if (days == null) {
            this.sql.sql("DELETE FROM queue_registration WHERE queue = :queue").param("queue", queue).update();
            return;
        }
        if (days < 1 || days > MOST) {
            throw new QueueRefused(QueueRefused.Reason.PROMISE_MISSING);
        }
        this.sql.sql("INSERT INTO queue_registration (queue, days) VALUES (:queue, :days) ON DUPLICATE KEY UPDATE days = :days")
            .param("queue", queue)
            .param("days", days)
            .update();
    }

    /** Settles the days of a queue of which nothing is known yet, as the demo does. */
    void begin(String queue, int days) {
        this.sql.sql("INSERT IGNORE INTO queue_registration (queue, days) VALUES (:queue, :days)")
            .param("queue", queue)
            .param("days", days)
            .update();
    }
}
