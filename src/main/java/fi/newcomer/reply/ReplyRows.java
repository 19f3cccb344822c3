package fi.newcomer.reply;

import fi.newcomer.language.Language;
import fi.newcomer.protection.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code reply}. */
@Repository
class ReplyRows {

    private final JdbcClient sql;

    private final FieldCipher cipher;

    private final JsonMapper json;

    private final Clock clock;

    ReplyRows(JdbcClient sql, FieldCipher cipher, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Stores an answer.
     * @param language the language that the text really is in
     * @return false when the same press of the button has stored it already
     */
    boolean insert(UUID request, String queue, String sender, ReplyDraft draft, Language language, ReplyText text,
            NoticeWay notice) {
        UUID id = UUID.randomUUID();
        String own = draft.ownWords().strip();
        try {
            this.sql.sql("""
                    INSERT INTO reply (id, request, send_key, template, language, text, own_words, own_language, sender,
                        queue, notice, sent_at)
                    VALUES (:id, :request, :key, :template, :language, :text, :own, :ownLanguage, :sender,
                        :queue, :notice, :now)
                    """)
                .param("id", id.toString())
                .param("request", request.toString())
                .param("key", draft.key().toString())
                .param("template", draft.template())
                .param("language", language.code())
                .param("text", this.cipher.seal(this.json.writeValueAsString(text), "reply.text:" + id))
                .param("own", this.cipher.seal(own.isEmpty() ? null : own, "reply.own_words:" + id))
                .param("ownLanguage", own.isEmpty() ? null : draft.ownLanguage())
                .param("sender", sender)
                .param("queue", queue)
                .param("notice", notice.name())
                .param("now", this.clock.instant())
                .update();
            return true;
        }
        catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** The answers to a request, the newest first. */
    List<SentReply> of(UUID request) {
        return this.sql.sql("SELECT * FROM reply WHERE request = :request ORDER BY sent_at DESC, id")
            .param("request", request.toString())
            .query((row, number) -> reply(row))
            .list();
    }

    /** Gives all answers to a request to another; what is encrypted is bound to the answer, not to the request. */
    void move(UUID from, UUID to) {
        this.sql.sql("UPDATE reply SET request = :to WHERE request = :from")
            .param("to", to.toString())
            .param("from", from.toString())
            .update();
    }

    /** Notes that an answer was read. @return false when that was noted before */
    boolean read(UUID id) {
        return this.sql.sql("UPDATE reply SET read_at = :now WHERE id = :id AND read_at IS NULL")
            .param("now", this.clock.instant())
            .param("id", id.toString())
            .update() == 1;
    }

    private SentReply reply(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        String text = this.cipher.open(row.getBytes("text"), "reply.text:" + id);
        return new SentReply(id, row.getString("language"), this.json.readValue(text, ReplyText.class),
                Optional.ofNullable(this.cipher.open(row.getBytes("own_words"), "reply.own_words:" + id)),
                Optional.ofNullable(row.getString("own_language")), row.getString("sender"), row.getString("queue"),
                row.getObject("sent_at", Instant.class), Optional.ofNullable(row.getObject("read_at", Instant.class)),
                NoticeWay.valueOf(row.getString("notice")));
    }
}
