package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.DayRequests.Sent;
import fi.newcomer.request.CaseFilter;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.ListPosition;
import fi.newcomer.request.OwnRequest;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.Colleague;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A day at the desk: what comes, what four caseworkers do with it at once at two instances of the portal, and what happens
 * to them meanwhile.
 */
final class DayAtTheDesk implements AutoCloseable {

    static final String KORSNAS = "korsnas-kommun";

    static final String JAKOBSTAD = "jakobstadsregionens-integrationsenhet";

    static final String AREA = "osterbottens-sysselsattningsomrade";

    static final String COUNTY = "osterbottens-valfardsomrade";

    /** How often the second instance is killed while people work at it, and once more while mail goes out. */
    static final int KILLS = Integer.getInteger("day.kills", 2);

    private static final int DUELS = 6;

    private final ApplicationContext portal;

    private final int port;

    private final JdbcClient sql;

    private final Instant began = Instant.now();

    private final DayRequests requests;

    private final DayLog log = new DayLog();

    private final DayMail mail;

    private final Colleague colleague;

    private final DaySecond second;

    private final DayInBrowsers browsers;

    private final Set<UUID> kept = new HashSet<>();

    private final Set<UUID> deleted = new HashSet<>();

    /** @param port of the first instance, which is in this process and never killed */
    DayAtTheDesk(ApplicationContext portal, int port, DayMail mail) {
        this.portal = portal;
        this.port = port;
        this.mail = mail;
        this.sql = portal.getBean(JdbcClient.class);
        this.requests = new DayRequests(portal);
        this.colleague = new Colleague(this.sql, "caseworker-korsnas", "d" + System.nanoTime());
        this.second = new DaySecond(this.sql.sql("SELECT DATABASE()").query(String.class).single(), mail.url(),
                Map.of(this.colleague.username(), KORSNAS, "caseworker-jakobstad", JAKOBSTAD));
        this.browsers = new DayInBrowsers(this, port, this.second.port());
    }

