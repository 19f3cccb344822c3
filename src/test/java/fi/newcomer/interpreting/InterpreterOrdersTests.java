package fi.newcomer.interpreting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.appointment.MeetingInterpreter;
import fi.newcomer.appointment.MeetingInterpreters;
import fi.newcomer.interpreting.InterpreterOrder.State;
import fi.newcomer.interpreting.InterpreterWish.Gender;
import fi.newcomer.interpreting.InterpreterWish.Way;
import fi.newcomer.interpreting.OrderRefused.Reason;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.SamePerson;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders of interpreters: who may write them, how they go on, and what the meeting says of them. */
@PortalTest
class InterpreterOrdersTests {

    private static final StaffMember OWN = caseworker("korsnas-kommun");

    private static final StaffMember OTHER = caseworker("osterbottens-sysselsattningsomrade");

    @Autowired
    InterpreterOrders orders;

    @Autowired
    Appointments appointments;

    @Autowired
    MeetingInterpreters interpreters;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests cases;

    @Autowired
    SamePerson people;

    @Autowired
    JdbcClient sql;

    @Test
    void anOrderGoesFromOrderedToCancelledAndTheMeetingKnows() {
        UUID request = receive();
        Appointment meeting = meeting(request);
        UUID id = UUID.randomUUID();
        assertThat(this.interpreters.of(meeting)).isEqualTo(MeetingInterpreter.State.NONE);
        assertThat(this.orders.without(OWN, request)).hasSize(1);
        this.orders.order(OWN, request, id, Optional.of(meeting.id()), wish("ar", ""));
        this.orders.order(OWN, request, id, Optional.of(meeting.id()), wish("ar", ""));
        assertThat(this.orders.of(OWN, request)).hasSize(1);
        assertThat(this.orders.without(OWN, request)).isEmpty();
        assertThat(this.interpreters.of(meeting)).isEqualTo(MeetingInterpreter.State.ORDERED);
        refused(Reason.ORDERED_ALREADY,
                () -> this.orders.order(OWN, request, UUID.randomUUID(), Optional.of(meeting.id()), wish("ar", "")));
        this.orders.confirm(OWN, request, id, 1);
        this.orders.confirm(OWN, request, id, 1);
        assertThat(this.interpreters.of(meeting)).isEqualTo(MeetingInterpreter.State.CONFIRMED);
        assertThatThrownBy(() -> this.orders.cancel(OWN, request, id, 1)).isInstanceOf(ChangedMeanwhile.class);
        this.orders.cancel(OWN, request, id, 2);
        refused(Reason.CANCELLED, () -> this.orders.confirm(OWN, request, id, 3));
        assertThat(this.interpreters.of(meeting)).isEqualTo(MeetingInterpreter.State.NONE);
        assertThat(this.orders.of(OWN, request)).extracting(InterpreterOrder::state).containsExactly(State.CANCELLED);
        assertThat(this.cases.open(OWN, request).orElseThrow().history()).extracting(HistoryEntry::kind)
            .containsExactly("case.received", "appointment.made", "interpreter.ordered", "interpreter.confirmed",
                    "interpreter.cancelled");
    }

    @Test
    void anOrderOfAnotherQueueLooksLikeNone() {
        UUID request = receive();
        UUID id = UUID.randomUUID();
        this.orders.order(OWN, request, id, Optional.empty(), wish("ar", "1.12. kl. 10, kommungården"));
        List<Runnable> acts = List.of(() -> this.orders.of(OTHER, request), () -> this.orders.without(OTHER, request),
                () -> this.orders.order(OTHER, request, UUID.randomUUID(), Optional.empty(), wish("ar", "x")),
                () -> this.orders.confirm(OTHER, request, id, 1), () -> this.orders.cancel(OTHER, request, id, 1),
                () -> this.orders.cancel(OWN, receive(), id, 1));
        assertThat(acts).allSatisfy((act) -> assertThatThrownBy(act::run).isInstanceOf(NoSuchCase.class));
        assertThat(this.orders.of(OWN, request)).extracting(InterpreterOrder::state).containsExactly(State.ORDERED);
    }

