package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.queue.PromisedDay;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.CaseRefused.Reason;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of a case: done whole with their line in history and audit, or refused with nothing changed. */
@PortalTest
class CaseStepsTests {

    private static final String COLLEAGUE = "tester-colleague";

    private static final String GONE = "tester-gone";

    @Autowired
    CaseRequests cases;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Queues queues;

    @Autowired
    PromisedDay promisedDay;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    DeskFixture desk;

    final StaffMember own = DeskFixture.caseworker("tester-own", DeskFixture.KORSNAS, true);

    final StaffMember other = DeskFixture.caseworker("tester-other", DeskFixture.JAKOBSTAD, true);

    UUID id;

    String code;

    LocalDate today;

    @BeforeEach
    void receive() {
        this.desk = new DeskFixture(this.portal);
        this.today = LocalDate.now(this.clock.withZone(Helsinki.ZONE));
        this.desk.addColleague(COLLEAGUE, DeskFixture.KORSNAS, true);
        this.desk.addColleague(GONE, DeskFixture.KORSNAS, false);
        Received received = this.desk.receive(DeskFixture.KORSNAS, this.today.plusDays(7));
        this.id = received.id();
        this.code = received.code();
    }

    @AfterEach
    void remove() {
        this.desk.removeColleague(COLLEAGUE);
        this.desk.removeColleague(GONE);
    }

    RequestCase now() {
        return this.cases.open(this.own, this.id).orElseThrow();
    }

    HistoryEntry last() {
        return now().history().getLast();
    }

    void refused(Reason reason, ThrowingCallable step) {
        List<Map<String, Object>> before = this.desk.everything(this.id);
        assertThat(catchThrowableOfType(CaseRefused.class, step).reason()).isEqualTo(reason);
        assertThat(this.desk.everything(this.id)).isEqualTo(before);
    }

    void refused(Class<? extends RuntimeException> as, ThrowingCallable step) {
        List<Map<String, Object>> before = this.desk.everything(this.id);
        assertThatThrownBy(step).isExactlyInstanceOf(as);
        assertThat(this.desk.everything(this.id)).isEqualTo(before);
    }

    @Test
    void eachStepChangesTheCaseAndLeavesALineInHistoryAndAudit() {
        this.cases.take(this.own, this.id, 1);
        assertThat(now().summary().owner()).contains("tester-own");
        assertThat(now().summary().state()).isEqualTo(RequestState.IN_HANDLING);
        this.cases.assign(this.own, this.id, 2, COLLEAGUE.toUpperCase(java.util.Locale.ROOT));
        assertThat(now().summary().owner()).contains(COLLEAGUE);
        assertThat(last().subject()).isEqualTo(COLLEAGUE);
        this.cases.plan(this.own, this.id, 3, Optional.of(this.today));
        assertThat(now().summary().nextAction()).contains(this.today);
        assertThat(last().subject()).isEqualTo(this.today.toString());
        this.cases.plan(this.own, this.id, 4, Optional.empty());
        assertThat(now().summary().nextAction()).isEmpty();
        this.cases.note(this.own, this.id, "  Ringer i morgon ظهراً  ");
        assertThat(last().words()).contains("Ringer i morgon ظهراً");
        this.cases.attempt(this.own, this.id, "phone", false, "");
        assertThat(now().summary().tries()).isEqualTo(1);
        this.cases.attempt(this.own, this.id, "visit", true, "Kom förbi");
        assertThat(now().summary().tries()).isEqualTo(1);
        assertThat(now().summary().reached()).isTrue();
        this.cases.close(this.own, this.id, 7, Outcome.GUIDANCE_GIVEN, "Klart");
        assertThat(now().outcome()).contains(Outcome.GUIDANCE_GIVEN);
        assertThat(now().closedAt()).isPresent();
        this.cases.note(this.own, this.id, "Hör av sig igen");
        List<String> kinds = List.of("case.taken", "case.assigned", "case.planned", "case.planned", "case.note",
                "case.not-reached", "case.reached", "case.closed", "case.note");
        assertThat(now().history()).extracting(HistoryEntry::kind).startsWith("case.received").endsWith(kinds.toArray(String[]::new));
        assertThat(this.desk.audited(this.id)).filteredOn((it) -> !it.endsWith("case.opened"))
            .containsExactlyElementsOf(kinds.stream().map((it) -> "tester-own " + it).toList());
        assertThat(now().summary().version()).isEqualTo(8);
    }

