package fi.newcomer.mail;

import fi.newcomer.protection.FieldCipher;
import java.sql.SQLException;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages that wait for delivery. */
@Component
public class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    /** After this time without a word about the outcome, a claimed message is tried again. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final JdbcClient sql;

    private final FieldCipher cipher;

    private final Clock clock;

    Outbox(JdbcClient sql, FieldCipher cipher, Clock clock) {
        this.sql = sql;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Puts a message in, in the transaction of what it tells about, so that neither is there without the other.
     * @param recipient an e-mail address
     * @param body plain text, lines ended by {@code \n}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(String recipient, String subject, String body) {
        UUID id = UUID.randomUUID();
        Instant now = this.clock.instant();
        this.sql.sql("""
                INSERT INTO outbox (id, message_id, recipient, subject, body, state, next_attempt, created_at)
                VALUES (:id, :messageId, :recipient, :subject, :body, 'WAITING', :now, :now)
                """)
            .param("id", id.toString())
            .param("messageId", "<" + id + "@newcomer-portal>")
            .param("recipient", this.cipher.seal(recipient, "outbox.recipient:" + id))
            .param("subject", this.cipher.seal(subject, "outbox.subject:" + id))
            .param("body", this.cipher.seal(body, "outbox.body:" + id))
            .param("now", now)
            .update();
    }

    /** Takes some messages that are due, so that no other instance takes them, too. */
    @Transactional
    List<Message> claim(int atMost) {
        Instant now = this.clock.instant();
        List<Optional<Message>> claimed = this.sql.sql("""
                SELECT id, message_id, recipient, subject, body, attempts FROM outbox
                WHERE state = 'WAITING' AND next_attempt <= :now
                ORDER BY next_attempt LIMIT :atMost FOR UPDATE SKIP LOCKED
                """).param("now", now).param("atMost", atMost).query((row, number) -> readable(row)).list();
        List<Message> due = claimed.stream().flatMap(Optional::stream).toList();
        for (Message message : due) {
            this.sql.sql("UPDATE outbox SET attempts = attempts + 1, next_attempt = :later WHERE id = :id")
                .param("later", now.plus(CLAIM))
                .param("id", message.id().toString())
                .update();
        }
        return due;
    }

    /** It is delivered: what it said is no longer kept. */
    void delivered(Message message) {
        this.sql.sql("""
                UPDATE outbox SET state = 'SENT', sent_at = :now, recipient = NULL, subject = NULL, body = NULL
                WHERE id = :id
                """).param("now", this.clock.instant()).param("id", message.id().toString()).update();
    }

    /** It could not be delivered: it is tried again after a pause. */
    void postponed(Message message, Duration pause) {
        this.sql.sql("UPDATE outbox SET next_attempt = :later WHERE id = :id")
            .param("later", this.clock.instant().plus(pause))
            .param("id", message.id().toString())
            .update();
    }

    /** A message that can't be decrypted stands aside, so that it holds up no other. */
    private Optional<Message> readable(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        try {
            return Optional.of(new Message(id, row.getString("message_id"),
                    open(row.getBytes("recipient"), "recipient", id), open(row.getBytes("subject"), "subject", id),
                    open(row.getBytes("body"), "body", id), row.getInt("attempts") + 1));
        }
        catch (IllegalStateException e) {
            log.error("Message {} can't be read: {}", id, e.getMessage());
            this.sql.sql("UPDATE outbox SET state = 'BROKEN' WHERE id = :id").param("id", id.toString()).update();
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
