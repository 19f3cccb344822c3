package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.interpreting.InterpreterWish;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.NewInvitation;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Ground;
import fi.newcomer.request.RequestIntake;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibilities;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Colleague;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.testing.StaffBrowser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every view and every dialog of the desk in a real browser, in Swedish and in Finnish: no barrier, and the focus within. */
@PortalTest
class DeskBarrierTests {

    private static final LocalDate MEETING = LocalDate.now().plusDays(421);

    /** The buttons of the case page that open dialogs. */
    private static final List<String> DIALOGS = List.of("staff.case.attempt", "staff.case.plan", "staff.case.assign",
            "staff.case.hand-over", "staff.case.send-back", "staff.case.close", "staff.reply.write",
            "staff.appointment.new", "staff.appointment.change", "staff.appointment.cancel", "staff.interpreter.new",
            "staff.invitation.invite", "staff.invitation.withdraw", "staff.transfer.mark", "staff.same.merge",
            "staff.pin.renew");

    /** Those of them that are looked at on a phone, too. */
    private static final List<String> ON_A_PHONE = List.of("staff.reply.write", "staff.appointment.new");

    /** Puts the focus on the first shown button of a text. */
    private static final String REACH = """
            const button = [...document.querySelectorAll('vaadin-button')]
              .find((it) => it.textContent.trim() === arguments[0] && it.checkVisibility());
            button?.scrollIntoView({ block: 'center' });
            button?.focus();
            return Boolean(button) && document.activeElement === button;
            """;

    /** Whether the focus is in the dialog that is open, on the first of its fields or buttons. */
    private static final String WITHIN = """
            const dialog = [...document.querySelectorAll('vaadin-dialog[opened]')].pop();
            return Boolean(dialog) && document.activeElement !== dialog && dialog.contains(document.activeElement);
            """;

    private final List<String> found = new ArrayList<>();

    private final Properties texts = new Properties();

    private String language = "sv";

    @LocalServerPort
    int port;

    @Autowired
    RequestIntake intake;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    Appointments appointments;

    @Autowired
    InterpreterOrders orders;

    @Autowired
    JointInvitations invitations;

    @Autowired
    CaseRequests requests;

    @Autowired
    JdbcClient database;

    @Test
    void theDeskOfACaseworker() {
        UUID id = aCaseWithEverything("Prov Hinderfri");
        try (Colleague me = new Colleague(this.database, "caseworker-korsnas", "b" + System.nanoTime());
                Browser browser = Browser.with(this.port, 1024, false)) {
            for (String spoken : List.of("sv", "fi")) {
                signIn(browser, me.username(), "demo-caseworker-korsnas", spoken);
                look(browser, "cases", "vaadin-grid a");
                look(browser, "cases/" + id, ".staff-case .staff-state");
                DIALOGS.forEach((key) -> dialog(browser, key));
                look(browser, "transfer/" + id, ".staff-sheet table");
                look(browser, "day?day=" + MEETING, ".staff-day td");
                look(browser, "incoming", "vaadin-radio-group");
                look(browser, "leave", "h1");
                dialog(browser, "staff.leave.note");
                look(browser, "outbox", "h1");
            }
            browser.as(390, false);
            look(browser, "cases", "vaadin-grid a");
            look(browser, "cases/" + id, ".staff-case .staff-state");
            ON_A_PHONE.forEach((key) -> dialog(browser, key));
        }
        assertThat(this.found).isEmpty();
    }

    @Test
    void theDeskOfAnAdministratorAndOfAnInvitedAuthority() {
        UUID id = aCaseWithEverything("Prov Inbjuden");
        try (Browser browser = Browser.with(this.port, 1024, false)) {
            for (String spoken : List.of("sv", "fi")) {
                signIn(browser, "admin", "demo-admin", spoken);
                look(browser, "rules/korsnas", ".staff-rules tbody tr:nth-child(15)");
                dialog(browser, "staff.rules.edit");
                dialog(browser, "staff.rules.versions");
                look(browser, "queues", "vaadin-grid vaadin-button");
                dialog(browser, "staff.accounts.edit.short");
                look(browser, "accounts", "vaadin-grid vaadin-button");
                dialog(browser, "staff.accounts.new");
                dialog(browser, "staff.accounts.edit.short");
            }
            String invitation = "invitations/" + this.invitations.of(caseworker("korsnas-kommun"), id).getFirst().id();
            for (String spoken : List.of("sv", "fi")) {
                signIn(browser, "caseworker-ovph", "demo-caseworker-ovph", spoken);
                look(browser, "invitations", ".staff-courses a");
                look(browser, invitation, ".staff-facts dl");
                dialog(browser, "staff.invitation.accept");
                dialog(browser, "staff.invitation.decline");
            }
        }
        finally {
            speak("admin", "sv");
            speak("caseworker-ovph", "sv");
        }
        assertThat(this.found).isEmpty();
    }

