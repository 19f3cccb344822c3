package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.DayRequests.Sent;
import fi.newcomer.request.Outcome;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.StaffBrowser;
import java.util.UUID;
import org.openqa.selenium.WebElement;

/** Two colleagues with the same case open, each in a browser of their own, and somebody of another queue in a third. */
final class DayInBrowsers {

    private static final String WORDS = "Fick råd om barndagvård – شكراً <b>";

    private static final String NOTE = "Kommer tillbaka i januari";

    private final int port;

    private final DayAtTheDesk day;

    DayInBrowsers(int port, DayAtTheDesk day) {
        this.port = port;
        this.day = day;
    }

    void pass() {
        Sent it = this.day.forBrowsers().getFirst();
        try (Browser first = Browser.desk(this.port); Browser second = Browser.desk(this.port)) {
            StaffBrowser.signIn(first, "caseworker-korsnas");
            StaffBrowser.signIn(second, this.day.colleague().username(), "demo-caseworker-korsnas");
            StaffBrowser.waitFor(second, "vaadin-app-layout h1");
            open(first, "/staff/cases/" + it.id());
            open(second, "/staff/cases/" + it.id());
            typed(second, ".staff-case vaadin-text-area textarea").sendKeys(NOTE);
            StaffBrowser.waitFor(second, ".staff-steps .staff-close").click();
            StaffBrowser.waitFor(second, "vaadin-dialog vaadin-radio-button:nth-of-type(2) label").click();
            typed(second, "vaadin-dialog vaadin-text-area textarea").sendKeys(WORDS);
            StaffBrowser.startHandling(first);
            this.day.log().done("caseworker-korsnas", it.id(), "case.taken", "caseworker-korsnas");
            second.find("vaadin-dialog vaadin-button[theme~=primary]").click();
            second.waiting().until((driver) -> second.find("vaadin-dialog .staff-refusal").getText()
                .contains("Handläggare, Korsnäs kommun"));
            assertThat(value(second, "vaadin-dialog vaadin-text-area textarea")).isEqualTo(WORDS);
            assertThat(value(second, ".staff-case vaadin-text-area textarea")).isEqualTo(NOTE);
            second.find("vaadin-dialog vaadin-button[theme~=primary]").click();
            StaffBrowser.waitFor(second, ".staff-case .staff-state-CLOSED");
            this.day.log().done(this.day.colleague().username(), it.id(), "case.closed", Outcome.GUIDANCE_GIVEN.name());
            assertThat(value(second, ".staff-case vaadin-text-area textarea")).isEqualTo(NOTE);
        }
        findsNothing(it);
    }

    /** Somebody of another queue at the addresses of a case: as where nothing is. */
    private void findsNothing(Sent it) {
        try (Browser third = Browser.desk(this.port)) {
            StaffBrowser.signIn(third, "caseworker-jakobstad");
            String nothing = open(third, "/staff/cases/" + UUID.randomUUID());
            assertThat(nothing).contains("Ärendet finns inte");
            assertThat(open(third, "/staff/cases/" + it.id())).isEqualTo(nothing);
            for (String address : new String[] { "/staff/transfer/", "/staff/invitations/" }) {
                assertThat(main(third, address + it.id())).isEqualTo(main(third, address + UUID.randomUUID()));
            }
            assertThat(main(third, "/staff/invitations/" + this.day.invitation()))
                .isEqualTo(main(third, "/staff/invitations/" + UUID.randomUUID()));
            StaffBrowser.waitFor(third.open("/staff/cases"), ".staff-search input").sendKeys(it.code());
            third.find(".staff-search vaadin-button").click();
            StaffBrowser.waitFor(third, "vaadin-notification-card");
            assertThat(third.has(".staff-case h2")).isFalse();
            assertThat(third.text()).doesNotContain("Dag %03d".formatted(it.number()));
            assertThat(main(third, "/staff/outbox")).doesNotContainPattern(this.day.requests().personal());
        }
    }

    /** Opens a case, and reads what stands about it. */
    private static String open(Browser browser, String address) {
        browser.open(address);
        StaffBrowser.waitFor(browser, ".staff-case h2");
        return browser.find(".staff-case").getText();
    }

    /** Opens an address, and reads the whole page once it is there. */
    private static String main(Browser browser, String address) {
        browser.open(address);
        StaffBrowser.waitFor(browser, "vaadin-app-layout h1");
        return browser.text();
    }

    private static WebElement typed(Browser browser, String selector) {
        return StaffBrowser.waitFor(browser, selector);
    }

    private static String value(Browser browser, String selector) {
        return String.valueOf(browser.find(selector).getDomProperty("value"));
    }
}
