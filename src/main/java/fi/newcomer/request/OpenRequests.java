package fi.newcomer.request;

import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Topic;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many requests are open: numbers only, for those who read no case. */
@Service
public class OpenRequests {

    private final JdbcClient sql;

    OpenRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many are open in a queue. */
    public long in(String queue) {
        return this.sql.sql("SELECT count(*) FROM request WHERE queue = :queue AND is_open")
            .param("queue", queue)
            .query(Long.class)
            .single();
    }

    /** How many are open in some queues of which somebody takes care. @param owner a username */
    public long ownedBy(String owner, Collection<String> queues) {
        return queues.isEmpty() ? 0 : this.sql.sql("""
                SELECT count(*) FROM request
                WHERE queue IN (:queues) AND state IN ('RECEIVED', 'IN_HANDLING') AND owner = :owner
                """).param("queues", queues).param("owner", owner).query(Long.class).single();
    }

    /**
     * How many open requests with these answers are in another queue than this one.
     * @param queue the slug of the queue; empty where none would receive them
     */
    public long elsewhere(String municipality, Topic topic, Jobseeker jobseeker, Optional<String> queue) {
        @Nullable String slug = queue.orElse(null);
        return this.sql.sql("""
                SELECT count(*) FROM request
                WHERE is_open AND municipality = :municipality AND topic = :topic AND jobseeker = :jobseeker
                    AND (:queue IS NULL OR queue <> :queue)
                """)
            .param("municipality", municipality)
            .param("topic", topic.value())
            .param("jobseeker", jobseeker.value())
            .param("queue", slug)
            .query(Long.class)
            .single();
    }
}
