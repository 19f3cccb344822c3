package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.jointassessment.Invitation;
import fi.newcomer.jointassessment.InvitationBox;
import fi.newcomer.jointassessment.InvitationState;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.NewInvitation;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.language.Language;
import fi.newcomer.reply.ReplyDesk;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.transfer.Transfers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff that guesses ids and codes of other queues sees nothing, is recorded and slowed down. */
@PortalTest
class GuessingTests {

    @Autowired
    CaseRequests cases;

    @Autowired
    CaseFile file;

    @Autowired
    SamePerson people;

    @Autowired
    NewPins pins;

    @Autowired
    ReplyDesk replies;

    @Autowired
    Appointments meetings;

    @Autowired
    InterpreterOrders orders;

    @Autowired
    Transfers transfers;

    @Autowired
    JointInvitations invitations;

    @Autowired
    InvitationBox box;

    @Autowired
    Guesses guesses;

    @Autowired
    ApplicationContext portal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    final StaffMember own = DeskFixture.caseworker("tester-guessed", DeskFixture.KORSNAS, true);

    /** One of their own for each test, so that the audit tells them apart. */
    final StaffMember guesser = DeskFixture.caseworker("guesser-" + UUID.randomUUID().toString().substring(0, 8),
            DeskFixture.JAKOBSTAD, true);

    Received request;

    /** One of the guesser's own queue. */
    Received guessers;

    DeskFixture desk;

    @BeforeEach
    void receive() {
        this.desk = new DeskFixture(this.portal);
        this.request = this.desk.receive(DeskFixture.KORSNAS, LocalDate.now().plusDays(5));
        this.guessers = this.desk.receive(DeskFixture.JAKOBSTAD, LocalDate.now().plusDays(5));
    }

    /** Everything that takes the id of a request. */
    Map<String, Consumer<UUID>> doors() {
        Map<String, Consumer<UUID>> doors = new LinkedHashMap<>();
        doors.put("take", (id) -> this.cases.take(this.guesser, id, 1));
        doors.put("assign", (id) -> this.cases.assign(this.guesser, id, 1, "caseworker-korsnas"));
        doors.put("handOver", (id) -> this.cases.handOver(this.guesser, id, 1, DeskFixture.JAKOBSTAD, Ground.LAW, "Hit"));
        doors.put("sendBack", (id) -> this.cases.sendBack(this.guesser, id, 1, "Hit"));
        doors.put("close", (id) -> this.cases.close(this.guesser, id, 1, Outcome.DUPLICATE, ""));
        doors.put("plan", (id) -> this.cases.plan(this.guesser, id, 1, Optional.empty()));
        doors.put("registered", (id) -> this.cases.registered(this.guesser, id, 1, LocalDate.now()));
        doors.put("note", (id) -> this.cases.note(this.guesser, id, "Hej"));
        doors.put("attempt", (id) -> this.cases.attempt(this.guesser, id, "phone", true, ""));
        doors.put("colleagues", (id) -> this.cases.colleagues(this.guesser, id));
        doors.put("file of", (id) -> this.transaction.execute((status) -> this.file.of(this.guesser, id)));
        doors.put("file add", (id) -> this.transaction.executeWithoutResult((status) -> this.file.add(this.guesser, id,
                "case.note", "", "Hej")));
        doors.put("like", (id) -> this.people.like(this.guesser, id));
        doors.put("joined", (id) -> this.people.joined(this.guesser, id));
        doors.put("current", (id) -> this.people.current(this.guesser, id));
        doors.put("kept of", (id) -> this.people.keptOf(this.guesser, id));
        doors.put("merge", (id) -> this.people.merge(this.guesser, shown(this.guessers.id()), shown(id), true));
        doors.put("merge into", (id) -> this.people.merge(this.guesser, shown(id), shown(this.guessers.id()), true));
        doors.put("PIN", (id) -> this.pins.renew(this.guesser, id));
        // Nothing of what is asked for is looked at before the door.
        doors.put("reply", (id) -> this.replies.send(this.guesser, id, 0, null));
        doors.put("replies", (id) -> this.replies.of(this.guesser, id));
        doors.put("meetings", (id) -> this.meetings.of(this.guesser, id));
        doors.put("meeting", (id) -> this.meetings.make(this.guesser, id, UUID.randomUUID(), 0, null));
        doors.put("change a meeting", (id) -> this.meetings.change(this.guesser, id, UUID.randomUUID(), 1, null));
        doors.put("cancel a meeting", (id) -> this.meetings.cancel(this.guesser, id, UUID.randomUUID(), 1, "Hej"));
        doors.put("mark a meeting", (id) -> this.meetings.mark(this.guesser, id, UUID.randomUUID(), 1,
                Appointment.State.HELD));
        doors.put("orders", (id) -> this.orders.of(this.guesser, id));
        doors.put("order", (id) -> this.orders.order(this.guesser, id, UUID.randomUUID(), Optional.empty(), null));
        doors.put("confirm an order", (id) -> this.orders.confirm(this.guesser, id, UUID.randomUUID(), 1));
        doors.put("cancel an order", (id) -> this.orders.cancel(this.guesser, id, UUID.randomUUID(), 1));
        doors.put("request of an order", (id) -> this.orders.request(this.guesser, id));
        doors.put("meetings without an order", (id) -> this.orders.without(this.guesser, id));
        doors.put("sheet", (id) -> this.transfers.sheet(this.guesser, id, swedish()).orElseThrow(NoSuchCase::new));
        doors.put("printable", (id) -> this.transfers.printable(this.guesser, id, swedish())
            .orElseThrow(NoSuchCase::new));
        doors.put("transfer", (id) -> this.transfers.current(this.guesser, id));
        doors.put("mark as transferred", (id) -> this.transfers.mark(this.guesser, id, 1, null, null, ""));
        doors.put("invitations", (id) -> this.invitations.of(this.guesser, id));
        doors.put("invitation", (id) -> this.invitations.current(this.guesser, id));
        doors.put("invite", (id) -> this.invitations.invite(this.guesser, id, null));
        return doors;
    }

