package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.protection.FieldCipher;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.CaseRequests.Order;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of a queue with fifty thousand open requests: what a page reads, and that no row is lost or doubled. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueListTests {

    private static final int MANY = 50_000;

    private static final int PAGE = 50;

    private static final int MOST_READ = 200;

    private static final String QUEUE = "osterbotten-1-kommun";

    @Autowired
    CaseRequests cases;

    @Autowired
    Queues queues;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient sql;

    @Autowired
    FieldCipher cipher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    LocalDate today;

    @BeforeAll
    void fill() {
        this.today = LocalDate.now(this.clock.withZone(Helsinki.ZONE));
        new ManyRequests(this.jdbc, this.cipher).add(QUEUE, MANY, this.today);
    }

    @AfterAll
    void empty() {
        new ManyRequests(this.jdbc, this.cipher).remove();
    }

    static StaffMember caseworker(List<String> queues) {
        return new StaffMember("tester-lists", "Tester", queues.stream()
            .map((queue) -> new Grant(Role.CASEWORKER, Scope.QUEUE, queue))
            .collect(Collectors.toSet()));
    }

    static CaseFilter filter(Optional<RequestState> state, boolean closedToo, Optional<String> owner,
            Optional<String> language, boolean interpreter) {
        return new CaseFilter(Optional.empty(), state, closedToo, owner, language, interpreter, Optional.empty(),
                Optional.empty(), false);
    }

    CaseFilter by(Optional<LocalDate> promised, Optional<LocalDate> action) {
        return new CaseFilter(Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), false,
                promised, action, false);
    }

    Map<String, CaseFilter> filters() {
        Map<String, CaseFilter> filters = new LinkedHashMap<>();
        filters.put("open", CaseFilter.open());
        filters.put("all", CaseFilter.all());
        for (RequestState state : RequestState.values()) {
            filters.put(state.name(), CaseFilter.in(state));
        }
        for (String owner : List.of("", ManyRequests.OWNER, "tester-nobody")) {
            filters.put("owner '" + owner + "'",
                    filter(Optional.empty(), false, Optional.of(owner), Optional.empty(), false));
        }
        for (String language : List.of("ar", ManyRequests.RARE, "th")) {
            filters.put("language " + language,
                    filter(Optional.empty(), false, Optional.empty(), Optional.of(language), false));
        }
        filters.put("interpreter", filter(Optional.empty(), false, Optional.empty(), Optional.empty(), true));
        filters.put("news", new CaseFilter(Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty(),
                false, Optional.empty(), Optional.empty(), true));
        return filters;
    }

    @Test
    void aPageReadsAFewRowsOfFiftyThousandInEveryOrderAndWithEveryFilter() {
        StaffMember who = caseworker(List.of(QUEUE));
        filters().forEach((name, filter) -> {
            for (Order order : Order.values()) {
                readsFew(name, who, filter, order, Optional.empty());
                readsFew(name + " from the middle", who, filter, order, Optional.of(middle(order)));
            }
        });
        for (LocalDate day : List.of(this.today.minusDays(1), Due.soonUntil(this.today), this.today.plusDays(10))) {
            readsFew("promised by " + day, who, by(Optional.of(day), Optional.empty()), Order.PROMISED_FIRST,
                    Optional.empty());
            readsFew("next action by " + day, who, by(Optional.empty(), Optional.of(day)), Order.NEXT_ACTION_FIRST,
                    Optional.empty());
        }
    }

    @Test
    void aPageOfAllQueuesReadsAFewRows() {
        StaffMember everywhere = caseworker(this.queues.all().stream().map((it) -> it.slug()).toList());
        for (Order order : Order.values()) {
            readsFew("all queues", everywhere, CaseFilter.open(), order, Optional.empty());
            readsFew("all queues, closed too", everywhere, CaseFilter.all(), order, Optional.of(middle(order)));
        }
    }

    private void readsFew(String name, StaffMember who, CaseFilter filter, Order order, Optional<ListPosition> after) {
        List<List<RequestSummary>> pages = new ArrayList<>();
        long read = read(() -> pages.add(this.cases.inQueues(who, filter, order, after, PAGE)));
        String what = name + ", " + order + ", " + pages.getFirst().size() + " rows";
        assertThat(read).as(() -> what + "\n" + explained(filter, order, after)).isBetween(1L, (long) MOST_READ);
    }

    /** Rows that the database reads for something, in this connection. */
    private long read(Runnable act) {
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

    private String explained(CaseFilter filter, Order order, Optional<ListPosition> after) {
        return ListLane.of(List.of(QUEUE), filter).stream().map((lane) -> {
            ListQuery.Statement statement = new ListQuery(filter, order).rows(lane, after, PAGE);
            return statement.sql() + "\n" + this.sql.sql("EXPLAIN " + statement.sql())
                .params(statement.parameters())
                .query()
                .listOfRows();
        }).collect(Collectors.joining("\n"));
    }

    /** The row in the middle of the queue, in an order. */
    private ListPosition middle(Order order) {
        String by = switch (order) {
            case NEWEST_FIRST, OLDEST_FIRST -> "received_at, id";
            case PROMISED_FIRST -> "due_on, received_at, id";
            case NEXT_ACTION_FIRST -> "action_on, received_at, id";
        };
        return this.sql.sql("""
                SELECT state, due_on, action_on, received_at, id FROM request WHERE queue = :queue AND state = 'RECEIVED'
                ORDER BY\s""" + by + " LIMIT 1 OFFSET 15000")
            .param("queue", QUEUE)
            .query((row, number) -> new ListPosition(QUEUE, RequestState.valueOf(row.getString("state")),
                    row.getObject("due_on", LocalDate.class), row.getObject("action_on", LocalDate.class),
                    row.getObject("received_at", Instant.class), UUID.fromString(row.getString("id"))))
            .single();
    }

    @Test
    void countsAreBoundedAndThenSayMore() {
        StaffMember who = caseworker(List.of(QUEUE));
        List<Map<String, Map<RequestState, Long>>> counts = new ArrayList<>();
        long read = read(() -> counts.add(this.cases.counts(who)));
        assertThat(counts.getFirst().get(QUEUE)).containsEntry(RequestState.RECEIVED, CaseRequests.MOST_COUNTED + 1L)
            .containsEntry(RequestState.IN_HANDLING, CaseRequests.MOST_COUNTED + 1L);
        // Each is counted along the index and once more as the result of that.
        assertThat(read).isLessThan(3 * 2 * (CaseRequests.MOST_COUNTED + 1) + MOST_READ);
        List<Map<String, Map<Due, Long>>> dues = new ArrayList<>();
        read = read(() -> dues.add(this.cases.dues(who)));
        assertThat(dues.getFirst().get(QUEUE)).containsEntry(Due.OVERDUE, CaseRequests.MOST_COUNTED + 1L)
            .containsEntry(Due.SOON, CaseRequests.MOST_COUNTED + 1L);
        assertThat(read).isLessThan(2 * 2 * (CaseRequests.MOST_COUNTED + 1) + MOST_READ);
    }

    @Test
    void whoOwnsCasesIsReadWithoutTheCases() {
        List<Set<String>> owners = new ArrayList<>();
        long read = read(() -> owners.add(this.cases.owners(caseworker(List.of(QUEUE)))));
        assertThat(owners.getFirst()).contains(ManyRequests.OWNER);
        assertThat(read).isLessThan(MOST_READ);
        assertThat(this.cases.owners(caseworker(List.of("raseborg-integrationshandledare")))).doesNotContain(
                ManyRequests.OWNER);
    }

    @Test
    void smallCountsAreExact() {
        String small = "jakobstadsregionens-integrationsenhet";
        new ManyRequests(this.jdbc, this.cipher).add(small, 100, this.today);
        StaffMember who = caseworker(List.of(small));
        List<RequestSummary> open = pages(who, CaseFilter.open(), Order.PROMISED_FIRST, 50);
        assertThat(this.cases.counts(who)).containsOnlyKeys(small);
        Map<RequestState, Long> counts = this.cases.counts(who).get(small);
        assertThat(counts.get(RequestState.RECEIVED) + counts.get(RequestState.IN_HANDLING)).isEqualTo(open.size());
        assertThat(counts.get(RequestState.IN_HANDLING)).isGreaterThanOrEqualTo(34);
        assertThat(this.cases.dues(who)).containsOnlyKeys(small);
        for (Due due : List.of(Due.OVERDUE, Due.SOON)) {
            assertThat(this.cases.dues(who).get(small)).containsEntry(due,
                    open.stream().filter((it) -> Due.of(it, this.today) == due).count());
        }
        assertThat(this.cases.dues(who).get(small).get(Due.OVERDUE)).isPositive();
        assertThat(open.stream().map((it) -> Due.of(it, this.today)).distinct().toList()).contains(Due.NONE, Due.LATER);
    }

    private int count(String where) {
        return this.sql.sql("SELECT count(*) FROM request WHERE queue = :queue AND is_open AND " + where)
            .param("queue", QUEUE)
            .param("today", this.today)
            .query(Integer.class)
            .single();
    }

    @Test
    void pageAfterPageLosesNoRowAndDoublesNone() {
        StaffMember who = caseworker(this.queues.all().stream().map((it) -> it.slug()).toList());
        CaseFilter own = filter(Optional.empty(), true, Optional.of(ManyRequests.OWNER), Optional.empty(), false);
        // Rows of two queues and all states at the very same instants and days.
        this.sql.sql("""
                UPDATE request SET queue = 'korsnas-kommun' WHERE queue = :queue AND owner = :owner
                AND contact_language = 'so'
                """).param("queue", QUEUE).param("owner", ManyRequests.OWNER).update();
        this.sql.sql("""
                UPDATE request SET received_at = '2026-01-05 10:00:00',
                    state = IF(code < 'A', 'CLOSED', IF(code < 'M', 'RECEIVED', 'IN_HANDLING'))
                WHERE owner = :owner AND code < 'V'
                """).param("owner", ManyRequests.OWNER).update();
        int owned = this.sql.sql("SELECT count(*) FROM request WHERE owner = :owner")
            .param("owner", ManyRequests.OWNER)
            .query(Integer.class)
            .single();
        for (Order order : Order.values()) {
            Comparator<RequestSummary> sorted = switch (order) {
                case OLDEST_FIRST -> Comparator.comparing(RequestSummary::receivedAt);
                case NEWEST_FIRST -> Comparator.comparing(RequestSummary::receivedAt).reversed();
                case PROMISED_FIRST -> byDay((it) -> it.state() == RequestState.CLOSED ? Optional.empty() : it.promisedOn());
                case NEXT_ACTION_FIRST -> byDay(RequestSummary::nextAction);
            };
            for (int size : List.of(7, 50)) {
                List<RequestSummary> all = pages(who, own, order, size);
                assertThat(all).as(order + " by " + size).hasSize(owned).isSortedAccordingTo(sorted);
                assertThat(all).extracting(RequestSummary::id).doesNotHaveDuplicates();
            }
        }
        assertThat(pages(who, own, Order.OLDEST_FIRST, 50)).extracting(RequestSummary::state)
            .contains(RequestState.values());
    }

    private static Comparator<RequestSummary> byDay(Function<RequestSummary, Optional<LocalDate>> day) {
        return Comparator.<RequestSummary, LocalDate>comparing((it) -> day.apply(it).orElse(LocalDate.MAX))
            .thenComparing(RequestSummary::receivedAt);
    }

    private List<RequestSummary> pages(StaffMember who, CaseFilter filter, Order order, int size) {
        List<RequestSummary> all = new ArrayList<>();
        List<RequestSummary> page = this.cases.inQueues(who, filter, order, Optional.empty(), size);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = this.cases.inQueues(who, filter, order, Optional.of(ListPosition.after(page.getLast())), size);
        }
        return all;
    }

    @Test
    void filtersTogetherGiveWhatEachOfThemGives() {
        StaffMember who = caseworker(List.of(QUEUE));
        CaseFilter together = new CaseFilter(Optional.of(QUEUE), Optional.of(RequestState.IN_HANDLING), false,
                Optional.of(ManyRequests.OWNER), Optional.of("ar"), true, Optional.of(this.today.plusDays(20)),
                Optional.of(this.today), false);
        for (Order order : Order.values()) {
            List<RequestSummary> found = pages(who, together, order, 20);
            assertThat(found).isNotEmpty().hasSize(count("""
                    state = 'IN_HANDLING' AND owner = 'tester-of-many' AND contact_language = 'ar' AND interpreter
                    AND promised_on <= :today + INTERVAL 20 DAY AND NOT reached AND next_action <= :today"""));
        }
        assertThat(pages(who, new CaseFilter(Optional.of("korsnas-kommun"), Optional.empty(), true, Optional.empty(),
                Optional.empty(), false, Optional.empty(), Optional.empty(), false), Order.OLDEST_FIRST, 50)).isEmpty();
    }

    @Test
    void aPageHasOneToTwoHundredRows() {
        StaffMember nobody = new StaffMember("tester-lists", "Tester", Set.of());
        assertThat(this.cases.inQueues(nobody, CaseFilter.all(), Order.OLDEST_FIRST, Optional.empty(), 50)).isEmpty();
        assertThat(this.cases.counts(nobody)).isEmpty();
        for (int limit : List.of(0, 201)) {
            assertThatThrownBy(() -> this.cases.inQueues(nobody, CaseFilter.all(), Order.OLDEST_FIRST, Optional.empty(),
                    limit)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
