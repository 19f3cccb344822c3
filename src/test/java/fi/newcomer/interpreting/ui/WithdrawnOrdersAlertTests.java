package fi.newcomer.interpreting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.interpreting.InterpreterWish;
import fi.newcomer.interpreting.InterpreterWish.Gender;
import fi.newcomer.interpreting.InterpreterWish.Way;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.OwnRequest;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An interpreter who is ordered for somebody who withdrew is not forgotten, and no other queue hears of it. */
@PortalTest
class WithdrawnOrdersAlertTests {

    private static final LocalDate DAY = LocalDate.now().plusDays(9);

    @Autowired
    WithdrawnOrdersAlert alert;

    @Autowired
    InterpreterOrders orders;

    @Autowired
    Appointments appointments;

    @Autowired
    CaseRequests cases;

    @Autowired
    OwnRequest newcomer;

    @Autowired
    ApplicationContext portal;

    @Autowired
    StaffMembers staff;

    @Autowired
    JdbcClient sql;

    private StaffMember own;

    @BeforeEach
    void nobodyElse() {
        this.own = this.staff.find("caseworker-korsnas").orElseThrow();
        // Whatever other tests of this portal left ordered.
        this.orders.ofWithdrawn(this.own).forEach((id) -> this.sql
            .sql("UPDATE interpreter_order SET state = 'CANCELLED' WHERE request = :id")
            .param("id", id.toString())
            .update());
        assertThat(this.orders.ofWithdrawn(this.own)).isEmpty();
    }

    @Test
    void theQueueHearsOfItUntilEveryOrderIsCancelled() {
        UUID later = taken();
        UUID typed = order(later, Optional.empty());
        UUID open = taken();
        UUID ofOpen = order(open, Optional.empty());
        assertThat(this.alert.to(this.own)).as("nobody withdrew").isEmpty();
        UUID urgent = taken();
        UUID meeting = UUID.randomUUID();
        this.appointments.make(this.own, urgent, meeting, 0, new AppointmentDraft(DAY, LocalTime.of(10, 0),
                LocalTime.of(11, 0), null, "Rum 3", true, "", ""));
        UUID ordered = order(urgent, Optional.of(meeting));
        this.newcomer.withdraw(later, false);
        assertThat(this.alert.to(this.own)).contains(said("En begäran som drogs tillbaka har", later));
        this.newcomer.withdraw(urgent, false);
        assertThat(this.alert.to(this.own)).as("the one with a day first")
            .contains(said("2 begäranden som drogs tillbaka har", urgent));
        assertThat(this.alert.to(this.staff.find("caseworker-oso").orElseThrow())).as("another queue").isEmpty();
        assertThat(this.alert.to(this.staff.find("admin").orElseThrow())).as("who reads no case").isEmpty();
        this.orders.confirm(this.own, urgent, ordered, 1);
        assertThat(this.orders.ofWithdrawn(this.own)).as("confirmed is ordered, too").containsExactly(urgent, later);
        this.orders.cancel(this.own, urgent, ordered, 2);
        assertThat(this.orders.ofWithdrawn(this.own)).containsExactly(later);
        this.orders.cancel(this.own, later, typed, 1);
        assertThat(this.alert.to(this.own)).isEmpty();
        this.orders.cancel(this.own, open, ofOpen, 1);
    }

    @Test
    void onceTheMeetingHasBegunNothingIsToBeSaved() {
        UUID request = taken();
        UUID meeting = UUID.randomUUID();
        this.appointments.make(this.own, request, meeting, 0, new AppointmentDraft(DAY, LocalTime.of(10, 0),
                LocalTime.of(11, 0), null, "Rum 3", true, "", ""));
        order(request, Optional.of(meeting));
        this.newcomer.withdraw(request, false);
        assertThat(this.alert.to(this.own)).isPresent();
        this.sql.sql("UPDATE appointment SET begins = :begins WHERE id = :id")
            .param("begins", Instant.now().minusSeconds(60))
            .param("id", meeting.toString())
            .update();
        assertThat(this.alert.to(this.own)).isEmpty();
    }

    private static StaffAlert.Said said(String begins, UUID request) {
        return new StaffAlert.Said(begins + " fortfarande en beställd tolk. Avbeställ tolken i tid.", "cases/" + request);
    }

    private UUID order(UUID request, Optional<UUID> meeting) {
        UUID id = UUID.randomUUID();
        this.orders.order(this.own, request, id, meeting, new InterpreterWish("ar", "", "", Gender.NONE, Way.ON_SITE, false,
                meeting.isEmpty() ? "1.12. kl. 10, kommungården" : "", "", "", false));
        return id;
    }

    private UUID taken() {
        UUID id = SentRequest.to("korsnas-kommun", "Test Testsson").sendTo(this.portal).id();
        this.cases.take(this.own, id, 1);
        return id;
    }
}