    @Test
    void aRowThatSomebodyTakesBetweenTwoPagesIsNotShownAgain() {
        for (CaseRequests.Order order : CaseRequests.Order.values()) {
            this.id = this.desk.receive(DeskFixture.KORSNAS, this.today.plusDays(7)).id();
            ListPosition last = ListPosition.after(now().summary());
            this.cases.take(this.own, this.id, 1);
            assertThat(this.cases.inQueues(this.own, CaseFilter.all(), order, Optional.of(last), 200)).as(order.name())
                .extracting(RequestSummary::id)
                .doesNotContain(this.id);
        }
    }

    @Test
    void whatAStepDoesNotAllowIsRefusedAndChangesNothing() {
        String tooLong = "x".repeat(2001);
        refused(Reason.NOT_OF_THIS_QUEUE, () -> this.cases.assign(this.own, this.id, 1, "caseworker-jakobstad"));
        refused(Reason.NOT_OF_THIS_QUEUE, () -> this.cases.assign(this.own, this.id, 1, GONE));
        refused(Reason.NOT_OF_THIS_QUEUE, () -> this.cases.assign(this.own, this.id, 1, "nobody"));
        refused(Reason.SAME_QUEUE,
                () -> this.cases.handOver(this.own, this.id, 1, DeskFixture.KORSNAS, Ground.LAW, "Hör hit"));
        refused(Reason.REASON_MISSING,
                () -> this.cases.handOver(this.own, this.id, 1, DeskFixture.JAKOBSTAD, Ground.LAW, " \n "));
        refused(Reason.TOO_LONG,
                () -> this.cases.handOver(this.own, this.id, 1, DeskFixture.JAKOBSTAD, Ground.LAW, tooLong));
        refused(Reason.QUEUE_NOT_OPEN, () -> this.cases.handOver(this.own, this.id, 1, "no-such", Ground.LAW, "Dit"));
        refused(Reason.CAME_FROM_NOWHERE, () -> this.cases.sendBack(this.own, this.id, 1, "Fel"));
        refused(Reason.IN_THE_PAST,
                () -> this.cases.plan(this.own, this.id, 1, Optional.of(this.today.minusDays(1))));
        refused(Reason.NOTE_MISSING, () -> this.cases.note(this.own, this.id, ""));
        refused(Reason.NOTE_MISSING, () -> this.cases.note(this.own, this.id, " \u202E\u200B\u00A0 "));
        refused(Reason.TOO_LONG, () -> this.cases.note(this.own, this.id, tooLong));
        refused(Reason.TOO_LONG, () -> this.cases.attempt(this.own, this.id, "phone", true, tooLong));
        refused(Reason.TOO_LONG, () -> this.cases.close(this.own, this.id, 1, Outcome.GUIDANCE_GIVEN, tooLong));
        refused(IllegalArgumentException.class, () -> this.cases.attempt(this.own, this.id, "pigeon", true, ""));
        // The longest that fits is counted in characters, not in bytes.
        this.cases.note(this.own, this.id, "🙂".repeat(2000));
        assertThat(last().words()).contains("🙂".repeat(2000));
    }

    @Test
    void aQueueThatIsClosedOrOnlyRefersTakesNoCases() {
        Queue open = this.queues.get(DeskFixture.JAKOBSTAD);
        try {
            for (Queue.Kind kind : List.of(Queue.Kind.REFERRAL, Queue.Kind.CLOSED)) {
                this.queues.settle("tester", this.queues.get(open.slug()).as(kind));
                refused(Reason.QUEUE_NOT_OPEN,
                        () -> this.cases.handOver(this.own, this.id, 1, open.slug(), Ground.CONSENT, "Dit"));
            }
        }
        finally {
            this.queues.settle("tester", this.queues.get(open.slug()).as(Queue.Kind.STAFFED));
        }
        this.cases.handOver(this.own, this.id, 1, DeskFixture.JAKOBSTAD, Ground.CONSENT, "Dit");
        Queue korsnas = this.queues.get(DeskFixture.KORSNAS);
        try {
            this.queues.settle("tester", korsnas.as(Queue.Kind.CLOSED));
            refused(Reason.QUEUE_NOT_OPEN, () -> this.cases.sendBack(this.other, this.id, 2, "Tillbaka"));
        }
        finally {
            this.queues.settle("tester", this.queues.get(DeskFixture.KORSNAS).as(Queue.Kind.STAFFED));
        }
    }

