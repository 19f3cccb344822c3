package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.interpreting.InterpreterWish;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.NewInvitation;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.leave.Absences;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Ground;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.request.SamePerson;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Colleague;
import fi.newcomer.testing.Keyboard;
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
import org.springframework.context.ApplicationContext;
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

    /** What axe-core says of the header and footer that Vaadin gives a question: best practice, no criterion of WCAG. */
    private static final List<String> FRAME_OF_A_QUESTION = List.of("aria-allowed-role:", "landmark-no-duplicate-banner:",
            "landmark-unique:");

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

    /** Scrolls a list on until it shows the button of somebody, and puts the focus on it. */
    private static final String FURTHER = """
            const button = [...document.querySelectorAll('vaadin-grid vaadin-button')]
              .find((it) => it.getAttribute('aria-label')?.endsWith(' ' + arguments[0]) && it.checkVisibility());
            if (!button) {
              const list = document.querySelector('vaadin-grid');
              list.further = (list.further ?? 0) + 5;
              list.scrollToIndex(list.further % list.size);
              return false;
            }
            button.focus();
            return document.activeElement === button;
            """;

    private final List<String> found = new ArrayList<>();

    private final Properties texts = new Properties();

    private String language = "sv";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    Appointments appointments;

    @Autowired
    InterpreterOrders orders;

    @Autowired
    JointInvitations invitations;

    @Autowired
    CaseRequests requests;

    @Autowired
    SamePerson people;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient database;

    @Test
    void theDeskOfACaseworker() {
        UUID id = aCaseWithEverything("Prov Hinderfri");
        UUID closed = aClosedCase();
        UUID joined = aJoinedCase();
        this.database.sql("""
                INSERT INTO outbox (id, message_id, request, queue, state, failure, next_attempt, created_at, attempts)
                VALUES (uuid(), uuid(), :id, 'korsnas-kommun', 'FAILED', 'ADDRESS_REFUSED', now(), now(), 1)
                """).param("id", id.toString()).update();
        try (Colleague me = new Colleague(this.database, "caseworker-korsnas", "b" + System.nanoTime());
                Colleague away = new Colleague(this.database, "caseworker-korsnas", "b" + System.nanoTime());
                Browser browser = Browser.with(this.port, 1024, false)) {
            away(away);
            for (String spoken : List.of("sv", "fi")) {
                signIn(browser, me.username(), "demo-caseworker-korsnas", spoken);
                look(browser, "cases", "vaadin-grid a");
                look(browser, "cases/" + id, ".staff-case .staff-state");
                DIALOGS.forEach((key) -> dialog(browser, key));
                look(browser, "cases/" + closed, ".staff-case .staff-state-CLOSED");
                look(browser, "cases/" + joined, ".staff-case .staff-state");
                look(browser, "cases/" + UUID.randomUUID(), ".staff-case h2");
                look(browser, "transfer/" + id, ".staff-sheet table");
                look(browser, "day?day=" + MEETING, ".staff-day td");
                look(browser, "incoming", "vaadin-radio-group");
                enter(browser);
                look(browser, "leave", ".staff-office .staff-steps vaadin-button");
                dialog(browser, "staff.leave.note");
                dialog(browser, "staff.leave.give-all", () -> refused(browser));
                look(browser, "outbox", "vaadin-grid vaadin-button");
            }
            browser.as(390, false);
            look(browser, "cases", "vaadin-grid a");
            look(browser, "cases/" + id, ".staff-case .staff-state");
            ON_A_PHONE.forEach((key) -> dialog(browser, key));
        }
        finally {
            this.database.sql("DELETE FROM outbox WHERE request = :id").param("id", id.toString()).update();
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
                confirm(browser);
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

    private UUID aClosedCase() {
        StaffMember who = caseworker("korsnas-kommun");
        UUID id = receive("korsnas-kommun", "Prov Avslutad", "0409990001");
        this.requests.close(who, id, shown(who, id).version(), Outcome.GUIDANCE_GIVEN, "");
        return id;
    }

    private UUID aJoinedCase() {
        StaffMember who = caseworker("korsnas-kommun");
        UUID one = receive("korsnas-kommun", "Prov Hopslagen", "0409990002");
        UUID other = receive("korsnas-kommun", "Prov Hopslagen", "0409990002");
        this.people.merge(who, shown(who, one), shown(who, other), true);
        return shown(who, one).state() == RequestState.CLOSED ? one : other;
    }

    private RequestSummary shown(StaffMember who, UUID id) {
        return this.requests.open(who, id).orElseThrow().summary();
    }

    /** Somebody who has a case is away. */
    private void away(Colleague colleague) {
        StaffMember away = new StaffMember(colleague.username(), colleague.function(),
                Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun")));
        UUID id = receive("korsnas-kommun", "Prov Kvar", "0409990003");
        this.requests.take(away, id, shown(away, id).version());
        this.absences.note(away, away.username(), LocalDate.now(Helsinki.ZONE), LocalDate.now(Helsinki.ZONE).plusDays(3),
                Optional.empty());
    }

    private UUID receive(String queue, String name, String phone) {
        return SentRequest.to(queue, name)
            .choosing("ownPhone", "shared")
            .writing("phone", phone)
            .writing("message", "Hej")
            .promised(LocalDate.now().minusDays(1)).sendTo(this.portal).id();
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

    /** Enters a visit that the rule sends elsewhere: what is missing, why it stays all the same, and the receipt. */
    private void enter(Browser browser) {
        Keyboard desk = new Keyboard(browser);
        desk.write(said("staff.answer.name"), "Prov Inskriven").write(said("staff.answer.phone"), "0409990004");
        press(browser, "staff.incoming.enter");
        desk.at(said("staff.answer.jobseeker.yes"));
        barriers(browser, "what is missing");
        desk.keys(Keys.SPACE).find(said("staff.answer.contactLanguage"), this.language.equals("sv") ? "svenska" : "ruotsi");
        press(browser, "staff.incoming.enter");
        if (until(browser, "the other queue is named", () -> browser.driver().executeScript(WITHIN))) {
            barriers(browser, "staff.incoming.rule");
            desk.write(said("staff.incoming.rule.reason"), "Bor här");
            press(browser, "staff.incoming.rule.keep");
            StaffBrowser.waitFor(browser, ".staff-download");
            until(browser, "the dialog is closed", () -> !browser.has("vaadin-dialog[opened]"));
            barriers(browser, "the receipt");
        }
    }

    /** Takes the step of the dialog that is open with nothing chosen, and looks at the refusal. */
    private void refused(Browser browser) {
        browser.find("vaadin-dialog[opened] vaadin-button[theme~=primary]").click();
        until(browser, "it is refused", () -> !browser.find("vaadin-dialog[opened] .staff-refusal").getText().isEmpty());
        barriers(browser, "a refusal");
    }

    /** Takes an account away from the only one of a queue, which is asked about first. */
    private void confirm(Browser browser) {
        until(browser, "the account is there", () -> browser.driver().executeScript(FURTHER, "caseworker-osterbotten-1"));
        keys(browser, Keys.ENTER);
        until(browser, "the account is open", () -> browser.driver().executeScript(WITHIN));
        press(browser, "staff.accounts.disable");
        if (until(browser, "it is asked", () -> browser.has("vaadin-confirm-dialog[opened]"))) {
            browser.violations()
                .stream()
                .filter((it) -> FRAME_OF_A_QUESTION.stream().noneMatch(it::startsWith))
                .forEach((it) -> this.found.add(this.language + " a question: " + it));
            keys(browser, Keys.ESCAPE);
            until(browser, "it is not done", () -> !browser.has("vaadin-confirm-dialog[opened]"));
        }
        keys(browser, Keys.ESCAPE);
    }

    private void press(Browser browser, String key) {
        until(browser, key + " is there", () -> browser.driver().executeScript(REACH, said(key)));
        keys(browser, Keys.ENTER);
    }

    private String said(String key) {
        return this.texts.getProperty(key);
    }

    private void dialog(Browser browser, String key) {
        dialog(browser, key, () -> {
        });
    }

    /** Opens the dialog of a button by Enter, looks at it, and leaves it by Escape, which leads back to the button. */
    private void dialog(Browser browser, String key, Runnable within) {
        String text = this.texts.getProperty(key);
        until(browser, key + " is there", () -> browser.driver().executeScript(REACH, text));
        keys(browser, Keys.ENTER);
        if (!until(browser, key + " has the focus", () -> browser.driver().executeScript(WITHIN))) {
            return;
        }
        barriers(browser, key);
        within.run();
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
