package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.request.Received;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.testing.StaffBrowser;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The staff application in a real browser: signing in, a case from its arrival to its end, and no barrier on the way. */
@PortalTest
class StaffJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Appointments appointments;

    @Test
    void aCaseworkerAnswersARequest() {
        Received received = SentRequest.to("korsnas-kommun", "محمد")
            .choosing("ownPhone", "shared")
            .sendTo(this.portal);
        try (Browser browser = Browser.desk(this.port)) {
            StaffBrowser.signIn(browser, "caseworker-korsnas", "wrong");
            StaffBrowser.waitFor(browser, "vaadin-login-form-wrapper [part=error-message]:not([hidden]), [error]");
            assertThat(browser.violations()).isEmpty();
            StaffBrowser.signIn(browser, "caseworker-korsnas");
            StaffBrowser.waitFor(browser, ".staff-counts");
            StaffBrowser.waitForAddress(browser, "/staff/cases");
            assertThat(browser.violations()).isEmpty();
            browser.open("/staff/cases/" + received.id());
            StaffBrowser.waitFor(browser, ".staff-case h2");
            assertThat(browser.driver().findElements(By.className("staff-warning"))).hasSize(2);
            assertThat(browser.violations()).isEmpty();
            StaffBrowser.press(browser, "Börja handlägga");
            StaffBrowser.waitFor(browser, ".staff-case .staff-state-IN_HANDLING");
            StaffBrowser.press(browser, "Avsluta …");
            StaffBrowser.waitFor(browser, "vaadin-dialog vaadin-radio-button").click();
            assertThat(browser.violations()).isEmpty();
            StaffBrowser.press(browser, "Avsluta ärendet");
            StaffBrowser.waitFor(browser, ".staff-case .staff-state-CLOSED");
            StaffBrowser.press(browser, "Logga ut");
            StaffBrowser.waitFor(browser, "vaadin-login-form");
            browser.open("/staff/cases");
            StaffBrowser.waitFor(browser, "vaadin-login-form");
        }
    }

    @Test
    void anAdministratorMeetsNoBarrier() {
        meetsNoBarrier("admin", "accounts", "queues", "rules/korsnas", "leave", "content", "municipality",
                "municipality/osterbotten-1", "password", "outbox", "nothing");
    }

    @Test
    void anEditorOfHoursAndCoursesMeetsNoBarrier() {
        meetsNoBarrier("editor", "hours", "hours/raseborg/reception-karis", "courses", "courses/new",
                "courses/raseborg-integrationsutbildning", "courses/calendar", "interests", "service-catalogue", "words",
                "offices/new", "offices/raseborg/reception-karis", "municipality", "municipality/korsnas",
                "facts", "facts/new", "facts/raseborg-drop-in-karis", "partners", "partners/new", "partners/korsnas/vasek",
                "letters");
    }

    @Test
    void anEditorOfPublicationsMeetsNoBarrier() {
        meetsNoBarrier("editor", "publications", "publishing", "exchange", "renewal", "checks",
                "checks?page=programme/korsnas/plan&language=uk");
    }

    @Test
    void aCaseworkerWithMeetingsMeetsNoBarrier() {
        UUID request = SentRequest.to("korsnas-kommun", "محمد").sendTo(this.portal).id();
        LocalDate day = LocalDate.now().plusDays(420);
        StaffMember staff = new StaffMember("caseworker-korsnas", "Tester",
                Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun")));
        this.appointments.make(staff, request, UUID.randomUUID(), Integer.MAX_VALUE, new AppointmentDraft(day,
                LocalTime.of(9, 0), LocalTime.of(10, 0), null, "Rum 3", true, "", ""));
        meetsNoBarrier("caseworker-korsnas", "day", "day?day=" + day);
    }

    @Test
    void anEditorWithTheBoardMeetsNoBarrier() {
        meetsNoBarrier("editor", "board/korsnas", "board/nykarleby?kind=machine&language=ar", "texts",
                "texts?of=programme/nykarleby", "placements");
    }

    @Test
    void anEditorWithFlyersMeetsNoBarrier() {
        meetsNoBarrier("editor", "flyers", "flyers/new", "flyers/arms");
    }

    @Test
    void aCaseworkerWhoWritesDownAVisitMeetsNoBarrier() {
        meetsNoBarrier("caseworker-rsr", "incoming");
    }

    @Test
    void somebodyWhoIsOnlyInvitedMeetsNoBarrier() {
        meetsNoBarrier("caseworker-ovph", "cases", "invitations", "invitations/nothing", "transfer/nothing");
    }

    @Test
    void aCaseworkerAtTheDeskMeetsNoBarrier() {
        meetsNoBarrier("caseworker-korsnas", "cases", "cases?state=closed&language=ar&due=soon", "leave");
    }

    private void meetsNoBarrier(String who, String... views) {
        try (Browser browser = Browser.with(this.port, 390, false)) {
            StaffBrowser.signIn(browser, who);
            for (String view : views) {
                browser.open("/staff/" + view);
                StaffBrowser.waitFor(browser, "h1");
                assertThat(browser.violations()).as(view).isEmpty();
                assertThat(browser.scrollsSideways()).as(view).isFalse();
            }
        }
    }
}
