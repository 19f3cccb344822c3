package fi.newcomer.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.newcomer.casework.Desk;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.leave.LeaveRefused.Reason;
import fi.newcomer.request.CaseFilter;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.Colleague;
import fi.newcomer.testing.MovedClock;
import fi.newcomer.testing.PortalOfItsOwnTest;
import fi.newcomer.testing.SentRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** Who is away, who stands in, and cases that are given to others. */
@PortalOfItsOwnTest
@WithUserDetails("caseworker-korsnas")
class AbsencesTests {

    private static final String QUEUE = "korsnas-kommun";

    @Autowired
    Absences absences;

    @Autowired
    AbsenceRetention retention;

    @Autowired
    Reassignment reassignment;

    @Autowired
    Desk desk;

    @Autowired
    CaseRequests requests;

    @Autowired
    ApplicationContext portal;

    @Autowired
    StaffMembers staff;

    @Autowired
    JdbcClient database;

    @Autowired
    MovedClock clock;

    private Colleague colleague;

    private StaffMember me;

    private StaffMember absent;

    private LocalDate today;

    @BeforeEach
    void begin() {
        this.colleague = new Colleague(this.database, "caseworker-korsnas", "t" + System.nanoTime());
        this.me = this.staff.find("caseworker-korsnas").orElseThrow();
        this.absent = this.staff.find(this.colleague.username()).orElseThrow();
        this.today = LocalDate.now(this.clock.withZone(Helsinki.ZONE));
    }

    @AfterEach
    void end() {
        this.clock.goAhead(Duration.ZERO);
        this.colleague.close();
    }

    @Test
    void wrongDaysAndStandInsAreRefused() {
        refused(Reason.DAY_MISSING, null, this.today, null);
        refused(Reason.BACKWARDS, this.today.plusDays(3), this.today.plusDays(2), null);
        refused(Reason.OVER, this.today.minusDays(3), this.today.minusDays(1), null);
        refused(Reason.STAND_IN_UNFIT, this.today, this.today, "caseworker-oso");
        refused(Reason.STAND_IN_UNFIT, this.today, this.today, this.absent.username());
        this.absences.note(this.absent, this.absent.username(), this.today.plusDays(1), this.today.plusDays(5),
                Optional.of(this.me.username()));
        refused(Reason.OVERLAPS, this.today.plusDays(5), this.today.plusDays(9), null);
        refused(Reason.OVERLAPS, this.today, this.today.plusDays(9), null);
        assertThatExceptionOfType(LeaveRefused.class)
            .isThrownBy(() -> this.absences.note(this.me, this.me.username(), this.today.plusDays(5),
                    this.today.plusDays(6), Optional.of(this.absent.username())))
            .extracting(LeaveRefused::reason)
            .isEqualTo(Reason.STAND_IN_AWAY);
        assertThat(this.absences.shown(this.me)).extracting(Absence::username).contains(this.absent.username());
        assertThat(this.absences.shown(this.staff.find("caseworker-oso").orElseThrow())).extracting(Absence::username)
            .doesNotContain(this.absent.username());
    }

