package fi.newcomer.request;

import fi.newcomer.protection.FieldCipher;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests of one queue, page by page along the index: a page reads no more rows than it shows. */
@Repository
class RequestList {

    private final JdbcClient sql;

    private final FieldCipher cipher;

    RequestList(JdbcClient sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    List<RequestSummary> page(String queue, Optional<RequestState> state, CaseRequests.Order order,
            Optional<ListPosition> after, int limit) {
        boolean newestFirst = order == CaseRequests.Order.NEWEST_FIRST;
        String direction = newestFirst ? "DESC" : "ASC";
        String beyond = newestFirst ? "<" : ">";
        StringBuilder select = new StringBuilder("""
                SELECT id, code, queue, municipality, topic, jobseeker, state, contact_language, interpreter, age,
                    forward, name, received_at, promised_on, version
                FROM request WHERE queue = :queue
                """);
        state.ifPresent((it) -> select.append(" AND state = :state"));
        after.ifPresent((it) -> select.append(" AND received_at ")
            .append(beyond)
            .append("= :at AND (received_at ")
            .append(beyond)
            .append(" :at OR id ")
            .append(beyond)
            .append(" :id)"));
        select.append(" ORDER BY received_at ").append(direction).append(", id ").append(direction);
        JdbcClient.StatementSpec statement = this.sql.sql(select + " LIMIT :limit")
            .param("queue", queue)
            .param("limit", limit);
        if (state.isPresent()) {
            statement = statement.param("state", state.get().name());
        }
        if (after.isPresent()) {
            statement = statement.param("at", after.get().receivedAt()).param("id", after.get().id().toString());
        }
        return statement.query((row, number) -> RequestReader.summary(row, this.cipher)).list();
    }

    /** How many requests a queue holds in each state. */
    Map<RequestState, Long> counts(String queue) {
        Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
        for (RequestState state : RequestState.values()) {
            counts.put(state, 0L);
        }
        this.sql.sql("SELECT state, count(*) FROM request WHERE queue = :queue GROUP BY state")
            .param("queue", queue)
            .query((row) -> {
                counts.put(RequestState.valueOf(row.getString(1)), row.getLong(2));
            });
        return counts;
    }
}
