package fi.newcomer.staff;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of who looked at or changed what. It is written in the caller's transaction, so that nothing is looked at
 * or changed without it, and the database refuses to change or delete it. Its times are real even where a demo's clock
 * was set.
 */
@Component
public class Audit {

    private final JdbcClient database;

    Audit(JdbcClient database) {
        this.database = database;
    }

    /**
     * Records one act.
     * @param action a short fixed word, such as {@code case.opened}
     * @param subject what it was done to, such as the id of a case; never anything of its content
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(StaffMember who, String action, String subject) {
        record(who.username(), action, subject);
    }

    /** Records what the portal itself found, such as a queue without anybody. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordByPortal(String action, String subject) {
        record("portal", action, subject);
    }

    void record(String username, String action, String subject) {
        this.database.sql("""
                INSERT INTO audit (at, who, action, subject) VALUES (:at, :who, :action, :subject)
                """)
            .param("at", Instant.now())
            .param("who", username)
            .param("action", action)
            .param("subject", subject)
            .update();
    }
}