    @Test
    void onlyThePersonAndAdministratorsNoteAndEndAnAbsence() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.absences.note(this.me,
                this.absent.username(), this.today, this.today, Optional.empty()));
        StaffMember administrator = this.staff.find("admin").orElseThrow();
        this.absences.note(administrator, this.absent.username(), this.today, this.today, Optional.empty());
        Absence noted = this.absences.today(this.absent.username()).orElseThrow();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.absences.end(this.me, noted.id()));
        this.absences.end(administrator, noted.id());
        assertThat(this.absences.today(this.absent.username())).isEmpty();
        assertThat(this.database.sql("SELECT action FROM audit WHERE subject = :name ORDER BY id")
            .param("name", this.absent.username())
            .query(String.class)
            .list()).containsExactly("leave.noted", "leave.ended");
    }

    @Test
    void aStandInSeesTheCasesAmongTheOwnAsLongAsTheAbsenceLasts() {
        RequestSummary taken = owned(this.absent);
        assertThat(mine()).doesNotContain(taken.id());
        this.absences.note(this.absent, this.absent.username(), this.today.minusDays(1), this.today,
                Optional.of(this.me.username()));
        assertThat(mine()).contains(taken.id());
        on(this.today.plusDays(1));
        assertThat(mine()).doesNotContain(taken.id());
    }

    @Test
    void whatIsOverIsDeletedAfterThirtyDays() {
        this.absences.note(this.absent, this.absent.username(), this.today, this.today.plusDays(2), Optional.empty());
        LocalDate last = this.today.plusDays(2);
        on(last.plusDays(AbsenceRetention.KEPT));
        this.retention.removeOver();
        assertThat(noted()).containsExactly(last);
        on(last.plusDays(AbsenceRetention.KEPT + 1));
        this.retention.removeOver();
        assertThat(noted()).isEmpty();
    }

    @Test
    void casesGoToColleaguesInTurnAndOneThatWasChangedStaysAsItIs() {
        List<RequestSummary> three = List.of(owned(this.absent), owned(this.absent), owned(this.absent));
        this.requests.plan(this.me, three.get(1).id(), three.get(1).version(), Optional.of(this.today));
        List<RequestSummary> all = this.reassignment.openOf(this.me, this.absent.username());
        assertThat(all).extracting(RequestSummary::id).containsExactlyInAnyOrderElementsOf(
                three.stream().map(RequestSummary::id).toList());
        Reassignment.Result result = this.reassignment.give(this.me, three,
                List.of(this.me.username(), this.absent.username()));
        assertThat(result.given()).isEqualTo(2);
        assertThat(result.meanwhile()).containsExactly(three.get(1));
        assertThat(owner(three.get(0))).contains(this.me.username());
        assertThat(owner(three.get(1))).contains(this.absent.username());
        assertThat(owner(three.get(2))).contains(this.absent.username());
        for (RequestSummary given : List.of(three.get(0), three.get(2))) {
            assertThat(this.database.sql("SELECT count(*) FROM audit WHERE subject = :id AND action = 'case.assigned'")
                .param("id", given.id().toString())
                .query(Long.class)
                .single()).isEqualTo(1);
            assertThat(this.database
                .sql("SELECT count(*) FROM request_history WHERE request = :id AND kind = 'case.assigned'")
                .param("id", given.id().toString())
                .query(Long.class)
                .single()).isEqualTo(1);
        }
    }

    @Test
    void nobodyGivesAwayCasesOfAnotherQueueNorToSomebodyOfAnotherQueue() {
        RequestSummary own = owned(this.me);
        StaffMember other = this.staff.find("caseworker-oso").orElseThrow();
        assertThat(this.reassignment.give(other, List.of(own), List.of(this.absent.username())).meanwhile())
            .containsExactly(own);
        assertThat(this.reassignment.openOf(other, this.me.username())).isEmpty();
        assertThat(this.reassignment.give(this.me, List.of(own), List.of("caseworker-oso")).unfit()).containsExactly(own);
        assertThat(owner(own)).contains(this.me.username());
    }

    /** The clock goes on to noon of a day. */
    private void on(LocalDate day) {
        this.clock.goAhead(Duration.between(Instant.now(), day.atTime(12, 0).atZone(Helsinki.ZONE).toInstant()));
    }

    /** The last days of the absences that are noted. */
    private List<LocalDate> noted() {
        return this.database.sql("SELECT until_day FROM absence WHERE username = :name")
            .param("name", this.absent.username())
            .query(LocalDate.class)
            .list();
    }

    private void refused(Reason reason, LocalDate from, LocalDate until, String standIn) {
        assertThatExceptionOfType(LeaveRefused.class)
            .isThrownBy(() -> this.absences.note(this.absent, this.absent.username(), from, until,
                    Optional.ofNullable(standIn)))
            .extracting(LeaveRefused::reason)
            .isEqualTo(reason);
    }

    private List<UUID> mine() {
        CaseFilter filter = CaseFilter.open().ownedBy(this.me.username());
        return this.desk.page(filter, CaseRequests.Order.NEWEST_FIRST, Optional.empty()).rows()
            .stream()
            .map(RequestSummary::id)
            .toList();
    }

    private RequestSummary owned(StaffMember who) {
        UUID id = SentRequest.to(QUEUE, "Prov Provsson").promised(this.today.plusDays(5)).sendTo(this.portal).id();
        this.requests.take(who, id, 1);
        return opened(id).summary();
    }

    private Optional<String> owner(RequestSummary request) {
        return opened(request.id()).summary().owner();
    }

    private RequestCase opened(UUID id) {
        return this.requests.open(this.me, id).orElseThrow();
    }
}
