package fi.newcomer.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fi.newcomer.appointment.Appointment.State;
import fi.newcomer.appointment.AppointmentRefused.Reason;
import fi.newcomer.appointment.OwnMeetings.Cannot;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.request.AnsweredMeanwhile;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.OwnRequest;
import fi.newcomer.request.RequestRemoval;
import fi.newcomer.request.SamePerson;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Meetings: who may make them, when they may be, and what becomes of them. */
@PortalTest
class AppointmentsTests {

    /** The person knows what others did. */
    private static final int ALL_SEEN = Integer.MAX_VALUE;

    private static final StaffMember OWN = caseworker("tester", "korsnas-kommun");

    private static final StaffMember COLLEAGUE = caseworker("colleague", "korsnas-kommun");

    private static final StaffMember OTHER = caseworker("other", "osterbottens-sysselsattningsomrade");

    private static final LocalDate DAY = LocalDate.now().plusDays(9);

    @Autowired
    Appointments appointments;

    @Autowired
    MeetingsAhead ahead;

    @Autowired
    OwnMeetings meetings;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests cases;

    @Autowired
    OwnRequest own;

    @Autowired
    SamePerson people;

    @Autowired
    RequestRemoval removal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    @Test
    void aMeetingIsMadeOnceMovedAndEnded() {
        UUID request = receive();
        UUID id = make(request, draft(DAY, "10:00", "11:00"));
        this.appointments.make(OWN, request, id, ALL_SEEN, draft(DAY, "10:00", "11:00"));
        assertThat(this.appointments.of(OWN, request)).hasSize(1);
        this.appointments.change(COLLEAGUE, request, id, 1, draft(DAY.plusDays(1), "12:00", "13:00"));
        Appointment moved = only(request);
        assertThat(moved.day()).isEqualTo(DAY.plusDays(1));
        assertThat(moved.was()).isPresent();
        assertThat(moved.revision()).isEqualTo(1);
        assertThat(moved.caseworker()).isEqualTo("tester");
        assertThatThrownBy(() -> this.appointments.cancel(OWN, request, id, 1, "x")).isInstanceOfSatisfying(
                ChangedMeanwhile.class, (e) -> assertThat(e.since()).extracting(HistoryEntry::actor).containsExactly("colleague"));
        refused(CaseRefused.Reason.REASON_MISSING, () -> this.appointments.cancel(OWN, request, id, 2, " "));
        this.appointments.cancel(OWN, request, id, 2, "Sjuk <b>");
        this.appointments.cancel(OWN, request, id, 2, "Sjuk <b>");
        assertThat(only(request).reason()).contains("Sjuk <b>");
        assertThat(only(request).revision()).as("the newcomer must know of it").isEqualTo(2);
        refused(Reason.NOT_PLANNED, () -> this.appointments.change(OWN, request, id, 3, draft(DAY, "10:00", "11:00")));
        assertThat(kinds(request)).containsExactly("case.received", "appointment.made", "appointment.moved",
                "appointment.cancelled");
        assertThat(this.sql.sql("SELECT action FROM audit WHERE subject = :id AND action LIKE 'appointment%' ORDER BY id")
            .param("id", request.toString()).query(String.class).list()).containsExactly("appointment.made",
                    "appointment.moved", "appointment.cancelled");
    }

    @Test
    void aMeetingOfAnotherQueueLooksLikeNone() {
        UUID request = receive();
        UUID id = make(request, draft(DAY, "10:00", "11:00"));
        List<Runnable> acts = List.of(() -> this.appointments.of(OTHER, request),
                () -> this.appointments.make(OTHER, request, UUID.randomUUID(), ALL_SEEN, draft(DAY, "10:00", "11:00")),
                () -> this.appointments.change(OTHER, request, id, 1, draft(DAY, "10:00", "11:00")),
                () -> this.appointments.cancel(OTHER, request, id, 1, "x"),
                () -> this.appointments.mark(OTHER, request, id, 1, State.CANCELLED_LATE),
                () -> this.appointments.cancel(OWN, receive(), id, 1, "x"),
                () -> this.appointments.of(OTHER, UUID.randomUUID()));
        assertThat(acts).allSatisfy((act) -> assertThatThrownBy(act::run).isInstanceOf(NoSuchCase.class)
            .hasMessage("No such request"));
        assertThat(this.appointments.on(OTHER, DAY)).noneMatch((it) -> it.meeting().id().equals(id));
        assertThat(only(request).planned()).isTrue();
    }