    /** A case that came from another queue, with a meeting, an interpreter, an invitation and another one of the same. */
    private UUID aCaseWithEverything(String name) {
        String phone = "04099" + System.nanoTime() % 100_000;
        receive("korsnas-kommun", name, phone);
        UUID id = receive("jakobstadsregionens-integrationsenhet", name, phone);
        StaffMember before = caseworker("jakobstadsregionens-integrationsenhet");
        this.requests.handOver(before, id, this.requests.open(before, id).orElseThrow().summary().version(),
                "korsnas-kommun", Ground.LAW, "Bor i Korsnäs");
        StaffMember who = caseworker("korsnas-kommun");
        UUID meeting = UUID.randomUUID();
        this.appointments.make(who, id, meeting, Integer.MAX_VALUE, new AppointmentDraft(MEETING, LocalTime.of(9, 0),
                LocalTime.of(10, 0), null, "Rum 3", true, "", ""));
        this.orders.order(who, id, UUID.randomUUID(), Optional.of(meeting), new InterpreterWish("ar", "", "",
                InterpreterWish.Gender.NONE, InterpreterWish.Way.ON_SITE, true, "", "", "", false));
        this.invitations.invite(who, id, new NewInvitation("osterbottens-valfardsomrade", Shared.usual(),
                Minimum.of(this.invitations.current(who, id), Shared.usual()), "", "", Ground.CONSENT, "Per telefon",
                LocalDate.now()));
        return id;
    }

    private UUID receive(String queue, String name, String phone) {
        return this.intake.receive(SentRequest.to(queue, name)
            .choosing("ownPhone", "shared")
            .writing("phone", phone)
            .writing("message", "Hej")
            .under(this.responsibilities.today("korsnas", Topic.ASSESSMENT, Jobseeker.NO), LocalDate.now().minusDays(1)))
            .id();
    }

    private static StaffMember caseworker(String queue) {
        return new StaffMember("caseworker-" + (queue.startsWith("korsnas") ? "korsnas" : "jakobstad"), "Prov",
                Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, queue, true)));
    }

    /** Signs somebody in, to whom the application then speaks a language. */
    private void signIn(Browser browser, String username, String password, String spoken) {
        speak(username, spoken);
        this.language = spoken;
        try (var in = Files.newBufferedReader(Path.of("translations/staff/" + spoken + ".properties"))) {
            this.texts.load(in);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        browser.driver().manage().deleteAllCookies();
        browser.open("/staff/login");
        StaffBrowser.signIn(browser, username, password);
        StaffBrowser.waitFor(browser, "vaadin-app-layout h1");
    }

    private void speak(String username, String spoken) {
        this.database.sql("UPDATE account SET language = :language WHERE username = :username")
            .param("language", spoken)
            .param("username", username)
            .update();
    }

    private void look(Browser browser, String view, String loaded) {
        browser.open("/staff/" + view);
        StaffBrowser.waitFor(browser, loaded);
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(this.language);
        barriers(browser, view);
    }

    /** Opens the dialog of a button by Enter, looks at it, and leaves it by Escape, which leads back to the button. */
    private void dialog(Browser browser, String key) {
        String text = this.texts.getProperty(key);
        until(browser, key + " is there", () -> browser.driver().executeScript(REACH, text));
        keys(browser, Keys.ENTER);
        if (!until(browser, key + " has the focus", () -> browser.driver().executeScript(WITHIN))) {
            return;
        }
        barriers(browser, key);
        keys(browser, Keys.ESCAPE);
        until(browser, key + " gives the focus back", () -> !browser.has("vaadin-dialog[opened]") && "vaadin-button"
            .equals(browser.driver().switchTo().activeElement().getTagName()));
    }

    private static void keys(Browser browser, Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    private boolean until(Browser browser, String what, java.util.function.Supplier<Object> so) {
        try {
            new WebDriverWait(browser.driver(), Duration.ofSeconds(15), Duration.ofMillis(80))
                .ignoring(WebDriverException.class)
                .until((driver) -> Boolean.TRUE.equals(so.get()));
            return true;
        }
        catch (TimeoutException never) {
            this.found.add(this.language + ": not so: " + what);
            return false;
        }
    }

    private void barriers(Browser browser, String what) {
        browser.violations().forEach((it) -> this.found.add(this.language + " " + what + ": " + it));
        if (browser.scrollsSideways()) {
            this.found.add(this.language + " " + what + ": scrolls sideways");
        }
    }
}