    @Test
    void whatIsWrongIsRefusedWithItsReason() {
        UUID request = receive();
        Optional<UUID> none = Optional.empty();
        refused(Reason.LANGUAGE_MISSING, () -> this.orders.order(OWN, request, UUID.randomUUID(), none, wish("", "x")));
        refused(Reason.LANGUAGE_MISSING, () -> this.orders.order(OWN, request, UUID.randomUUID(), none, wish("other", "x")));
        refused(Reason.TIME_MISSING, () -> this.orders.order(OWN, request, UUID.randomUUID(), none, wish("ar", " ")));
        refused(Reason.NO_MEETING, () -> this.orders.order(OWN, request, UUID.randomUUID(),
                Optional.of(meeting(receive()).id()), wish("ar", "")));
        assertThatThrownBy(() -> this.orders.order(OWN, request, UUID.randomUUID(), none, wish("ar", "x".repeat(2_001))))
            .isInstanceOf(CaseRefused.class);
        assertThat(this.orders.of(OWN, request)).isEmpty();
    }

    @Test
    void nothingTypedIsReadableInTheTable() {
        UUID request = receive();
        UUID id = UUID.randomUUID();
        InterpreterWish wish = new InterpreterWish("other", "Geheimspråk", "Geheimdialekt", Gender.WOMAN, Way.PHONE, true,
                "Geheimplats", "Geheimreferens", "Geheimnotiz", false);
        this.orders.order(OWN, request, id, Optional.empty(), wish);
        byte[] raw = this.sql.sql("""
                SELECT CONCAT(language_name, dialect, time_and_place, reference, notes) FROM interpreter_order WHERE id = :id
                """).param("id", id.toString()).query(byte[].class).single();
        assertThat(new String(raw, StandardCharsets.ISO_8859_1)).doesNotContain("Geheim");
        assertThat(this.orders.of(OWN, request).getFirst().wish()).isEqualTo(wish);
    }

    @Test
    void whatIsOrderedForAJoinedRequestIsOrderedInTheKeptOne() {
        UUID kept = receive();
        UUID merged = receive();
        UUID id = UUID.randomUUID();
        this.orders.order(OWN, merged, id, Optional.empty(), wish("ar", "x"));
        this.people.merge(OWN, this.cases.open(OWN, kept).orElseThrow().summary(),
                this.cases.open(OWN, merged).orElseThrow().summary(), true);
        assertThat(this.orders.of(OWN, kept)).extracting(InterpreterOrder::id).containsExactly(id);
        assertThatThrownBy(() -> this.orders.order(OWN, merged, UUID.randomUUID(), Optional.empty(), wish("ar", "x")))
            .isInstanceOfSatisfying(CaseRefused.class, (it) -> assertThat(it.reason()).isEqualTo(CaseRefused.Reason.JOINED));
    }

    private Appointment meeting(UUID request) {
        this.appointments.make(OWN, request, UUID.randomUUID(), Integer.MAX_VALUE, new AppointmentDraft(
                LocalDate.now().plusDays(9), LocalTime.of(10, 0), LocalTime.of(11, 0), null, "Rum 3", true, "", ""));
        return this.appointments.of(OWN, request).getFirst();
    }

    private static InterpreterWish wish(String language, String timeAndPlace) {
        return new InterpreterWish(language, "", "", Gender.NONE, Way.ON_SITE, false, timeAndPlace, "", "", false);
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(OrderRefused.class,
                (e) -> assertThat(e.reason()).isEqualTo(reason));
    }

    private UUID receive() {
        return SentRequest.to("korsnas-kommun", "Test Testsson").sendTo(this.portal).id();
    }

    private static StaffMember caseworker(String queue) {
        return new StaffMember("tester", "Tester", Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, queue)));
    }
}
