package fi.newcomer.interest;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import fi.newcomer.testing.W3cValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages with errors, and the staff's view, as the W3C's validator, axe-core and a narrow screen see them. */
@PortalTest
class TellMeMarkupTests {

    @LocalServerPort
    int port;

    @Autowired
    SignUps signUps;

    @ParameterizedTest
    @ValueSource(strings = { "sv", "ar" })
    void aMistakeIsValidHtml(String language) {
        Newcomer newcomer = new Newcomer(this.port).open("/" + language + "/korsnas/courses/tell-me");
        newcomer.send("email", "\"><script>\u202E", "phone", "x".repeat(50));
        assertThat(newcomer.html()).contains("role=\"alert\"");
        assertThat(W3cValidator.errors(newcomer.html())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "uk", "ar" })
    void aPhoneWithoutJavaScriptOrWithItGetsToTheList(String language) {
        List<String> found = new ArrayList<>();
        try (Browser browser = Browser.phone(this.port)) {
            browser.open("/" + language + "/korsnas/courses/tell-me");
            check(browser, found);
            browser.goOn();
            check(browser, found);
            assertThat(browser.has("#type[type=radio]")).isTrue();
            browser.choose("type", "orientation").enter("phone", "+380 50 123 45 67");
            browser.find("option[value='fa']").click();
            browser.goOn();
            assertThat(browser.address()).contains("/saved?c=");
            check(browser, found);
            browser.leaveBy(browser.find("a[href*='/stop?c=']"));
            browser.goOn();
            assertThat(browser.address()).endsWith("/stopped");
            check(browser, found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theStaffMeetNoBarrier() {
        this.signUps.signUp(new Wish("korsnas", CourseKind.TRAINING, "sw"),
                new Contact(Optional.empty(), Optional.of("0401234599")), "ar");
        for (int width : new int[] { Browser.DESK, 390 }) {
            try (Browser browser = Browser.with(this.port, width, false)) {
                StaffBrowser.signIn(browser, "editor-korsnas");
                browser.open("/staff/interests");
                StaffBrowser.waitFor(browser, "vaadin-grid");
                assertThat(browser.violations()).isEmpty();
                assertThat(browser.scrollsSideways()).isFalse();
                StaffBrowser.press(browser, "En grupp börjar …");
                StaffBrowser.waitFor(browser, "vaadin-dialog vaadin-combo-box");
                assertThat(browser.violations()).isEmpty();
            }
        }
    }

    private static void check(Browser browser, List<String> found) {
        browser.violations().forEach((violation) -> found.add(browser.address() + ": " + violation));
        if (browser.scrollsSideways()) {
            found.add(browser.address() + " is wider than the screen");
        }
    }
}
