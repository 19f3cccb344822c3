package fi.newcomer.mail;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether messages about a request have not gone out. */
@Service
public class UndeliveredMail {

    private final JdbcClient sql;

    UndeliveredMail(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether a message about a request waits or failed. */
    public boolean of(UUID request) {
        return this.sql.sql("SELECT count(*) FROM outbox WHERE request = :request AND state <> 'SENT'")
            .param("request", request.toString())
            .query(Long.class)
            .single() > 0;
    }
}
