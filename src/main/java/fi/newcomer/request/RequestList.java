package fi.newcomer.request;

import fi.newcomer.protection.FieldCipher;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The list of requests, page by page along indexes: a page reads about as many rows as it shows, whatever lies behind it.
 * That holds for every order, alone and with one of the filters by owner, language, interpreter and news, and for the
 * filters by a day in the order of that day. Several of these filters together read on until enough rows match; a filter by a day in
 * another order reads all that match.
 */
@Repository
class RequestList {

    /** A lane is read in pieces of at least so many rows. */
    private static final int PIECE = 4;

    private final JdbcClient sql;

    private final FieldCipher cipher;

    RequestList(JdbcClient sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** The next rows of some lanes, which are merged here: the database would read each to its end to sort them. */
    List<RequestSummary> page(List<ListLane> lanes, CaseFilter filter, CaseRequests.Order order,
            Optional<ListPosition> after, int limit) {
        ListQuery query = new ListQuery(filter, order);
        int piece = query.sortsAll() ? limit : Math.max(PIECE, Math.ceilDiv(limit, Math.max(1, lanes.size())));
        PriorityQueue<Reading> ahead = new PriorityQueue<>(Comparator.comparing(Reading::position, ListPosition.in(order)));
        lanes.stream().map((lane) -> new Reading(lane, query, piece, after)).filter(Reading::hasNext).forEach(ahead::add);
        List<RequestSummary> page = new ArrayList<>();
        while (page.size() < limit && !ahead.isEmpty()) {
            Reading first = ahead.remove();
            page.add(first.next());
            if (page.size() < limit && first.hasNext()) {
                ahead.add(first);
            }
        }
        return page;
    }

    /** One lane, read piece by piece as its rows are needed. */
    private final class Reading {

        private final ListLane lane;

        private final ListQuery query;

        private final int piece;

        private final Deque<RequestSummary> rows = new ArrayDeque<>();

        private Optional<ListPosition> after;

        private boolean ended;

        Reading(ListLane lane, ListQuery query, int piece, Optional<ListPosition> after) {
            this.lane = lane;
            this.query = query;
            this.piece = piece;
            this.after = after;
        }

        boolean hasNext() {
            if (this.rows.isEmpty() && !this.ended) {
                ListQuery.Statement statement = this.query.rows(this.lane, this.after, this.piece);
                this.rows.addAll(RequestList.this.sql.sql(statement.sql())
                    .params(statement.parameters())
                    .query((row, number) -> RequestReader.summary(row, RequestList.this.cipher))
                    .list());
                this.ended = this.rows.size() < this.piece;
            }
            return !this.rows.isEmpty();
        }

        ListPosition position() {
            return ListPosition.after(this.rows.getFirst());
        }

        RequestSummary next() {
            RequestSummary next = this.rows.removeFirst();
            this.after = Optional.of(ListPosition.after(next));
            return next;
        }
    }

    /** The owners in a lane: from each to the next along the index, so that one row is read for each of them. */
    List<String> owners(ListLane lane) {
        List<String> owners = new ArrayList<>();
        Optional<String> next = ownerAfter(lane, "");
        while (next.isPresent()) {
            owners.add(next.get());
            next = ownerAfter(lane, next.get());
        }
        return owners;
    }

    private Optional<String> ownerAfter(ListLane lane, String owner) {
        return this.sql.sql("""
                SELECT owner FROM request FORCE INDEX (list_owner_received)
                WHERE queue = :queue AND state = :state AND owner > :owner ORDER BY owner LIMIT 1
                """)
            .param("queue", lane.queue())
            .param("state", lane.state().name())
            .param("owner", owner)
            .query(String.class)
            .optional();
    }

    /** How many requests a queue holds in each state; counting reads the index and ends when it is enough. */
    Map<RequestState, Long> counts(String queue) {
        Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
        for (RequestState state : RequestState.values()) {
            counts.put(state, count("list_received", "queue = :queue AND state = :state",
                    Map.of("queue", queue, "state", state.name())));
        }
        return counts;
    }

    /** How many requests of a queue are overdue and soon due. */
    Map<Due, Long> dues(String queue, LocalDate today) {
        Map<Due, Long> dues = new EnumMap<>(Due.class);
        dues.put(Due.SOON, due(queue, today, Due.soonUntil(today)));
        dues.put(Due.OVERDUE, due(queue, LocalDate.EPOCH, today.minusDays(1)));
        return dues;
    }

    private long due(String queue, LocalDate from, LocalDate until) {
        return count("list_due", "queue = :queue AND state IN (:open) AND due_on BETWEEN :from AND :until",
                Map.of("queue", queue, "open", List.of(RequestState.RECEIVED.name(), RequestState.IN_HANDLING.name()),
                        "from", from, "until", until));
    }

    private long count(String index, String where, Map<String, Object> parameters) {
        return this.sql.sql("SELECT count(*) FROM (SELECT 1 FROM request FORCE INDEX (" + index + ") WHERE " + where
                + " LIMIT :most) counted")
            .params(parameters)
            .param("most", CaseRequests.MOST_COUNTED + 1)
            .query(Long.class)
            .single();
    }
}