    @Test
    void theDayListShowsTheOwnMeetingsFirst() {
        LocalDate day = LocalDate.now().plusDays(400);
        UUID request = receive();
        UUID colleagues = UUID.randomUUID();
        this.appointments.make(COLLEAGUE, request, colleagues, ALL_SEEN, draft(day, "08:00", "09:00"));
        UUID late = make(request, draft(day, "15:00", "16:00"));
        UUID early = make(request, draft(day, "09:00", "10:00"));
        assertThat(this.appointments.on(OWN, day)).extracting((it) -> it.meeting().id())
            .containsExactly(early, late, colleagues);
        assertThat(this.appointments.on(OWN, day)).extracting(DayMeeting::own).containsExactly(true, true, false);
        assertThat(this.appointments.on(OWN, day.plusDays(1))).isEmpty();
    }

    @Test
    void whatIsWrongIsRefusedWithItsReason() {
        UUID request = receive();
        UUID id = UUID.randomUUID();
        refused(CaseRefused.Reason.IN_THE_PAST,
                () -> this.appointments.make(OWN, request, id, ALL_SEEN, draft(LocalDate.now().minusDays(1), "10:00", "11:00")));
        refused(Reason.TIMES_WRONG, () -> this.appointments.make(OWN, request, id, ALL_SEEN, draft(DAY, "11:00", "11:00")));
        for (LocalDate far : List.of(LocalDate.now().plusYears(2).plusDays(2), LocalDate.of(9999, 12, 31))) {
            refused(Reason.TOO_FAR, () -> this.appointments.make(OWN, request, id, ALL_SEEN, draft(far, "10:00", "11:00")));
        }
        refused(Reason.TIME_MISSING, () -> this.appointments.make(OWN, request, id, ALL_SEEN,
                new AppointmentDraft(DAY, LocalTime.NOON, null, null, "x", false, "", "")));
        refused(Reason.PLACE_MISSING, () -> this.appointments.make(OWN, request, id, ALL_SEEN,
                new AppointmentDraft(DAY, LocalTime.NOON, LocalTime.of(13, 0), null, "  ", false, "", "")));
        refused(Reason.NO_SUCH_OFFICE, () -> this.appointments.make(OWN, request, id, ALL_SEEN,
                new AppointmentDraft(DAY, LocalTime.NOON, LocalTime.of(13, 0), "integrationsporten", "", false, "", "")));
        refused(CaseRefused.Reason.TOO_LONG, () -> this.appointments.make(OWN, request, id, ALL_SEEN,
                new AppointmentDraft(DAY, LocalTime.NOON, LocalTime.of(13, 0), null, "x".repeat(2_001), false, "", "")));
        assertThat(this.appointments.of(OWN, request)).isEmpty();
        assertThat(kinds(request)).containsExactly("case.received");
        UUID made = make(request, draft(DAY, "10:00", "11:00"));
        refused(Reason.NOT_BEGUN, () -> this.appointments.mark(OWN, request, made, 1, State.MISSED));
        long version = this.cases.open(OWN, request).orElseThrow().summary().version();
        this.cases.take(OWN, request, version);
        this.cases.close(OWN, request, version + 1, Outcome.GUIDANCE_GIVEN, "");
        refused(CaseRefused.Reason.CLOSED, () -> make(request, draft(DAY, "10:00", "11:00")));
    }

