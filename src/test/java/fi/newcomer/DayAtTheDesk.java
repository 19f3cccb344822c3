package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.DayRequests.Sent;
import fi.newcomer.jointassessment.InvitationBox;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.NewInvitation;
import fi.newcomer.jointassessment.ReceivedInvitation;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.leave.Absences;
import fi.newcomer.leave.Reassignment;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.CaseFilter;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Ground;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day at the desk: what comes, what four caseworkers do with it at once, and what happens to them meanwhile. */
final class DayAtTheDesk implements AutoCloseable {

    static final String KORSNAS = "korsnas-kommun";

    static final String JAKOBSTAD = "jakobstadsregionens-integrationsenhet";

    static final String AREA = "osterbottens-sysselsattningsomrade";

    static final String COUNTY = "osterbottens-valfardsomrade";

    private static final int DUELS = 6;

    private final ApplicationContext portal;

    private final Instant began = Instant.now();

    private final DayRequests requests;

    private final DayLog log = new DayLog();

    private final DayMail mail;

    private final Colleague colleague;

    private final Set<UUID> kept = new HashSet<>();

    private final Set<UUID> deleted = new HashSet<>();

    private UUID invitation = new UUID(0, 0);

    DayAtTheDesk(ApplicationContext portal) {
        this.portal = portal;
        this.requests = new DayRequests(portal);
        this.mail = new DayMail(portal.getBean(JdbcClient.class));
        this.colleague = new Colleague(portal.getBean(JdbcClient.class), "caseworker-korsnas", "d" + System.nanoTime());
    }

    /** The whole day but for what is done in browsers. */
    void pass() throws Exception {
        this.requests.send();
        forBrowsers().forEach((it) -> this.kept.add(it.id()));
        this.kept.add(joint().id());
        duels();
        withdrawals();
        this.mail.breakDown();
        List<DayShift> shifts = List.of(shift("caseworker-korsnas", KORSNAS), shift(this.colleague.username(), KORSNAS),
                shift("caseworker-jakobstad", JAKOBSTAD), shift("caseworker-oso", AREA));
        // What one hands over comes to the other when that one may have finished already.
        for (int round = 0; round < 2; round++) {
            assertThat(atOnce(shifts)).as("taken in round " + round).anyMatch((taken) -> taken > 0);
        }
        jointAssessment();
        leave();
        List<UUID> told = told();
        this.mail.letAnHourPass(told);
        assertThat(this.mail.rows(told)).hasSameSizeAs(told).allMatch((it) -> it.state().equals("WAITING") && !it.empty());
        this.mail.mend(told);
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

    private void jointAssessment() {
        StaffMember host = member("caseworker-korsnas");
        StaffMember guest = member("caseworker-ovph");
        UUID id = joint().id();
        JointInvitations invitations = this.portal.getBean(JointInvitations.class);
        invitations.invite(host, id, new NewInvitation(COUNTY, Shared.usual(),
                Minimum.of(invitations.current(host, id), Shared.usual()), "", "", Ground.CONSENT, "Per telefon med tolk",
                this.requests.today()));
        this.log.done(host.username(), id, "joint.invited", COUNTY);
        this.invitation = invitations.of(host, id).getFirst().id();
        InvitationBox box = this.portal.getBean(InvitationBox.class);
        ReceivedInvitation received = box.open(guest, this.invitation).orElseThrow();
        box.accept(guest, this.invitation, received.version(), "Socialhandledaren, 06 000 0000");
        this.log.done(guest.username(), id, "joint.accepted", COUNTY);
    }

    /** The colleague goes on leave; who stands in gives themselves the colleague's cases. */
    private void leave() {
        StaffMember away = member(this.colleague.username());
        StaffMember standIn = member("caseworker-korsnas");
        Absences absences = this.portal.getBean(Absences.class);
        absences.note(away, away.username(), this.requests.today(), this.requests.today().plusDays(7),
                Optional.of(standIn.username()));
        assertThat(absences.replacedBy(standIn)).contains(away.username());
        Reassignment reassignment = this.portal.getBean(Reassignment.class);
        List<RequestSummary> left = reassignment.openOf(standIn, away.username());
        assertThat(left).isNotEmpty().allMatch((it) -> this.requests.has(it.id()));
        Reassignment.Result result = reassignment.give(standIn, left, List.of(standIn.username()));
        assertThat(result.given()).isEqualTo(left.size());
        left.forEach((it) -> this.log.done(standIn.username(), it.id(), "case.assigned", standIn.username()));
        assertThat(reassignment.openOf(standIn, away.username())).isEmpty();
        // As they were shown before: nothing is given a second time.
        assertThat(reassignment.give(standIn, left, List.of(away.username())).meanwhile()).hasSameSizeAs(left);
    }

    /** The requests whose newcomers are told by e-mail that an answer waits. */
    List<UUID> told() {
        return this.log.replies().keySet().stream().filter((id) -> this.requests.get(id).byEmail()).toList();
    }

    /** Three requests that nobody has touched, for what is done in browsers. */
    List<Sent> forBrowsers() {
        return this.requests.in(KORSNAS).reversed().subList(1, 4);
    }

    /** The one that the county takes part in. */
    Sent joint() {
        return this.requests.in(KORSNAS).getLast();
    }

    UUID invitation() {
        return this.invitation;
    }

    /** A person of the staff as they are now. */
    StaffMember member(String username) {
        return this.portal.getBean(StaffMembers.class).find(username).orElseThrow();
    }

    private DayShift shift(String username, String queue) {
        List<String> others = this.portal.getBean(Queues.class).all().stream().filter(Queue::staffed).map(Queue::slug).toList();
        return new DayShift(this.portal, member(username), queue, others, this.requests, this.kept, this.log);
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
        this.mail.close();
        this.requests.remove();
        this.colleague.close();
    }
}
