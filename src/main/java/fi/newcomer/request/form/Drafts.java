package fi.newcomer.request.form;

import fi.newcomer.protection.FieldCipher;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The drafts, found by their handle: 128 random bits that only the newcomer's browser holds. */
@Repository
class Drafts {

    static final Duration LIFE = Duration.ofHours(3);

    static final Duration RECEIPT_LIFE = Duration.ofMinutes(30);

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {
    };

    private final JdbcClient sql;

    private final FieldCipher cipher;

    private final Clock clock;

    private final SecureRandom random = new SecureRandom();

    private final JsonMapper json = JsonMapper.builder().build();

    Drafts(JdbcClient sql, FieldCipher cipher, Clock clock) {
        this.sql = sql;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Begins a draft and gives its handle, which is not kept anywhere. */
    String begin(String municipality, String language, Answers answers) {
        byte[] bits = new byte[16];
        this.random.nextBytes(bits);
        String handle = HexFormat.of().formatHex(bits);
        UUID id = UUID.randomUUID();
        this.sql.sql("""
                INSERT INTO draft (id, handle, municipality, language, answers, submission_key, started_at, saved_at)
                VALUES (:id, :handle, :municipality, :language, :answers, :key, :now, :now)
                """)
            .param("id", id.toString())
            .param("handle", digest(handle))
            .param("municipality", municipality)
            .param("language", language)
            .param("answers", sealed(id, answers))
            .param("key", UUID.randomUUID().toString())
            .param("now", this.clock.instant())
            .update();
        return handle;
    }

    /** The living draft of a handle. */
    Optional<Draft> find(String handle) {
        return find(handle, "");
    }

    /** The living draft of a handle; whoever else wants to change it waits until the transaction ends. */
    Optional<Draft> lock(String handle) {
        return find(handle, " FOR UPDATE");
    }

    void save(Draft draft) {
        this.sql.sql("""
                UPDATE draft SET municipality = :municipality, language = :language, answers = :answers, saved_at = :now
                WHERE id = :id
                """)
            .param("municipality", draft.municipality())
            .param("language", draft.language())
            .param("answers", sealed(draft.id(), draft.answers()))
            .param("now", this.clock.instant())
            .param("id", draft.id().toString())
            .update();
    }

    /** The request is sent: of the draft nothing but the receipt is kept. */
    void sent(Draft draft, Receipt receipt) {
        this.sql.sql("UPDATE draft SET answers = :nothing, receipt = :receipt, sent_at = :now WHERE id = :id")
            .param("nothing", sealed(draft.id(), Answers.none()))
            .param("receipt", this.cipher.seal(this.json.writeValueAsString(receipt), "draft.receipt:" + draft.id()))
            .param("now", this.clock.instant())
            .param("id", draft.id().toString())
            .update();
    }

    void remove(String handle) {
        this.sql.sql("DELETE FROM draft WHERE handle = :handle").param("handle", digest(handle)).update();
    }

    /** Removes the drafts and receipts whose time is over. */
    int removeOver() {
        Instant now = this.clock.instant();
        return this.sql.sql("DELETE FROM draft WHERE saved_at < :saved OR sent_at < :sent")
            .param("saved", now.minus(LIFE))
            .param("sent", now.minus(RECEIPT_LIFE))
            .update();
    }

    private Optional<Draft> find(String handle, String locking) {
        Instant now = this.clock.instant();
        return this.sql.sql("""
                SELECT * FROM draft
                WHERE handle = :handle AND saved_at >= :saved AND (sent_at IS NULL OR sent_at >= :sent)
                """ + locking)
            .param("handle", digest(handle))
            .param("saved", now.minus(LIFE))
            .param("sent", now.minus(RECEIPT_LIFE))
            .query((row, number) -> draft(row))
            .optional();
    }

    private Draft draft(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        String answers = this.cipher.open(row.getBytes("answers"), "draft.answers:" + id);
        String receipt = this.cipher.open(row.getBytes("receipt"), "draft.receipt:" + id);
        return new Draft(id, row.getString("municipality"), row.getString("language"),
                Answers.of(this.json.readValue(answers, ANSWERS)), UUID.fromString(row.getString("submission_key")),
                row.getObject("started_at", Instant.class),
                Optional.ofNullable(receipt).map((it) -> this.json.readValue(it, Receipt.class)));
    }

    private byte @Nullable [] sealed(UUID id, Answers answers) {
        return this.cipher.seal(this.json.writeValueAsString(answers.stored()), "draft.answers:" + id);
    }

    private byte[] digest(String handle) {
        return this.cipher.digest(handle, "draft.handle");
    }
}
