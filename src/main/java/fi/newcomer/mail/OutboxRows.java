package fi.newcomer.mail;

import fi.newcomer.protection.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code outbox}. */
@Repository
class OutboxRows {

    private static final Logger log = LoggerFactory.getLogger(OutboxRows.class);

    /** After this time without a word about the outcome, a claimed message is tried again; longer than an attempt lasts. */
    static final Duration CLAIM = Duration.ofMinutes(5);

    private static final String LINE = """
            SELECT id, channel, request, queue, created_at, attempts, next_attempt, state, failure FROM outbox
            """;

    private final JdbcClient sql;

    private final FieldCipher cipher;

    private final MessageFiles files;

    private final Clock clock;

    OutboxRows(JdbcClient sql, FieldCipher cipher, MessageFiles files, Clock clock) {
        this.sql = sql;
        this.cipher = cipher;
        this.files = files;
        this.clock = clock;
    }

    void insert(Channel channel, String recipient, String subject, String body, Optional<Concerning> about) {
        UUID id = UUID.randomUUID();
        Instant now = this.clock.instant();
        this.sql.sql("""
                INSERT INTO outbox
                    (id, message_id, channel, recipient, subject, body, request, queue, state, next_attempt, created_at)
                VALUES (:id, :messageId, :channel, :recipient, :subject, :body, :request, :queue, 'WAITING', :now, :now)
                """)
            .param("id", id.toString())
            .param("messageId", "<" + id + "@newcomer-portal>")
            .param("channel", channel.name())
            .param("recipient", this.cipher.seal(recipient, "outbox.recipient:" + id))
            .param("subject", this.cipher.seal(subject, "outbox.subject:" + id))
            .param("body", this.cipher.seal(body, "outbox.body:" + id))
            .param("request", about.map((it) -> it.request().toString()).orElse(null))
            .param("queue", about.map(Concerning::queue).orElse(null))
            .param("now", now)
            .update();
    }

    /** Takes the message that is due for the longest time, so that no other instance takes it, too. */
    @Transactional
    Optional<Message> claim(Channel channel) {
        while (true) {
            Instant now = this.clock.instant();
            Optional<Optional<Message>> claimed = this.sql.sql("""
                    SELECT id, message_id, channel, recipient, subject, body, attempts, created_at FROM outbox
                    WHERE state = 'WAITING' AND next_attempt <= :now AND channel = :channel
                    ORDER BY next_attempt LIMIT 1 FOR UPDATE SKIP LOCKED
                    """)
                .param("now", now)
                .param("channel", channel.name())
                .query((row, number) -> readable(row))
                .optional();
            if (claimed.isEmpty()) {
                return Optional.empty();
            }
            if (claimed.get().isPresent()) {
                this.sql.sql("UPDATE outbox SET attempts = attempts + 1, next_attempt = :later, claimed_until = :later"
                        + " WHERE id = :id")
                    .param("later", now.plus(CLAIM))
                    .param("id", claimed.get().get().id().toString())
                    .update();
                return claimed.get();
            }
        }
    }

    /** It is delivered: what it said is no longer kept. */
    void delivered(Message message) {
        int rows = this.sql.sql("""
                UPDATE outbox SET state = 'SENT', sent_at = :now, recipient = NULL, subject = NULL, body = NULL,
                    failure = NULL, failed_at = NULL, claimed_until = NULL
                WHERE id = :id
                """).param("now", this.clock.instant()).param("id", message.id().toString()).update();
        if (rows == 0) {
            // What it told about was deleted while it went out.
            this.files.remove(message.id());
        }
    }

    /** It could not be delivered: it is tried again after a pause. */
    void postponed(Message message, Failure failure, Duration pause) {
        this.sql.sql("UPDATE outbox SET next_attempt = :later, failure = :failure, claimed_until = NULL"
                + " WHERE id = :id AND state = 'WAITING'")
            .param("later", this.clock.instant().plus(pause))
            .param("failure", failure.name())
            .param("id", message.id().toString())
            .update();
    }

    /** It can't be delivered: it stays, so that somebody sees it, and is tried again only by hand. */
    void failed(Message message, Failure failure) {
        this.sql.sql("""
                UPDATE outbox SET state = 'FAILED', failure = :failure, failed_at = :now, claimed_until = NULL
                WHERE id = :id AND state = 'WAITING'
                """)
            .param("failure", failure.name())
            .param("now", this.clock.instant())
            .param("id", message.id().toString())
            .update();
    }

