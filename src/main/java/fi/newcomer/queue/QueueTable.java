package fi.newcomer.queue;

import fi.newcomer.queue.Queue.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code queue} and {@code queue_privacy}. */
@Repository
class QueueTable {

    private final JdbcClient jdbc;

    private final JsonMapper json = JsonMapper.builder().build();

    QueueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Queue> all() {
        Map<String, Map<String, String>> privacy = new HashMap<>();
        this.jdbc.sql("SELECT queue, language, text FROM queue_privacy")
            .query((row) -> {
                privacy.computeIfAbsent(row.getString("queue"), (it) -> new HashMap<>())
                    .put(row.getString("language"), row.getString("text"));
            });
        return this.jdbc.sql("SELECT * FROM queue")
            .query((row, number) -> queue(row, privacy.getOrDefault(row.getString("slug"), Map.of())))
            .list();
    }

    Optional<Queue> find(String slug) {
        Map<String, String> privacy = new HashMap<>();
        this.jdbc.sql("SELECT language, text FROM queue_privacy WHERE queue = :slug")
            .param("slug", slug)
            .query((row) -> {
                privacy.put(row.getString("language"), row.getString("text"));
            });
        return this.jdbc.sql("SELECT * FROM queue WHERE slug = :slug")
            .param("slug", slug)
            .query((row, number) -> queue(row, privacy))
            .optional();
    }

    /** How many days each queue keeps a request; the number that held last, where none holds now. */
    Map<String, Integer> retentionDays() {
        Map<String, Integer> days = new HashMap<>();
        this.jdbc.sql("SELECT slug, last_retention_days FROM queue WHERE last_retention_days IS NOT NULL")
            .query((row) -> {
                days.put(row.getString("slug"), row.getInt("last_retention_days"));
            });
        return days;
    }

    /** Adds a queue if there is none of its slug yet. */
    void add(Queue queue, String who) {
        int added = this.jdbc.sql("""
                INSERT IGNORE INTO queue
                    (slug, kind, controller, retention_days, last_retention_days, promise_days, mailbox, contact_tries,
                    version, settled_by)
                VALUES (:slug, :kind, :controller, :retention, :retention, :promise, :mailbox, :tries, 1, :who)
                """).params(columns(queue, who)).update();
        if (added == 1) {
            writePrivacy(queue);
        }
    }

    /** Stores a queue, unless its version is not the newest any more. */
    boolean store(Queue queue, String who) {
        int stored = this.jdbc.sql("""
                UPDATE queue
                SET kind = :kind, controller = :controller, retention_days = :retention,
                    last_retention_days = COALESCE(:retention, last_retention_days), promise_days = :promise,
                    mailbox = :mailbox, contact_tries = :tries, version = version + 1, settled_by = :who,
                    settled_at = current_timestamp(6)
                WHERE slug = :slug AND version = :version
                """).params(columns(queue, who)).param("version", queue.version()).update();
        if (stored == 1) {
            this.jdbc.sql("DELETE FROM queue_privacy WHERE queue = :slug").param("slug", queue.slug()).update();
            writePrivacy(queue);
        }
        return stored == 1;
    }

    /** Keeps how a queue is settled now, for those who look back. */
    void keep(Queue queue) {
        this.jdbc.sql("""
                INSERT IGNORE INTO queue_version (queue, version, settled_by, settled_at, settings)
                SELECT slug, version, settled_by, settled_at, :settings FROM queue WHERE slug = :slug
                """).param("settings", this.json.writeValueAsString(queue)).param("slug", queue.slug()).update();
    }

    /** How a queue was settled, newest first. */
    List<QueueVersion> versions(String slug) {
        return this.jdbc.sql("SELECT * FROM queue_version WHERE queue = :slug ORDER BY version DESC")
            .param("slug", slug)
            .query((row, number) -> new QueueVersion(row.getString("settled_by"),
                    row.getObject("settled_at", Instant.class),
                    this.json.readValue(row.getString("settings"), Queue.class)))
            .list();
    }

    private void writePrivacy(Queue queue) {
        queue.privacy().forEach((language, text) -> this.jdbc
            .sql("INSERT INTO queue_privacy (queue, language, text) VALUES (:slug, :language, :text)")
            .param("slug", queue.slug())
            .param("language", language)
            .param("text", text)
            .update());
    }

    private static Map<String, @Nullable Object> columns(Queue queue, String who) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("slug", queue.slug());
        columns.put("kind", queue.kind().name());
        columns.put("controller", queue.controller());
        columns.put("retention", queue.retentionDays());
        columns.put("promise", queue.promiseDays());
        columns.put("mailbox", queue.mailbox());
        columns.put("tries", queue.contactTries());
        columns.put("who", who);
        return columns;
    }

    private static Queue queue(ResultSet row, Map<String, String> privacy) throws SQLException {
        return new Queue(row.getString("slug"), Kind.valueOf(row.getString("kind")), row.getString("controller"),
                row.getObject("retention_days", Integer.class), row.getObject("promise_days", Integer.class), privacy,
                row.getString("mailbox"), row.getInt("contact_tries"), row.getInt("version"));
    }
}