    @Test
    void itIsRightAcrossAChangeOfTheClock() {
        UUID request = receive();
        ZoneOffsetTransition forward = forward();
        LocalDate day = forward.getDateTimeBefore().toLocalDate();
        make(request, draft(day.minusDays(1), "10:00", "11:00"));
        make(request, draft(day, "10:00", "11:00"));
        // 28 March 2027, when this was written: ten o'clock is 8 UTC in winter, 7 UTC in summer.
        assertThat(this.appointments.of(OWN, request)).extracting(Appointment::begins)
            .containsExactly(day.minusDays(1).atTime(8, 0).toInstant(ZoneOffset.UTC),
                    day.atTime(7, 0).toInstant(ZoneOffset.UTC));
        assertThat(this.appointments.of(OWN, request)).extracting(Appointment::from)
            .containsOnly(LocalTime.of(10, 0));
        refused(Reason.NO_SUCH_TIME, () -> make(request, draft(day, "03:30", "05:00")));
    }

    private static ZoneOffsetTransition forward() {
        ZoneOffsetTransition next = Helsinki.ZONE.getRules().nextTransition(Instant.now().plus(Duration.ofDays(2)));
        return next.isGap() ? next : Helsinki.ZONE.getRules().nextTransition(next.getInstant());
    }

    @Test
    void twoAtOnceAreCounted() {
        UUID request = receive();
        LocalDate day = LocalDate.now().plusDays(401);
        UUID first = make(request, draft(day, "10:00", "11:00"));
        assertThat(this.appointments.clashes(OWN, UUID.randomUUID(), draft(day, "10:30", "12:00"))).isEqualTo(1);
        assertThat(this.appointments.clashes(OWN, UUID.randomUUID(), draft(day, "11:00", "12:00"))).isZero();
        assertThat(this.appointments.clashes(OWN, first, draft(day, "10:30", "12:00"))).isZero();
        assertThat(this.appointments.clashes(COLLEAGUE, UUID.randomUUID(), draft(day, "10:30", "12:00"))).isZero();
    }

    @Test
    void theNewcomerSaysOnceThatTheyCannotComeUntilItBegins() {
        UUID request = receive();
        UUID id = make(request, draft(DAY, "10:00", "11:00"));
        assertThat(this.meetings.cannot(receive(), id, 0)).isEqualTo(Cannot.CHANGED);
        assertThat(this.meetings.cannot(request, id, 1)).isEqualTo(Cannot.CHANGED);
        assertThat(this.meetings.cannot(request, id, 0)).isEqualTo(Cannot.NOTED);
        assertThat(this.meetings.cannot(request, id, 0)).isEqualTo(Cannot.NOTED);
        assertThat(kinds(request)).containsOnlyOnce("appointment.cannot");
        assertThat(this.cases.open(OWN, request).orElseThrow().summary().newsAt()).as("the list shows it").isPresent();
        this.appointments.change(OWN, request, id, 2, draft(DAY, "14:00", "15:00"));
        assertThat(only(request).cannotAt()).isEmpty();
        begun(id);
        assertThat(this.meetings.cannot(request, id, 1)).isEqualTo(Cannot.TOO_LATE);
        this.appointments.mark(OWN, request, id, 3, State.MISSED);
        assertThat(kinds(request)).endsWith("appointment.missed");
        assertThat(only(request).revision()).as("of that the newcomer knows").isEqualTo(1);
        assertThat(this.meetings.coming(request)).isEmpty();
    }