    /** Everything that takes the id of an invitation. */
    Map<String, Consumer<UUID>> invitationDoors() {
        Map<String, Consumer<UUID>> doors = new LinkedHashMap<>();
        doors.put("withdraw", (id) -> this.invitations.withdraw(this.guesser, id, 1));
        doors.put("open", (id) -> this.box.open(this.guesser, id).orElseThrow(NoSuchCase::new));
        doors.put("accept", (id) -> this.box.accept(this.guesser, id, 1, "Hej"));
        doors.put("decline", (id) -> this.box.decline(this.guesser, id, 1, "Hej"));
        return doors;
    }

    private Language swedish() {
        return this.transfers.languages().getFirst();
    }

    private static RequestSummary shown(UUID id) {
        return new RequestSummary(id, "K7QF-2M9-XTA", DeskFixture.JAKOBSTAD, "korsnas", Topic.GUIDANCE, Jobseeker.NO,
                RequestState.RECEIVED, "ar", false, false, false, "", Instant.now(), Optional.empty(),
                Optional.empty(), 1, Optional.empty(), Optional.empty(), CameBy.WEB, 0, false, Optional.empty());
    }

    @Test
    void anotherAuthoritysInvitationIsLikeNoneAtEveryDoorAndEachGuessIsRecorded() {
        Set<Shared> fields = Set.of(Shared.TOPIC);
        this.invitations.invite(this.own, this.request.id(), new NewInvitation("osterbottens-valfardsomrade", fields,
                Minimum.of(this.invitations.current(this.own, this.request.id()), fields), "", "", Ground.LAW,
                "681/2023, 15 §", null));
        UUID invitation = this.invitations.of(this.own, this.request.id()).getFirst().id();
        invitationDoors().forEach((name, door) -> {
            this.guesses.forget();
            UUID nowhere = UUID.randomUUID();
            Throwable foreign = catchThrowable(() -> door.accept(invitation));
            Throwable none = catchThrowable(() -> door.accept(nowhere));
            assertThat(foreign).as(name).isNotNull().hasSameClassAs(none).hasToString(none.toString());
            assertThat(this.desk.audited(nowhere)).as(name).containsExactly(this.guesser.username() + " case.not-found");
        });
        assertThat(this.desk.audited(invitation)).hasSize(invitationDoors().size())
            .containsOnly(this.guesser.username() + " case.not-found");
        assertThat(this.invitations.of(this.own, this.request.id())).extracting(Invitation::state)
            .containsExactly(InvitationState.INVITED);
    }

