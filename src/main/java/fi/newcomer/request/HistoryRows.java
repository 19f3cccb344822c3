package fi.newcomer.request;

import fi.newcomer.protection.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of requests, which is only ever added to. */
@Repository
class HistoryRows {

    private static final String WORDS = "request_history.words:";

    private final JdbcClient sql;

    private final FieldCipher cipher;

    HistoryRows(JdbcClient sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    void add(UUID request, HistoryEntry entry) {
        UUID line = UUID.randomUUID();
        this.sql.sql("""
                INSERT INTO request_history
                    (request, at, actor, kind, from_state, to_state, subject, words, line, version)
                VALUES (:request, :at, :actor, :kind, :from, :to, :subject, :words, :line, :version)
                """)
            .param("request", request.toString())
            .param("at", entry.at())
            .param("actor", entry.actor())
            .param("kind", entry.kind())
            .param("from", entry.from().map(RequestState::name).orElse(null))
            .param("to", entry.to().name())
            .param("subject", entry.subject())
            .param("words", this.cipher.seal(entry.words().orElse(null), WORDS + line))
            .param("line", line.toString())
            .param("version", entry.version())
            .update();
    }

    List<HistoryEntry> of(UUID request) {
        return this.sql.sql("SELECT * FROM request_history WHERE request = :id ORDER BY id")
            .param("id", request.toString())
            .query((row, number) -> entry(row))
            .list();
    }

    /** What happened after a version was shown, oldest first; what was done while this transaction ran, too. */
    List<HistoryEntry> since(UUID request, long version) {
        return this.sql.sql("""
                SELECT * FROM request_history WHERE request = :id AND version > :version ORDER BY id LOCK IN SHARE MODE
                """)
            .param("id", request.toString())
            .param("version", version)
            .query((row, number) -> entry(row))
            .list();
    }

    /** How it last went to another queue, and how the time before, the newest first; without the words. */
    List<HistoryEntry> lastMoves(UUID request) {
        return this.sql.sql("""
                SELECT id, at, actor, kind, from_state, to_state, subject, NULL AS words, line, version
                FROM request_history WHERE request = :id AND (kind = :back OR kind LIKE concat(:over, '%'))
                ORDER BY id DESC LIMIT 2
                """)
            .param("id", request.toString())
            .param("back", CaseSteps.SENT_BACK)
            .param("over", CaseSteps.HANDED_OVER)
            .query((row, number) -> entry(row))
            .list();
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(row.getObject("at", Instant.class), row.getString("actor"), row.getString("kind"),
                Optional.ofNullable(row.getString("from_state")).map(RequestState::valueOf),
                RequestState.valueOf(row.getString("to_state")), row.getString("subject"),
                Optional.ofNullable(this.cipher.open(row.getBytes("words"), WORDS + row.getString("line"))),
                row.getLong("version"));
    }
}