    @Test
    void whoCannotComeIsToldToTheQueueAloneUntilTheMeetingIsChangedCancelledOrBegun() {
        UUID request = receive();
        UUID moved = make(request, draft(DAY, "10:00", "11:00"));
        UUID cancelled = make(request, draft(DAY.plusDays(1), "10:00", "11:00"));
        UUID late = receive();
        UUID begun = make(late, draft(DAY, "10:00", "11:00"));
        int others = this.ahead.peopleNotComing(OTHER);
        int before = this.ahead.peopleNotComing(OWN);
        this.meetings.cannot(request, moved, 0);
        this.meetings.cannot(request, cancelled, 0);
        assertThat(this.ahead.peopleNotComing(COLLEAGUE)).as("one person, two meetings").isEqualTo(before + 1);
        assertThat(notComing(COLLEAGUE)).containsSubsequence(moved, cancelled).doesNotContain(begun);
        assertThat(this.ahead.peopleNotComing(OTHER)).isEqualTo(others);
        assertThat(notComing(OTHER)).doesNotContain(moved, cancelled);
        this.appointments.change(OWN, request, moved, 2, draft(DAY, "14:00", "15:00"));
        assertThat(notComing(OWN)).contains(cancelled).doesNotContain(moved);
        this.appointments.cancel(OWN, request, cancelled, 2, "Kan inte");
        assertThat(notComing(OWN)).doesNotContain(moved, cancelled);
        this.meetings.cannot(late, begun, 0);
        assertThat(notComing(OWN)).contains(begun);
        begun(begun);
        assertThat(notComing(OWN)).doesNotContain(begun);
        assertThat(this.ahead.peopleNotComing(OWN)).isEqualTo(before);
    }

    private List<UUID> notComing(StaffMember who) {
        return this.ahead.notComing(who).stream().map((it) -> it.meeting().id()).toList();
    }

    @Test
    void whoWithdrawsDoesNotComeEither() {
        UUID request = receive();
        UUID past = make(request, draft(DAY, "08:00", "09:00"));
        begun(past);
        UUID coming = make(request, draft(DAY, "10:00", "11:00"));
        this.own.withdraw(request, false);
        assertThat(this.appointments.of(OWN, request)).filteredOn((it) -> it.cannotAt().isPresent())
            .extracting(Appointment::id).containsExactly(coming);
        assertThat(kinds(request)).endsWith("newcomer.withdrawn", "appointment.cannot");
        this.appointments.cancel(OWN, request, coming, 2, "Tillbakadragen");
    }

    @Test
    void ofTwoRequestsMadeOneTheMeetingsGoOnInTheKeptOne() {
        UUID kept = receive();
        UUID merged = receive();
        UUID id = make(merged, draft(DAY, "10:00", "11:00"));
        this.people.merge(OWN, this.cases.open(OWN, kept).orElseThrow().summary(),
                this.cases.open(OWN, merged).orElseThrow().summary(), true);
        assertThat(only(kept).place()).isEqualTo("Rum 3");
        assertThat(only(kept).id()).isEqualTo(id);
        assertThat(this.appointments.of(OWN, merged)).isEmpty();
        this.appointments.change(OWN, kept, id, 2, draft(DAY, "12:00", "13:00"));
        refused(CaseRefused.Reason.JOINED, () -> make(merged, draft(DAY, "14:00", "15:00")));
    }

    @Test
    void whoMakesAMeetingAfterAColleagueIsToldAndMayMakeItAllTheSame() {
        UUID request = receive();
        int seen = seen(request);
        this.cases.note(COLLEAGUE, request, "Bara en anteckning.");
        UUID own = UUID.randomUUID();
        this.appointments.make(OWN, request, own, seen, draft(DAY, "10:00", "11:00"));
        this.appointments.make(OWN, request, UUID.randomUUID(), seen, draft(DAY, "12:00", "13:00"));
        UUID colleagues = UUID.randomUUID();
        AnsweredMeanwhile told = catchThrowableOfType(AnsweredMeanwhile.class,
                () -> this.appointments.make(COLLEAGUE, request, colleagues, seen, draft(DAY, "14:00", "15:00")));
        assertThat(told.since()).extracting(HistoryEntry::actor, HistoryEntry::kind)
            .containsExactly(tuple(OWN.username(), "appointment.made"), tuple(OWN.username(), "appointment.made"));
        assertThat(this.appointments.of(OWN, request)).hasSize(2);
        this.appointments.make(COLLEAGUE, request, colleagues, told.seen(), draft(DAY, "14:00", "15:00"));
        this.appointments.make(OWN, request, own, seen, draft(DAY, "10:00", "11:00"));
        assertThat(this.appointments.of(OWN, request)).as("a second press is no second meeting").hasSize(3);
    }