    @Test
    void onlyDecisionPowerClosesAsAssessedAndOnlyEnoughTriesAsNotReached() {
        StaffMember without = DeskFixture.caseworker("tester-own", DeskFixture.KORSNAS, false);
        refused(Reason.NO_DECISION_POWER, () -> this.cases.close(without, this.id, 1, Outcome.ASSESSED, ""));
        int needed = this.queues.get(DeskFixture.KORSNAS).contactTries();
        for (int i = 1; i < needed; i++) {
            this.cases.attempt(this.own, this.id, "phone", false, "");
        }
        // Being reached is no try in vain.
        this.cases.attempt(this.own, this.id, "phone", true, "");
        long version = now().summary().version();
        refused(Reason.TOO_FEW_TRIES, () -> this.cases.close(this.own, this.id, version, Outcome.NOT_REACHED, ""));
        this.cases.attempt(this.own, this.id, "letter", false, "");
        this.cases.close(without, this.id, version + 1, Outcome.NOT_REACHED, "");
        assertThat(now().outcome()).contains(Outcome.NOT_REACHED);
        UUID assessed = this.desk.receive(DeskFixture.KORSNAS, this.today).id();
        this.cases.close(this.own, assessed, 1, Outcome.ASSESSED, "");
        assertThat(this.cases.open(this.own, assessed).orElseThrow().outcome()).contains(Outcome.ASSESSED);
    }

    @Test
    void nothingButANoteIsAddedToAClosedCase() {
        this.cases.close(this.own, this.id, 1, Outcome.WITHDRAWN, "");
        refused(WrongTransition.class, () -> this.cases.take(this.own, this.id, 2));
        refused(WrongTransition.class, () -> this.cases.assign(this.own, this.id, 2, COLLEAGUE));
        refused(WrongTransition.class, () -> this.cases.close(this.own, this.id, 2, Outcome.DUPLICATE, ""));
        refused(Reason.CLOSED, () -> this.cases.handOver(this.own, this.id, 2, DeskFixture.JAKOBSTAD, Ground.LAW, "Dit"));
        refused(Reason.CLOSED, () -> this.cases.sendBack(this.own, this.id, 2, "Dit"));
        refused(Reason.CLOSED, () -> this.cases.plan(this.own, this.id, 2, Optional.of(this.today)));
        refused(Reason.CLOSED, () -> this.cases.attempt(this.own, this.id, "sms", true, ""));
        this.cases.note(this.own, this.id, "Tackade");
        assertThat(last().kind()).isEqualTo("case.note");
    }

    @Test
    void whoComesLaterIsToldWhoDidWhat() {
        StaffMember colleague = DeskFixture.caseworker(COLLEAGUE, DeskFixture.KORSNAS, false);
        this.cases.take(colleague, this.id, 1);
        this.cases.attempt(colleague, this.id, "phone", false, "Inget svar");
        List<ThrowingCallable> steps = List.of(() -> this.cases.take(this.own, this.id, 1),
                () -> this.cases.assign(this.own, this.id, 1, COLLEAGUE),
                () -> this.cases.handOver(this.own, this.id, 1, DeskFixture.JAKOBSTAD, Ground.LAW, "Dit"),
                () -> this.cases.sendBack(this.own, this.id, 1, "Dit"),
                () -> this.cases.plan(this.own, this.id, 1, Optional.empty()),
                () -> this.cases.close(this.own, this.id, 1, Outcome.GUIDANCE_GIVEN, ""));
        List<Map<String, Object>> before = this.desk.everything(this.id);
        for (ThrowingCallable step : steps) {
            ChangedMeanwhile changed = catchThrowableOfType(ChangedMeanwhile.class, step);
            assertThat(changed.since()).extracting(HistoryEntry::kind).containsExactly("case.taken", "case.not-reached");
            assertThat(changed.since()).extracting(HistoryEntry::actor).containsOnly(COLLEAGUE);
            assertThat(changed.since().getLast().words()).contains("Inget svar");
        }
        assertThat(this.desk.everything(this.id)).isEqualTo(before);
        // What only adds needs no version.
        this.cases.note(this.own, this.id, "Också jag");
        this.cases.attempt(this.own, this.id, "sms", true, "");
    }

