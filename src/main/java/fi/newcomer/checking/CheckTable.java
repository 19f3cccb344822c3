package fi.newcomer.checking;

import fi.newcomer.checking.CheckRequest.State;
import fi.newcomer.language.Languages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what somebody outside is asked to check. */
@Repository
class CheckTable {

    private static final String COLUMNS = "id, page, pages, language, function, created_at, expires_at, state";

    private final JdbcClient sql;

    private final Languages languages;

    CheckTable(JdbcClient sql, Languages languages) {
        this.sql = sql;
        this.languages = languages;
    }

    void put(CheckRequest request, byte[] token, String createdBy) {
        this.sql.sql("INSERT INTO check_request (" + COLUMNS + ", token_hash, created_by) VALUES "
                + "(:id, :page, :pages, :language, :function, :created, :expires, :state, :token, :by)")
            .param("id", request.id().toString())
            .param("page", request.page())
            .param("pages", String.join(" ", request.pages()))
            .param("language", request.language().code())
            .param("function", request.function())
            .param("created", request.createdAt())
            .param("expires", request.expiresAt())
            .param("state", request.state().name())
            .param("token", token)
            .param("by", createdBy)
            .update();
    }

    Optional<CheckRequest> find(byte[] token) {
        return this.sql.sql("SELECT " + COLUMNS + " FROM check_request WHERE token_hash = :token")
            .param("token", token)
            .query((row, number) -> request(row))
            .optional();
    }

    Optional<CheckRequest> find(UUID id) {
        return this.sql.sql("SELECT " + COLUMNS + " FROM check_request WHERE id = :id")
            .param("id", id.toString())
            .query((row, number) -> request(row))
            .optional();
    }

    /** The name of the account that asked. */
    String createdBy(UUID id) {
        return this.sql.sql("SELECT created_by FROM check_request WHERE id = :id")
            .param("id", id.toString())
            .query(String.class)
            .single();
    }

    /** All that are not yet forgotten, the newest first. */
    List<CheckRequest> all() {
        return this.sql.sql("SELECT " + COLUMNS + " FROM check_request ORDER BY created_at DESC")
            .query((row, number) -> request(row))
            .list();
    }

    void state(UUID id, State state) {
        this.sql.sql("UPDATE check_request SET state = :state WHERE id = :id")
            .param("state", state.name())
            .param("id", id.toString())
            .update();
    }

    void answer(UUID id, String unit, CheckAnswer answer, Instant at) {
        this.sql.sql("""
                INSERT INTO check_answer (request, unit, answer, at) VALUES (:request, :unit, :answer, :at)
                ON DUPLICATE KEY UPDATE answer = VALUE(answer), at = VALUE(at)""")
            .param("request", id.toString())
            .param("unit", unit)
            .param("answer", answer.name())
            .param("at", at)
            .update();
    }

    /** What was said, by the ids of the units. */
    Map<String, CheckAnswer> answers(UUID id) {
        return this.sql.sql("SELECT unit, answer FROM check_answer WHERE request = :request")
            .param("request", id.toString())
            .query((row, number) -> Map.entry(row.getString(1), CheckAnswer.valueOf(row.getString(2))))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How often each answer was given to these requests, as {@code id answer}. */
    Map<String, Integer> counts(List<CheckRequest> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        return this.sql.sql("SELECT request, answer, COUNT(*) FROM check_answer WHERE request IN (:ids) "
                + "GROUP BY request, answer")
            .param("ids", requests.stream().map((request) -> request.id().toString()).toList())
            .query((row, number) -> Map.entry(row.getString(1) + " " + row.getString(2), row.getInt(3)))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Forgets whom was asked, once the link has long opened nothing. */
    void removeExpiredBefore(Instant instant) {
        this.sql.sql("DELETE FROM check_request WHERE expires_at < :instant").param("instant", instant).update();
    }

    private CheckRequest request(ResultSet row) throws SQLException {
        return new CheckRequest(UUID.fromString(row.getString("id")), row.getString("page"),
                Set.of(row.getString("pages").split(" ")), this.languages.get(row.getString("language")),
                row.getString("function"), row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(), State.valueOf(row.getString("state")));
    }
}