    List<UUID> idsOf(UUID request) {
        return this.sql.sql("SELECT id FROM outbox WHERE request = :request")
            .param("request", request.toString())
            .query((row, number) -> UUID.fromString(row.getString("id")))
            .list();
    }

    void removeOf(UUID request) {
        this.sql.sql("DELETE FROM outbox WHERE request = :request").param("request", request.toString()).update();
    }

    /** What is being delivered at this moment goes, too; it may still arrive. */
    void removeUndelivered(UUID request) {
        this.sql.sql("DELETE FROM outbox WHERE request = :request AND state <> 'SENT'")
            .param("request", request.toString())
            .update();
    }

    void moved(UUID request, String queue) {
        this.sql.sql("UPDATE outbox SET queue = :queue WHERE request = :request")
            .param("queue", queue)
            .param("request", request.toString())
            .update();
    }

    List<OutboxLine> open(Optional<Set<String>> queues, int limit) {
        if (queues.filter(Set::isEmpty).isPresent()) {
            return List.of();
        }
        return this.sql.sql(LINE + " WHERE state IN ('FAILED', 'WAITING') AND (:all OR queue IN (:queues))"
                + " ORDER BY state, created_at LIMIT :limit")
            .param("all", queues.isEmpty())
            .param("queues", queues.orElse(Set.of("")))
            .param("limit", limit)
            .query((row, number) -> line(row))
            .list();
    }

    long failed(Optional<Set<String>> queues) {
        if (queues.filter(Set::isEmpty).isPresent()) {
            return 0;
        }
        return this.sql.sql("SELECT count(*) FROM outbox WHERE state = 'FAILED' AND (:all OR queue IN (:queues))")
            .param("all", queues.isEmpty())
            .param("queues", queues.orElse(Set.of("")))
            .query(Long.class)
            .single();
    }

    List<OutboxLine> troubleOf(UUID request) {
        return this.sql.sql(LINE + " WHERE request = :request AND state IN ('FAILED', 'WAITING') AND failure IS NOT NULL"
                + " ORDER BY created_at")
            .param("request", request.toString())
            .query((row, number) -> line(row))
            .list();
    }

    Optional<OutboxLine> find(UUID id) {
        return this.sql.sql(LINE + " WHERE id = :id AND state IN ('FAILED', 'WAITING')")
            .param("id", id.toString())
            .query((row, number) -> line(row))
            .optional();
    }

    /** Nothing happens to one that is being delivered: it would go out twice. */
    void retry(UUID id) {
        this.sql.sql("""
                UPDATE outbox SET state = 'WAITING', next_attempt = :now, created_at = IF(state = 'FAILED', :now, created_at),
                    failed_at = NULL
                WHERE id = :id AND state IN ('FAILED', 'WAITING') AND body IS NOT NULL
                    AND (claimed_until IS NULL OR claimed_until <= :now)
                """).param("now", this.clock.instant()).param("id", id.toString()).update();
    }

    private static OutboxLine line(ResultSet row) throws SQLException {
        return new OutboxLine(UUID.fromString(row.getString("id")), Channel.valueOf(row.getString("channel")),
                Optional.ofNullable(row.getString("request")).map(UUID::fromString),
                Optional.ofNullable(row.getString("queue")), row.getObject("created_at", Instant.class),
                row.getInt("attempts"), row.getObject("next_attempt", Instant.class),
                row.getString("state").equals("FAILED"),
                Optional.ofNullable(row.getString("failure")).map(Failure::valueOf));
    }

    /** A message that can't be decrypted stands aside, so that it holds up no other. */
    private Optional<Message> readable(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        try {
            return Optional.of(new Message(id, row.getString("message_id"), Channel.valueOf(row.getString("channel")),
                    open(row.getBytes("recipient"), "recipient", id), open(row.getBytes("subject"), "subject", id),
                    open(row.getBytes("body"), "body", id), row.getInt("attempts") + 1,
                    row.getObject("created_at", Instant.class)));
        }
        catch (IllegalStateException e) {
            log.error("Message {} can't be read: {}", id, e.getMessage());
            this.sql.sql("UPDATE outbox SET state = 'FAILED', failure = :failure, failed_at = :now WHERE id = :id")
                .param("failure", Failure.UNREADABLE.name())
                .param("now", this.clock.instant())
                .param("id", id.toString())
                .update();
            return Optional.empty();
        }
    }

    private String open(byte @Nullable [] sealed, String column, UUID id) {
        String text = this.cipher.open(sealed, "outbox." + column + ":" + id);
        if (text == null) {
            throw new IllegalStateException("A message that waits has no " + column);
        }
        return text;
    }
}
