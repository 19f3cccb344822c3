package fi.newcomer.jointassessment;

import fi.newcomer.jointassessment.Invitation.CaseNow;
import fi.newcomer.protection.FieldCipher;
import fi.newcomer.request.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code joint_invitation}. */
@Repository
class InvitationRows {

    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {
    };

    private final JdbcClient sql;

    private final FieldCipher cipher;

    private final JsonMapper json = JsonMapper.builder().build();

    InvitationRows(JdbcClient sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /**
     * Keeps the case as it is until the end of the transaction. To be done before anything else is locked: who closes a
     * case locks it first, too, and its invitations after it.
     */
    void hold(UUID request) {
        this.sql.sql("SELECT id FROM request WHERE id = :id FOR UPDATE")
            .param("id", request.toString())
            .query(String.class)
            .optional();
    }

    /**
     * The same for the case of an invitation.
     * @return the case that it belongs to now: another one where the two were joined meanwhile
     */
    UUID hold(Invitation it) {
        hold(it.request());
        return this.sql.sql("SELECT request FROM joint_invitation WHERE id = :id FOR UPDATE")
            .param("id", it.id().toString())
            .query((row, number) -> UUID.fromString(row.getString(1)))
            .optional()
            .orElse(it.request());
    }

    /** Stores a new one. @throws org.springframework.dao.DuplicateKeyException when the authority is invited already */
    void add(Invitation it) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", it.id().toString());
        row.put("request", it.request().toString());
        row.put("fromQueue", it.fromQueue());
        row.put("authority", it.authority());
        row.put("ground", it.ground().name());
        row.put("groundWords", this.cipher.seal(it.groundWords(), place("ground_words", it.id())));
        row.put("consentOn", it.consentOn().orElse(null));
        row.put("shared", this.cipher.seal(this.json.writeValueAsString(it.shared()), place("shared", it.id())));
        row.put("state", it.state().name());
        row.put("invitedBy", it.invitedBy());
        row.put("invitedAt", it.invitedAt());
        row.put("version", it.version());
        this.sql.sql("""
                INSERT INTO joint_invitation (id, request, from_queue, authority, ground, ground_words, consent_on, shared,
                    state, invited_by, invited_at, version)
                VALUES (:id, :request, :fromQueue, :authority, :ground, :groundWords, :consentOn, :shared, :state,
                    :invitedBy, :invitedAt, :version)
                """).params(row).update();
    }

    /** All of a case, oldest first. */
    List<Invitation> of(UUID request) {
        return this.sql.sql("SELECT * FROM joint_invitation WHERE request = :request ORDER BY invited_at, id")
            .param("request", request.toString())
            .query((row, number) -> invitation(row))
            .list();
    }

    Optional<Invitation> find(UUID id) {
        return this.sql.sql("SELECT * FROM joint_invitation WHERE id = :id")
            .param("id", id.toString())
            .query((row, number) -> invitation(row))
            .optional();
    }

    /** What became of the case of an invitation. */
    CaseNow caseNow(Invitation it) {
        return this.sql.sql("SELECT state, queue FROM request WHERE id = :id")
            .param("id", it.request().toString())
            .query((row, number) -> CaseNow.of(row.getString(1), row.getString(2), it.fromQueue()))
            .single();
    }

    /** The box of some authorities: those that wait first, then the newest; none of them is opened. */
    List<BoxRow> box(Collection<String> authorities, int limit) {
        if (authorities.isEmpty()) {
            return List.of();
        }
        return this.sql.sql("""
                SELECT id, from_queue, authority, state, invited_at FROM joint_invitation
                WHERE authority IN (:authorities) ORDER BY state = 'INVITED' DESC, invited_at DESC, id LIMIT :limit
                """)
            .param("authorities", authorities)
            .param("limit", limit)
            .query((row, number) -> new BoxRow(UUID.fromString(row.getString("id")), row.getString("from_queue"),
                    row.getString("authority"), InvitationState.valueOf(row.getString("state")),
                    row.getObject("invited_at", Instant.class)))
            .list();
    }

    /** How many wait for an answer of some authorities. */
    int waiting(Collection<String> authorities) {
        return authorities.isEmpty() ? 0 : this.sql.sql("""
                SELECT COUNT(*) FROM joint_invitation WHERE authority IN (:authorities) AND state = 'INVITED'
                """).param("authorities", authorities).query(Integer.class).single();
    }

    /** Stores an answer. @return false when it is not this version any more, or waits for none */
    boolean answer(UUID id, long version, InvitationState state, String answer, String who, Instant now) {
        return this.sql.sql("""
                UPDATE joint_invitation SET state = :state, answer = :answer, answered_by = :who, answered_at = :now,
                    version = version + 1
                WHERE id = :id AND version = :version AND state = 'INVITED'
                """)
            .param("state", state.name())
            .param("answer", this.cipher.seal(answer, place("answer", id)))
            .param("who", who)
            .param("now", now)
            .param("id", id.toString())
            .param("version", version)
            .update() == 1;
    }

    /** Takes one back. @return false when it is not this version any more, or ended already */
    boolean withdraw(UUID id, long version) {
        return this.sql.sql("""
                UPDATE joint_invitation SET state = 'WITHDRAWN', version = version + 1
                WHERE id = :id AND version = :version AND state IN ('INVITED', 'ACCEPTED')
                """).param("id", id.toString()).param("version", version).update() == 1;
    }

    /** Ends an open one, since the authority has another open one to the case that this one's was joined with. */
    void endAsJoined(UUID id) {
        this.sql.sql("UPDATE joint_invitation SET state = 'WITHDRAWN', ended = 'JOINED', version = version + 1 WHERE id = :id")
            .param("id", id.toString())
            .update();
    }

    /**
     * Gives all invitations to a case to another; what is encrypted is bound to the invitation, not to the case. The version
     * stays: nothing changes for who is invited and answers.
     */
    void move(UUID from, UUID to) {
        this.sql.sql("UPDATE joint_invitation SET request = :to WHERE request = :from")
            .param("to", to.toString())
            .param("from", from.toString())
            .update();
    }

    private Invitation invitation(ResultSet row) throws SQLException {
        UUID id = UUID.fromString(row.getString("id"));
        return new Invitation(id, UUID.fromString(row.getString("request")), row.getString("from_queue"),
                row.getString("authority"), Ground.valueOf(row.getString("ground")), opened(row, "ground_words", id),
                Optional.ofNullable(row.getObject("consent_on", LocalDate.class)),
                this.json.readValue(opened(row, "shared", id), VALUES),
                InvitationState.valueOf(row.getString("state")), Optional.ofNullable(row.getString("ended")),
                Optional.ofNullable(row.getBytes("answer")).map((it) -> this.cipher.open(it, place("answer", id))),
                row.getString("invited_by"), row.getObject("invited_at", Instant.class),
                Optional.ofNullable(row.getString("answered_by")),
                Optional.ofNullable(row.getObject("answered_at", Instant.class)), row.getLong("version"));
    }

    private String opened(ResultSet row, String column, UUID id) throws SQLException {
        String text = this.cipher.open(row.getBytes(column), place(column, id));
        return text == null ? "" : text;
    }

    private static String place(String column, UUID id) {
        return "joint_invitation." + column + ":" + id;
    }
}