    /** The whole day. */
    void pass() throws Exception {
        this.requests.send();
        forBrowsers().forEach((it) -> this.kept.add(it.id()));
        duels();
        withdrawals();
        this.mail.breakDown();
        work();
        this.browsers.pass();
        List<UUID> told = told();
        this.mail.letAnHourPass(this.sql, told);
        assertThat(DayMail.rows(this.sql, told)).hasSameSizeAs(told)
            .allMatch((it) -> it.state().equals("WAITING") && !it.empty());
        this.mail.mend(this.sql, told);
        if (KILLS > 0) {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(3000));
            this.second.kill();
        }
        this.mail.waitUntilAllIsSent(this.sql, told);
    }

    /** Two colleagues press the same button: one has the case, and the other is told who. */
    private void duels() throws Exception {
        DayShift one = shift("caseworker-korsnas", KORSNAS);
        DayShift other = shift(this.colleague.username(), KORSNAS);
        List<Sent> fought = this.requests.in(KORSNAS).stream().filter((it) -> !this.kept.contains(it.id())).limit(DUELS).toList();
        assertThat(fought).hasSize(DUELS);
        for (Sent it : fought) {
            RequestSummary shown = cases().open(one.who(), it.id()).orElseThrow().summary();
            CyclicBarrier start = new CyclicBarrier(2);
            List<Callable<Boolean>> both = List.of(one, other).stream().map((shift) -> (Callable<Boolean>) () -> {
                start.await();
                return shift.takes(shown);
            }).toList();
            assertThat(atOnce(both)).containsExactlyInAnyOrder(true, false);
        }
    }

    /** Two newcomers withdraw what nobody has begun with. */
    private void withdrawals() {
        this.requests.in("raseborgs-integrationstjanster").stream().limit(2).forEach((it) -> {
            assertThat(this.portal.getBean(OwnRequest.class).withdraw(it.id(), true))
                .isEqualTo(OwnRequest.Withdrawal.DELETED);
            this.deleted.add(it.id());
        });
    }

    /** Two work at each instance, while the second is killed at random moments, until nobody's case is left. */
    private void work() throws Exception {
        this.second.begin(this.requests, this.kept);
        AtomicBoolean over = new AtomicBoolean();
        BooleanSupplier until = over::get;
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            try {
                for (DayShift shift : List.of(shift("caseworker-korsnas", KORSNAS), shift("caseworker-oso", AREA))) {
                    ends.add(threads.submit(() -> shift.work(until)));
                }
                for (int kill = 0; kill < KILLS; kill++) {
                    this.second.killAtRandom();
                }
                this.second.waitFor("cases that nobody has begun with",
                        () -> unbegun() == 0 || ends.stream().anyMatch(Future::isDone));
            }
            finally {
                over.set(true);
            }
        }
        for (Future<?> end : ends) {
            end.get();
        }
        this.log.add(this.second.end());
    }

    private long unbegun() {
        return this.sql.sql("""
                SELECT count(*) FROM request
                WHERE queue IN (:queues) AND state = 'RECEIVED' AND owner IS NULL AND id NOT IN (:kept)
                """)
            .param("queues", List.of(KORSNAS, JAKOBSTAD, AREA))
            .param("kept", this.kept.stream().map(UUID::toString).toList())
            .query(Long.class)
            .single();
    }

    /** The requests with an answer of which their newcomers are told by e-mail. */
    List<UUID> told() {
        return answered().stream().filter(Sent::byEmail).map(Sent::id).toList();
    }

    List<Sent> answered() {
        return this.requests.all()
            .stream()
            .filter((it) -> DayLog.history(this.sql, it.id()).stream().anyMatch((step) -> step.kind().equals("reply.sent")))
            .toList();
    }

    /** Requests that nobody touches but in browsers. */
    List<Sent> forBrowsers() {
        return this.requests.in(KORSNAS).reversed().subList(0, 4);
    }

    UUID invitation() {
        return this.browsers.invitation();
    }

    /** A person of the staff as they are now. */
    StaffMember member(String username) {
        return this.portal.getBean(StaffMembers.class).find(username).orElseThrow();
    }

    private DayShift shift(String username, String queue) {
        return new DayShift(this.portal, username, queue, this.requests, this.kept, this.log);
    }

    /** Does things at the same time, each in a thread of its own. */
    private static <T> List<T> atOnce(List<? extends Callable<T>> things) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(things.size())) {
            for (Future<T> done : threads.invokeAll(things)) {
                results.add(done.get());
            }
        }
        catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        return results;
    }

    private CaseRequests cases() {
        return this.portal.getBean(CaseRequests.class);
    }

    /** All of the day's requests that a person finds in the own list, going through it page by page. */
    Set<UUID> listed(StaffMember who) {
        Set<UUID> found = new HashSet<>();
        Optional<ListPosition> after = Optional.empty();
        List<RequestSummary> page;
        do {
            page = cases().inQueues(who, CaseFilter.all(), CaseRequests.Order.PROMISED_FIRST, after, 200);
            page.stream().map(RequestSummary::id).filter(this.requests::has).forEach((id) -> assertThat(found.add(id)).isTrue());
            after = page.isEmpty() ? after : Optional.of(ListPosition.after(page.getLast()));
        }
        while (page.size() == 200);
        return found;
    }

    ApplicationContext portal() {
        return this.portal;
    }

    DayRequests requests() {
        return this.requests;
    }

    DayLog log() {
        return this.log;
    }

    DayMail mail() {
        return this.mail;
    }

    Colleague colleague() {
        return this.colleague;
    }

    Set<UUID> deleted() {
        return this.deleted;
    }

    Instant began() {
        return this.began;
    }

    @Override
    public void close() {
        this.second.close();
        this.mail.close();
    }
}