    @Test
    void ofTwoWhoTakeAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 10; round++) {
            UUID request = this.desk.receive(DeskFixture.KORSNAS, this.today).id();
            List<Object> ends = atOnce(List.of("tester-one", "tester-two"), (who) -> this.cases.take(who, request, 1));
            assertThat(ends).filteredOn(String.class::isInstance).hasSize(1);
            String winner = (String) ends.stream().filter(String.class::isInstance).findFirst().orElseThrow();
            ChangedMeanwhile told = (ChangedMeanwhile) ends.stream()
                .filter(ChangedMeanwhile.class::isInstance)
                .findFirst()
                .orElseThrow();
            assertThat(told.since()).extracting(HistoryEntry::actor).containsExactly(winner);
            RequestCase taken = this.cases.open(this.own, request).orElseThrow();
            assertThat(taken.summary().owner()).contains(winner);
            assertThat(taken.history()).hasSize(2);
        }
    }

    @Test
    void triesThatAreLoggedAtOnceAllCount() throws Exception {
        List<Object> ends = atOnce(List.of("tester-one", "tester-two", "tester-three"),
                (who) -> this.cases.attempt(who, this.id, "phone", false, ""));
        assertThat(ends).containsExactlyInAnyOrder("tester-one", "tester-two", "tester-three");
        assertThat(now().summary().tries()).isEqualTo(3);
    }

    private List<Object> atOnce(List<String> people, java.util.function.Consumer<StaffMember> step) throws Exception {
        CyclicBarrier together = new CyclicBarrier(people.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<Object>> ends = threads.invokeAll(people.stream().map((name) -> (Callable<Object>) () -> {
                together.await();
                try {
                    step.accept(DeskFixture.caseworker(name, DeskFixture.KORSNAS, false));
                    return name;
                }
                catch (RuntimeException refused) {
                    return refused;
                }
            }).toList());
            List<Object> all = new ArrayList<>();
            for (Future<Object> end : ends) {
                all.add(end.get());
            }
            return all;
        }
    }

    @Test
    void whatIsHandedOverIsTheNewQueuesAlone() {
        this.cases.take(this.own, this.id, 1);
        this.cases.plan(this.own, this.id, 2, Optional.of(this.today.plusDays(1)));
        long waiting = this.cases.counts(this.other).get(DeskFixture.JAKOBSTAD).get(RequestState.RECEIVED);
        this.cases.handOver(this.own, this.id, 3, DeskFixture.JAKOBSTAD, Ground.LAW, "Bor i Jakobstad");
        looksLikeNothing(this.own, this.id, this.code);
        RequestCase theirs = this.cases.open(this.other, this.id).orElseThrow();
        assertThat(theirs.summary().state()).isEqualTo(RequestState.RECEIVED);
        assertThat(theirs.summary().owner()).isEmpty();
        assertThat(theirs.summary().nextAction()).isEmpty();
        assertThat(theirs.handedFrom()).contains(DeskFixture.KORSNAS);
        assertThat(theirs.history().getLast().kind()).isEqualTo("case.handed-over.LAW");
        assertThat(theirs.history().getLast().subject()).isEqualTo(DeskFixture.JAKOBSTAD);
        assertThat(theirs.history().getLast().words()).contains("Bor i Jakobstad");
        assertThat(this.cases.find(this.other, this.code)).contains(this.id);
        assertThat(this.cases.counts(this.other).get(DeskFixture.JAKOBSTAD).get(RequestState.RECEIVED))
            .isEqualTo(waiting + 1);
        this.cases.sendBack(this.other, this.id, 4, "Har flyttat");
        looksLikeNothing(this.other, this.id, this.code);
        assertThat(now().handedFrom()).isEmpty();
        assertThat(last().kind()).isEqualTo("case.sent-back");
        refused(Reason.CAME_FROM_NOWHERE, () -> this.cases.sendBack(this.own, this.id, 5, "Igen"));
    }

    @Test
    void whoseCaseWentToAnotherQueueIsToldWhoTookItThereAndNothingElse() {
        this.cases.handOver(this.own, this.id, 1, DeskFixture.JAKOBSTAD, Ground.LAW, "Hemligt");
        StaffMember third = DeskFixture.caseworker("tester-third", "osterbottens-sysselsattningsomrade", true);
        assertThatThrownBy(() -> this.cases.take(third, this.id, 2)).isExactlyInstanceOf(NoSuchCase.class);
        assertThat(guesses()).isEqualTo(1);
        int guesses = guesses();
        HistoryEntry out = catchThrowableOfType(HandedOverMeanwhile.class,
                () -> this.cases.note(this.own, this.id, "Ringer")).moved();
        assertThat(List.of(out.actor(), out.kind(), out.subject())).containsExactly("tester-own", "case.handed-over.LAW",
                DeskFixture.JAKOBSTAD);
        assertThat(out.words()).isEmpty();
        assertThat(guesses()).as("a step is no guess").isEqualTo(guesses);
        looksLikeNothing(this.own, this.id, this.code);
        this.cases.sendBack(this.other, this.id, 2, "Fel");
        HistoryEntry back = catchThrowableOfType(HandedOverMeanwhile.class,
                () -> this.cases.plan(this.other, this.id, 2, Optional.empty())).moved();
        assertThat(List.of(back.actor(), back.kind(), back.subject())).containsExactly("tester-other", "case.sent-back",
                DeskFixture.KORSNAS);
        // What happens to it later is no business of the queue that it left before.
        this.cases.handOver(this.own, this.id, 3, "osterbottens-sysselsattningsomrade", Ground.LAW, "Dit");
        refused(HandedOverMeanwhile.class, () -> this.cases.take(this.own, this.id, 4));
        assertThatThrownBy(() -> this.cases.take(this.other, this.id, 4)).isExactlyInstanceOf(NoSuchCase.class);
    }

    private int guesses() {
        return (int) this.desk.audited(this.id).stream().filter((it) -> it.endsWith("case.not-found")).count();
    }

    private void looksLikeNothing(StaffMember who, UUID there, String itsCode) {
        UUID nowhere = UUID.randomUUID();
        assertThat(this.cases.open(who, there)).isEqualTo(this.cases.open(who, nowhere)).isEmpty();
        assertThat(this.cases.find(who, itsCode)).isEqualTo(this.cases.find(who, "K7QF-2M9-XTA")).isEmpty();
        assertThat(this.cases.inQueues(who, CaseFilter.all(), CaseRequests.Order.NEWEST_FIRST, Optional.empty(), 200))
            .noneMatch((it) -> it.id().equals(there));
        assertThat(this.cases.inQueues(who, new CaseFilter(Optional.of(queueOf(there)), Optional.empty(), true,
                Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(), false),
                CaseRequests.Order.NEWEST_FIRST, Optional.empty(), 200)).isEmpty();
        assertThat(this.cases.counts(who)).doesNotContainKey(queueOf(there));
        assertThat(this.cases.dues(who)).doesNotContainKey(queueOf(there));
        assertThatThrownBy(() -> this.cases.colleagues(who, there)).isExactlyInstanceOf(NoSuchCase.class);
    }

    private String queueOf(UUID request) {
        return this.sql.sql("SELECT queue FROM request WHERE id = :id")
            .param("id", request.toString())
            .query(String.class)
            .single();
    }

    @Test
    void aPromiseStaysUntilItIsKeptAndThenTheNewQueueMakesItsOwn() {
        LocalDate promised = this.today.plusDays(7);
        this.cases.handOver(this.own, this.id, 1, DeskFixture.JAKOBSTAD, Ground.LAW, "Dit");
        assertThat(this.cases.open(this.other, this.id).orElseThrow().summary().promisedOn()).contains(promised);
        this.cases.attempt(this.other, this.id, "phone", true, "");
        this.cases.sendBack(this.other, this.id, 3, "Tillbaka");
        RequestSummary back = now().summary();
        assertThat(back.promisedOn()).contains(this.promisedDay.after(this.clock.instant(),
                this.queues.get(DeskFixture.KORSNAS).promiseDays()));
        assertThat(back.reached()).isFalse();
    }

    @Test
    void colleaguesAreThoseOfTheQueueWhoMaySignIn() {
        assertThat(this.cases.colleagues(this.own, this.id)).contains(COLLEAGUE, "caseworker-korsnas")
            .doesNotContain(GONE, "tester-own", "caseworker-jakobstad");
    }
}
