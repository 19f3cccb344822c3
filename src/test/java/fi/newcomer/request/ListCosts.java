package fi.newcomer.request;

import fi.newcomer.request.CaseRequests.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database does for a page of a queue's list, and by what a list of {@link ManyRequests} can be narrowed. */
public final class ListCosts {

    /** Rows of a page. */
    public static final int PAGE = 50;

    /** Rows that the database may read for one. */
    public static final int MOST_READ = 200;

    private final JdbcClient sql;

    private final TransactionTemplate transaction;

    private final RequestList list;

    public ListCosts(ApplicationContext portal) {
        this.sql = portal.getBean(JdbcClient.class);
        this.transaction = portal.getBean(TransactionTemplate.class);
        this.list = portal.getBean(RequestList.class);
    }

    /**
     * How the database reads the requests of one state, as {@code ANALYZE} says it.
     *
     * @param expected rows that it expects on the way that it could go on
     * @param read rows that it read before it stopped
     */
    public record Step(RequestState state, String type, String key, long expected, double read, String extra) {
    }

    /** Rows that the database reads for something, those of indexes included. */
    public long read(Runnable act) {
        return this.transaction.execute((status) -> {
            long idle = -rowsRead() + rowsRead();
            long before = rowsRead();
            act.run();
            return rowsRead() - before - idle;
        });
    }

    private long rowsRead() {
        return this.sql
            .sql("SELECT sum(variable_value) FROM information_schema.session_status WHERE variable_name LIKE 'HANDLER_READ%'")
            .query(Long.class)
            .single();
    }

    /** How a page of a queue is begun. */
    public List<Step> plan(String queue, CaseFilter filter, Order order, Optional<ListPosition> after) {
        ListQuery query = new ListQuery(filter, order);
        List<ListLane> lanes = ListLane.of(List.of(queue), filter);
        return lanes.stream().map((lane) -> {
            ListQuery.Way way = this.list.way(lane, query, RequestList.few(lanes));
            ListQuery.Statement statement = query.rows(lane, way, after, PAGE / lanes.size());
            return this.sql.sql("ANALYZE " + statement.sql())
                .params(statement.parameters())
                .query((row, number) -> new Step(lane.state(), row.getString("type"), row.getString("key"),
                        row.getLong("rows"), row.getDouble("r_rows"), row.getString("Extra")))
                .single();
        }).toList();
    }

    /** The row in the middle of a queue of fifty thousand, in an order. */
    public ListPosition middle(String queue, Order order) {
        String by = switch (order) {
            case NEWEST_FIRST, OLDEST_FIRST -> "received_at, id";
            case PROMISED_FIRST -> "due_on, received_at, id";
            case NEXT_ACTION_FIRST -> "action_on, received_at, id";
        };
        return this.sql.sql("""
                SELECT state, due_on, action_on, received_at, id FROM request WHERE queue = :queue AND state = 'RECEIVED'
                ORDER BY\s""" + by + " LIMIT 1 OFFSET 15000")
            .param("queue", queue)
            .query((row, number) -> new ListPosition(queue, RequestState.valueOf(row.getString("state")),
                    row.getObject("due_on", LocalDate.class), row.getObject("action_on", LocalDate.class),
                    row.getObject("received_at", Instant.class), UUID.fromString(row.getString("id"))))
            .single();
    }

    /** Each filter alone, frequent and rare values of it and one that nobody has. */
    public static Map<String, CaseFilter> filters(LocalDate today) {
        Map<String, CaseFilter> filters = new LinkedHashMap<>();
        filters.put("open", CaseFilter.open());
        filters.put("closed, too", CaseFilter.all());
        for (RequestState state : RequestState.values()) {
            filters.put(state.name(), CaseFilter.in(state));
        }
        filters.put("nobody's", filter("", null, false, null, null, false));
        filters.put("one owner's (1 in 100)", filter(ManyRequests.OWNER, null, false, null, null, false));
        filters.put("owner without cases", filter("tester-nobody", null, false, null, null, false));
        filters.put("language (1 in 2)", filter(null, "ar", false, null, null, false));
        filters.put("rare language (1 in 1,000)", filter(null, ManyRequests.RARE, false, null, null, false));
        filters.put("language of nobody", filter(null, "th", false, null, null, false));
        filters.put("interpreter (1 in 50)", filter(null, null, true, null, null, false));
        filters.put("news (1 in 50)", filter(null, null, false, null, null, true));
        filters.put("overdue", filter(null, null, false, today.minusDays(1), null, false));
        filters.put("soon due", filter(null, null, false, Due.soonUntil(today), null, false));
        filters.put("overdue for a week", filter(null, null, false, today.minusDays(8), null, false));
        filters.put("action by today", filter(null, null, false, null, today, false));
        return filters;
    }

    private static CaseFilter filter(String owner, String language, boolean interpreter, LocalDate promised,
            LocalDate action, boolean news) {
        return new CaseFilter(Optional.empty(), Optional.empty(), news, Optional.ofNullable(owner),
                Optional.ofNullable(language), interpreter, Optional.ofNullable(promised), Optional.ofNullable(action),
                news);
    }

    /** Any two of {@link #filters}. */
    public static Map<String, CaseFilter> pairs(LocalDate today) {
        List<Map.Entry<String, CaseFilter>> filters = new ArrayList<>(filters(today).entrySet());
        Map<String, CaseFilter> pairs = new LinkedHashMap<>();
        for (int i = 0; i < filters.size(); i++) {
            for (int j = i + 1; j < filters.size(); j++) {
                pairs.put(filters.get(i).getKey() + " + " + filters.get(j).getKey(),
                        both(filters.get(i).getValue(), filters.get(j).getValue()));
            }
        }
        return pairs;
    }

    private static CaseFilter both(CaseFilter one, CaseFilter other) {
        return new CaseFilter(Optional.empty(), one.state().or(other::state), one.closedToo() || other.closedToo(),
                one.owner().or(other::owner), one.contactLanguage().or(other::contactLanguage),
                one.interpreter() || other.interpreter(), one.promisedBy().or(other::promisedBy),
                one.actionBy().or(other::actionBy), one.news() || other.news());
    }
}