    @Test
    void anotherQueuesCaseIsLikeNoneAtEveryDoorAndEachGuessIsRecorded() {
        doors().forEach((name, door) -> {
            this.guesses.forget();
            UUID nowhere = UUID.randomUUID();
            List<Map<String, Object>> before = without(this.request.id());
            Throwable foreign = catchThrowable(() -> door.accept(this.request.id()));
            Throwable none = catchThrowable(() -> door.accept(nowhere));
            assertThat(foreign).as(name).isExactlyInstanceOf(NoSuchCase.class).hasMessage(none.getMessage());
            assertThat(none).as(name).isExactlyInstanceOf(NoSuchCase.class);
            assertThat(without(this.request.id())).as(name).isEqualTo(before);
            assertThat(this.desk.audited(nowhere)).as(name).containsExactly(this.guesser.username() + " case.not-found");
        });
        assertThat(this.desk.audited(this.request.id())).hasSize(doors().size())
            .containsOnly(this.guesser.username() + " case.not-found");
        this.guesses.forget();
        assertThat(this.cases.open(this.guesser, this.request.id())).isEmpty();
        assertThat(this.desk.audited(this.request.id())).hasSize(doors().size() + 1);
    }

    private List<Map<String, Object>> without(UUID id) {
        List<Map<String, Object>> everything = this.desk.everything(id);
        everything.forEach((row) -> row.remove("audit_lines"));
        return everything;
    }

    @Test
    void aCodeThatWasGuessedIsRecordedWithoutIt() {
        assertThat(this.cases.find(this.guesser, this.request.code())).isEmpty();
        assertThat(this.cases.find(this.guesser, "K7QF-2M9-XTA")).isEmpty();
        assertThat(recorded()).containsExactly("case.not-found ", "case.not-found ");
        // What can't be a code is a slip of the pen.
        assertThat(this.cases.find(this.guesser, "K7QF-2M9")).isEmpty();
        assertThat(this.cases.find(this.guesser, "Testperson")).isEmpty();
        assertThat(recorded()).hasSize(2);
    }

    private List<String> recorded() {
        return this.sql.sql("SELECT concat(action, ' ', subject) FROM audit WHERE who = :who ORDER BY id")
            .param("who", this.guesser.username())
            .query(String.class)
            .list();
    }

    @Test
    void aGuessIsRecordedAlsoWhereEverythingElseIsUndone() {
        UUID nowhere = UUID.randomUUID();
        this.transaction.executeWithoutResult((status) -> {
            assertThatThrownBy(() -> this.file.of(this.guesser, nowhere)).isInstanceOf(NoSuchCase.class);
            status.setRollbackOnly();
        });
        assertThat(this.desk.audited(nowhere)).containsExactly(this.guesser.username() + " case.not-found");
    }

    @Test
    void tenMissesCostNothing() {
        Received mine = this.desk.receive(DeskFixture.JAKOBSTAD, LocalDate.now().plusDays(5));
        for (int i = 0; i < 10; i++) {
            assertThat(this.cases.open(this.guesser, UUID.randomUUID())).isEmpty();
        }
        assertThat(this.cases.open(this.guesser, mine.id())).isPresent();
        assertThat(this.cases.find(this.guesser, mine.code())).contains(mine.id());
    }

    @Test
    void whoGoesOnGuessingWaitsEvenForTheOwnCases() {
        Received mine = this.desk.receive(DeskFixture.JAKOBSTAD, LocalDate.now().plusDays(5));
        for (int i = 0; i < 20; i++) {
            this.guesses.count(this.guesser);
        }
        GuessingPaused paused = catchThrowableOfType(GuessingPaused.class,
                () -> this.cases.open(this.guesser, mine.id()));
        assertThat(paused.pause()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(15));
        assertThatThrownBy(() -> this.cases.find(this.guesser, mine.code())).isInstanceOf(GuessingPaused.class);
        assertThatThrownBy(() -> this.cases.find(this.guesser, "nonsense")).isInstanceOf(GuessingPaused.class);
        doors().forEach((name, door) -> {
            for (UUID id : List.of(mine.id(), this.request.id(), UUID.randomUUID())) {
                assertThatThrownBy(() -> door.accept(id)).as(name).isInstanceOf(GuessingPaused.class);
            }
        });
        invitationDoors().forEach((name, door) -> assertThatThrownBy(() -> door.accept(UUID.randomUUID())).as(name)
            .isInstanceOf(GuessingPaused.class));
        assertThat(recorded()).isEmpty();
        // The list shows only what is the person's, and others go on.
        assertThat(this.cases.inQueues(this.guesser, CaseFilter.open(), CaseRequests.Order.NEWEST_FIRST,
                Optional.empty(), 50)).isNotEmpty();
        assertThat(this.cases.open(this.own, this.request.id())).isPresent();
    }
}
