package fi.newcomer.request;

import fi.newcomer.protection.FieldCipher;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The list of requests, page by page along indexes. A page reads about as many rows as it shows, whatever lies behind it, in
 * every order, alone and with any one filter that an index holds together; days are such a filter in their own order. Of
 * several filters the one that matches fewest leads, and a page ends early once it has looked through {@link #MOST_LOOKED}
 * rows, wherever it has got to: so it never reads on through a long queue for the few rows that match all, and whoever reads
 * asks for the next one.
 */
@Repository
class RequestList {

    /** A lane is read in pieces of at least so many rows. */
    private static final int PIECE = 4;

    /** So many rows are looked through for a page, unless more are asked for. */
    static final int MOST_LOOKED = 100;

    /** So many rows of all lanes are read to be sorted, since each is read twice then. */
    private static final int MOST_SORTED = 60;

    private final JdbcClient sql;

    private final FieldCipher cipher;

    RequestList(JdbcClient sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** The next rows of some lanes, which are merged here: the database would read each to its end to sort them. */
    ListPage page(List<ListLane> lanes, CaseFilter filter, CaseRequests.Order order, Optional<ListPosition> after,
            int limit) {
        ListQuery query = new ListQuery(filter, order);
        int few = few(lanes);
        int piece = Math.max(PIECE, Math.ceilDiv(limit, Math.max(1, lanes.size())));
        PriorityQueue<Reading> ahead = new PriorityQueue<>(Comparator.comparing(Reading::position, ListPosition.in(order)));
        lanes.stream()
            .map((lane) -> {
                ListQuery.Way way = way(lane, query, few);
                return new Reading(lane, query, way, query.across(way) ? limit : piece, after);
            })
            .filter(Reading::hasNext)
            .forEach(ahead::add);
        List<RequestSummary> page = new ArrayList<>();
        for (int looked = 1; !ahead.isEmpty(); looked++) {
            Reading first = ahead.remove();
            Row row = first.next();
            if (row.fits()) {
                page.add(row.request());
            }
            if (page.size() == limit || looked == Math.max(limit, MOST_LOOKED)) {
                return new ListPage(page, Optional.of(ListPosition.after(row.request())));
            }
            if (first.hasNext()) {
                ahead.add(first);
            }
        }
        return new ListPage(page, Optional.empty());
    }

    static int few(List<ListLane> lanes) {
        return MOST_SORTED / Math.max(1, lanes.size());
    }

    /** The way along which a lane is expected to have the fewest rows; across the order only where they are few. */
    ListQuery.Way way(ListLane lane, ListQuery query, int few) {
        List<ListQuery.Way> ways = query.ways();
        if (ways.size() == 1) {
            return ways.getFirst();
        }
        Map<ListQuery.Way, Long> expected = new LinkedHashMap<>();
        ways.forEach((way) -> expected.put(way, expected(query.expected(lane, way))));
        return expected.entrySet()
            .stream()
            .filter((it) -> it.getValue() <= few || !query.across(it.getKey()))
            .min(Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
    }

    /** The database says no number where it knows without looking that there is nothing. */
    private long expected(ListQuery.Statement statement) {
        return this.sql.sql(statement.sql())
            .params(statement.parameters())
            .query((row, number) -> row.getLong("rows"))
            .single();
    }

    /** A row on the way, and whether it matches what the way does not answer. */
    private record Row(RequestSummary request, boolean fits) {
    }

    /** One lane, read piece by piece as its rows are needed. */
    private final class Reading {

        private final ListLane lane;

        private final ListQuery query;

        private final ListQuery.Way way;

        private final int piece;

        private final Deque<Row> rows = new ArrayDeque<>();

        private Optional<ListPosition> after;

        private boolean ended;

        Reading(ListLane lane, ListQuery query, ListQuery.Way way, int piece, Optional<ListPosition> after) {
            this.lane = lane;
            this.query = query;
            this.way = way;
            this.piece = piece;
            this.after = after;
        }

        boolean hasNext() {
            if (this.rows.isEmpty() && !this.ended) {
                ListQuery.Statement statement = this.query.rows(this.lane, this.way, this.after, this.piece);
                this.rows.addAll(RequestList.this.sql.sql(statement.sql())
                    .params(statement.parameters())
                    .query((row, number) -> new Row(RequestReader.summary(row, RequestList.this.cipher),
                            row.getBoolean("fits")))
                    .list());
                this.ended = this.rows.size() < this.piece;
            }
            return !this.rows.isEmpty();
        }

        ListPosition position() {
            return ListPosition.after(this.rows.getFirst().request());
        }

        Row next() {
            Row next = this.rows.removeFirst();
            this.after = Optional.of(ListPosition.after(next.request()));
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