    @Test
    void ofTwoWhoMakeAMeetingAtTheSameMomentOneIsTold() throws Exception {
        for (int i = 0; i < 5; i++) {
            UUID request = receive();
            int seen = seen(request);
            AtomicInteger told = new AtomicInteger();
            Thread other = Thread.ofVirtual().unstarted(() -> makeUnlessTold(COLLEAGUE, request, seen, told));
            other.start();
            makeUnlessTold(OWN, request, seen, told);
            other.join();
            assertThat(told).hasValue(1);
            assertThat(this.appointments.of(OWN, request)).hasSize(1);
        }
    }

    private void makeUnlessTold(StaffMember who, UUID request, int seen, AtomicInteger told) {
        try {
            this.appointments.make(who, request, UUID.randomUUID(), seen, draft(DAY, "10:00", "11:00"));
        }
        catch (AnsweredMeanwhile meanwhile) {
            told.incrementAndGet();
        }
    }

    private int seen(UUID request) {
        return this.cases.open(OWN, request).orElseThrow().seen();
    }

    @Test
    void nothingTypedIsReadableInTheTableAndAllGoesWithTheRequest() {
        UUID request = receive();
        UUID id = UUID.randomUUID();
        this.appointments.make(OWN, request, id, ALL_SEEN, new AppointmentDraft(DAY, LocalTime.of(8, 0), LocalTime.of(9, 0), null,
                "Geheimplats", true, "Geheimperson", "Geheimpapper"));
        byte[] raw = this.sql.sql("SELECT CONCAT(place, participants, bring) FROM appointment WHERE id = :id")
            .param("id", id.toString()).query(byte[].class).single();
        assertThat(new String(raw, StandardCharsets.ISO_8859_1)).doesNotContain("Geheim");
        assertThat(only(request)).extracting(Appointment::place, Appointment::participants, Appointment::bring)
            .containsExactly("Geheimplats", "Geheimperson", "Geheimpapper");
        assertThat(only(request).toString()).doesNotContain("Geheim");
        this.transaction.executeWithoutResult((status) -> this.removal.remove(request));
        assertThat(this.sql.sql("SELECT COUNT(*) FROM appointment WHERE id = :id").param("id", id.toString())
            .query(Integer.class).single()).isZero();
    }

    private void begun(UUID id) {
        this.sql.sql("UPDATE appointment SET begins = :begins WHERE id = :id")
            .param("begins", Instant.now().minusSeconds(60)).param("id", id.toString()).update();
    }

    private UUID make(UUID request, AppointmentDraft draft) {
        UUID id = UUID.randomUUID();
        this.appointments.make(OWN, request, id, ALL_SEEN, draft);
        return id;
    }

    private Appointment only(UUID request) {
        assertThat(this.appointments.of(OWN, request)).hasSize(1);
        return this.appointments.of(OWN, request).getFirst();
    }

    private List<String> kinds(UUID request) {
        return this.cases.open(OWN, request).orElseThrow().history().stream().map(HistoryEntry::kind).toList();
    }

    private UUID receive() {
        return SentRequest.to("korsnas-kommun", "Test Testsson").sendTo(this.portal).id();
    }

    private static AppointmentDraft draft(LocalDate day, String from, String to) {
        return new AppointmentDraft(day, LocalTime.parse(from), LocalTime.parse(to), null, "Rum 3", true, "", "");
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(AppointmentRefused.class,
                (e) -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void refused(CaseRefused.Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(CaseRefused.class,
                (e) -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static StaffMember caseworker(String name, String queue) {
        return new StaffMember(name, "Tester", Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, queue)));
    }
}
