package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.NewInvitation;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.request.Ground;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.testing.StaffBrowser;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joint assessment and hand-over in a real browser: no barrier in Swedish and Finnish, and each field copied by a press. */
@PortalTest
class HandOverJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JointInvitations invitations;

    @Autowired
    JdbcClient sql;

    @Test
    void invitingAndAnsweringMeetNoBarrier() {
        UUID id = receive();
        UUID invitation = invite(id, "osterbottens-valfardsomrade");
        try (Browser browser = Browser.desk(this.port)) {
            StaffBrowser.signIn(browser, "caseworker-korsnas");
            browser.open("/staff/cases/" + id);
            StaffBrowser.waitFor(browser, ".staff-invitations h4");
            assertThat(browser.violations()).isEmpty();
            press(browser, "Bjud in en annan myndighet …");
            StaffBrowser.waitFor(browser, "vaadin-dialog vaadin-checkbox");
            press(browser, "Skicka inbjudan");
            waitForText(browser, "Välj en myndighet.");
            assertThat(browser.violations()).isEmpty();
            browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        }
        try (Browser browser = Browser.desk(this.port)) {
            StaffBrowser.signIn(browser, "caseworker-ovph");
            browser.open("/staff/invitations");
            StaffBrowser.waitFor(browser, ".staff-courses a");
            assertThat(browser.violations()).isEmpty();
            browser.open("/staff/invitations/" + invitation);
            StaffBrowser.waitFor(browser, ".staff-facts dl");
            assertThat(browser.violations()).isEmpty();
            press(browser, "Vi deltar …");
            WebElement typed = StaffBrowser.waitFor(browser, "vaadin-dialog vaadin-text-area textarea");
            assertThat(browser.violations()).isEmpty();
            typed.sendKeys("Socialhandledaren");
            press(browser, "Svara att vi deltar");
            waitForText(browser, "Ert svar");
        }
    }

    @Test
    void everythingMeetsNoBarrierInFinnish() {
        UUID id = receive();
        UUID invitation = invite(id, "raseborgs-integrationstjanster");
        speak("caseworker-korsnas", "fi");
        speak("caseworker-raseborg", "fi");
        try (Browser browser = Browser.with(this.port, 1024, true)) {
            StaffBrowser.signIn(browser, "caseworker-korsnas");
            browser.open("/staff/cases/" + id);
            StaffBrowser.waitFor(browser, ".staff-invitations h4");
            press(browser, "Kutsu toinen viranomainen …");
            StaffBrowser.waitFor(browser, "vaadin-dialog vaadin-checkbox");
            assertThat(browser.violations()).isEmpty();
            browser.open("/staff/cases/" + id);
            StaffBrowser.waitFor(browser, ".staff-invitations h4");
            press(browser, "Merkitse siirretyksi …");
            StaffBrowser.waitFor(browser, "vaadin-dialog vaadin-radio-button");
            assertThat(browser.violations()).isEmpty();
            browser.open("/staff/transfer/" + id);
            StaffBrowser.waitFor(browser, ".staff-sheet table");
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
        try (Browser browser = Browser.with(this.port, 390, false)) {
            StaffBrowser.signIn(browser, "caseworker-raseborg");
            browser.open("/staff/invitations/" + invitation);
            StaffBrowser.waitFor(browser, ".staff-facts dl");
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
        finally {
            speak("caseworker-korsnas", "sv");
            speak("caseworker-raseborg", "sv");
        }
    }

    @Test
    void aFieldIsCopiedOrElseMarkedAndBothAreSaid() {
        UUID id = receive();
        try (Browser browser = Browser.desk(this.port)) {
            StaffBrowser.signIn(browser, "caseworker-korsnas");
            browser.open("/staff/transfer/" + id);
            WebElement copy = StaffBrowser.waitFor(browser, "[data-field=Namn]");
            assertThat(browser.violations()).isEmpty();
            browser.driver().executeScript("Object.defineProperty(navigator, 'clipboard', {configurable: true, "
                    + "value: {writeText: (text) => { window.copied = text; return Promise.resolve(); }}})");
            copy.sendKeys(Keys.ENTER);
            waitForText(browser, "Namn: kopierat");
            assertThat(browser.driver().executeScript("return window.copied")).isEqualTo("علي المثال");
            browser.driver().executeScript("Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined})");
            copy.click();
            waitForText(browser, "Namn: texten är markerad");
            assertThat(browser.driver().executeScript("return getSelection().toString()")).isEqualTo("علي المثال");
        }
    }

    /** Presses the button with a text by the keyboard. */
    private static void press(Browser browser, String text) {
        browser.waiting().until((driver) -> {
            WebElement last = driver.findElements(By.tagName("vaadin-button"))
                .stream()
                .filter((it) -> it.getText().equals(text))
                .reduce((first, second) -> second)
                .orElse(null);
            if (last != null) {
                last.sendKeys(Keys.ENTER);
            }
            return last != null;
        });
    }

    private static void waitForText(Browser browser, String text) {
        browser.waiting()
            .until((driver) -> driver.findElement(By.tagName("body")).getText().contains(text));
    }

    private void speak(String username, String language) {
        this.sql.sql("UPDATE account SET language = :language WHERE username = :username")
            .param("language", language)
            .param("username", username)
            .update();
    }

    private UUID receive() {
        return SentRequest.to("korsnas-kommun", "علي المثال")
            .choosing("ownPhone", "shared")
            .writing("message", "مرحبا")
            .sendTo(this.portal).id();
    }

    private UUID invite(UUID id, String authority) {
        StaffMember who = new StaffMember("caseworker-korsnas", "Handläggare",
                Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun")));
        Set<Shared> all = Set.of(Shared.values());
        this.invitations.invite(who, id, new NewInvitation(authority, all,
                Minimum.of(this.invitations.current(who, id), all), "Måndag kl. 10 på kommungården",
                "Kan ni komma med?", Ground.CONSENT, "Per telefon med tolk", LocalDate.now()));
        return this.invitations.of(who, id).getFirst().id();
    }
}
