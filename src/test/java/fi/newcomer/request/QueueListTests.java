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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of a queue with fifty thousand open requests: what a page reads, and that no row is lost or doubled. */
@PortalTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueListTests {

    private static final int MANY = 50_000;

    private static final int FEW = 500;

    private static final int PAGE = ListCosts.PAGE;

    private static final int MOST_READ = ListCosts.MOST_READ;

    private static final String QUEUE = "osterbotten-1-kommun";

    private static final String SHORT_QUEUE = "korsnas-kommun";

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
    ApplicationContext portal;

    @Autowired
    Clock clock;

    LocalDate today;

    ListCosts costs;

    @BeforeAll
    void fill() {
        this.today = LocalDate.now(this.clock.withZone(Helsinki.ZONE));
        this.costs = new ListCosts(this.portal);
        ManyRequests requests = new ManyRequests(this.jdbc, this.cipher);
        requests.add(QUEUE, MANY, this.today);
        requests.add(SHORT_QUEUE, FEW, this.today);
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

    @Test
    void aPageReadsAFewRowsOfFiftyThousandInEveryOrderAndWithEveryFilter() {
        StaffMember who = caseworker(List.of(QUEUE));
        ListCosts.filters(this.today).forEach((name, filter) -> {
            for (Order order : Order.values()) {
                for (Optional<ListPosition> after : beginnings(order)) {
                    ListPage page = readsFew(name, who, filter, order, after);
                    if (alongTheOrder(filter, order)) {
                        assertThat(page.rows().size() == PAGE || page.next().isEmpty()).as(name + " is whole").isTrue();
                    }
                }
            }
        });
    }

    @Test
    void aPageReadsAFewRowsWithTwoFiltersEvenWhereHardlyAnyMatchesBoth() {
        StaffMember who = caseworker(List.of(QUEUE));
        ListCosts.pairs(this.today).forEach((name, filter) -> {
            for (Order order : Order.values()) {
                beginnings(order).forEach((after) -> readsFew(name, who, filter, order, after));
            }
        });
    }

    private List<Optional<ListPosition>> beginnings(Order order) {
        return List.of(Optional.empty(), Optional.of(this.costs.middle(QUEUE, order)));
    }

    /** Whether an index has what the filter wants in this order. */
    private static boolean alongTheOrder(CaseFilter filter, Order order) {
        return (filter.promisedBy().isEmpty() || order == Order.PROMISED_FIRST)
                && (filter.actionBy().isEmpty() || order == Order.NEXT_ACTION_FIRST);
    }

    /** Stands for the time that a page takes. */
    @Test
    void aPageOfFiftyThousandReadsHardlyMoreThanOneOfFiveHundred() {
        StaffMember many = caseworker(List.of(QUEUE));
        StaffMember few = caseworker(List.of(SHORT_QUEUE));
        List<String> compared = new ArrayList<>();
        ListCosts.filters(this.today).forEach((name, filter) -> {
            for (Order order : Order.values()) {
                List<ListPage> pages = new ArrayList<>();
                long read = read(() -> pages.add(this.cases.page(many, filter, order, Optional.empty(), PAGE)));
                long fewRead = read(() -> pages.add(this.cases.page(few, filter, order, Optional.empty(), PAGE)));
                if (pages.stream().allMatch((page) -> page.rows().size() == PAGE)) {
                    compared.add(name + ", " + order);
                    assertThat((double) read / fewRead).as(() -> name + ", " + order + "\n" + this.costs.plan(QUEUE, filter,
                            order, Optional.empty())).isLessThanOrEqualTo(1.5);
                }
            }
        });
        assertThat(compared).contains("open, NEWEST_FIRST", "open, OLDEST_FIRST", "open, PROMISED_FIRST",
                "open, NEXT_ACTION_FIRST", "nobody's, NEWEST_FIRST", "language (1 in 2), PROMISED_FIRST");
    }

    @Test
    void theNarrowestFilterLeadsWhicheverItIs() {
        StaffMember who = caseworker(List.of(QUEUE));
        Map<String, String> indexes = Map.of("nobody's + rare language (1 in 1,000)", "list_language_due",
                "one owner's (1 in 100) + language (1 in 2)", "list_owner_due", "nobody's + interpreter (1 in 50)",
                "list_interpreter_due", "language (1 in 2) + news (1 in 50)", "list_news_due");
        indexes.forEach((pair, index) -> assertThat(this.costs.plan(QUEUE, ListCosts.pairs(this.today).get(pair),
                Order.PROMISED_FIRST, Optional.empty())).as(pair).extracting(ListCosts.Step::key).contains(index));
        // All of them are read at once, so that the page says that there are no more.
        assertThat(this.cases.page(who, ListCosts.pairs(this.today).get("nobody's + rare language (1 in 1,000)"),
                Order.PROMISED_FIRST, Optional.empty(), PAGE)).isEqualTo(new ListPage(List.of(), Optional.empty()));
    }

    @Test
    void readingFurtherFindsAllThatMatchTwoFilters() {
        StaffMember who = caseworker(List.of(QUEUE));
        Map<String, String> pairs = Map.of("language (1 in 2) + overdue", """
                contact_language = 'ar' AND promised_on < :today AND NOT reached""",
                "interpreter (1 in 50) + news (1 in 50)", "interpreter AND news_at IS NOT NULL",
                "nobody's + action by today", "owner IS NULL AND next_action <= :today",
                "overdue for a week + action by today", """
                promised_on <= :today - INTERVAL 8 DAY AND NOT reached AND next_action <= :today""");
        pairs.forEach((pair, where) -> {
            CaseFilter filter = ListCosts.pairs(this.today).get(pair);
            for (Order order : List.of(Order.NEWEST_FIRST, Order.NEXT_ACTION_FIRST)) {
                List<UUID> found = new ArrayList<>();
                Optional<ListPosition> next = Optional.empty();
                do {
                    ListPage page = this.cases.page(who, filter, order, next, PAGE);
                    page.rows().forEach((row) -> found.add(row.id()));
                    next = page.next();
                }
                while (next.isPresent());
                assertThat(found).as(pair + ", " + order).doesNotHaveDuplicates().hasSize(count(where));
            }
        });
    }

    @Test
    void aPageOfAllQueuesReadsAFewRows() {
        StaffMember everywhere = caseworker(this.queues.all().stream().map((it) -> it.slug()).toList());
        for (Order order : Order.values()) {
            readsFew("all queues", everywhere, CaseFilter.open(), order, Optional.empty());
            readsFew("all queues, closed too", everywhere, CaseFilter.all(), order,
                    Optional.of(this.costs.middle(QUEUE, order)));
        }
    }

    private ListPage readsFew(String name, StaffMember who, CaseFilter filter, Order order, Optional<ListPosition> after) {
        List<ListPage> pages = new ArrayList<>();
        long read = read(() -> pages.add(this.cases.page(who, filter, order, after, PAGE)));
        assertThat(read).as(() -> name + ", " + order + after.map((it) -> " from the middle").orElse("") + ", "
                + pages.getFirst().rows().size() + " rows\n" + this.costs.plan(QUEUE, filter, order, after))
            .isLessThanOrEqualTo(MOST_READ);
        return pages.getFirst();
    }

    private long read(Runnable act) {
        return this.costs.read(act);
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
