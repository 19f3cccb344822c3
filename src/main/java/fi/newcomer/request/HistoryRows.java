package fi.newcomer.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of requests, which is only ever added to. */
@Repository
class HistoryRows {

    private final JdbcClient sql;

    HistoryRows(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID request, HistoryEntry entry) {
        this.sql.sql("""
                INSERT INTO request_history (request, at, actor, from_state, to_state)
                VALUES (:request, :at, :actor, :from, :to)
                """)
            .param("request", request.toString())
            .param("at", entry.at())
            .param("actor", entry.actor())
            .param("from", entry.from().map(RequestState::name).orElse(null))
            .param("to", entry.to().name())
            .update();
    }

    List<HistoryEntry> of(UUID request) {
        return this.sql.sql("SELECT at, actor, from_state, to_state FROM request_history WHERE request = :id ORDER BY id")
            .param("id", request.toString())
            .query((row, number) -> new HistoryEntry(row.getObject("at", Instant.class), row.getString("actor"),
                    Optional.ofNullable(row.getString("from_state")).map(RequestState::valueOf),
                    RequestState.valueOf(row.getString("to_state"))))
            .list();
    }
}
