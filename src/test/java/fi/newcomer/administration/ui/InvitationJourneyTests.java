package fi.newcomer.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.administration.AccountDesk;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** An administrator invites a caseworker, who comes with the link, chooses a password and sees the own queue, nothing else. */
@PortalTest
class InvitationJourneyTests {

    private static final String NAME = "invited-caseworker";

    @LocalServerPort
    int port;

    @Autowired
    AccountDesk accounts;

    @Autowired
    UserDetailsService users;

    @Test
    void anInvitedCaseworkerComesIn() {
        String link;
        try (Browser desk = Browser.desk(this.port)) {
            StaffBrowser.signIn(desk, "admin");
            desk.open("/staff/accounts");
            StaffBrowser.press(desk, "Bjud in någon");
            field(desk, "Användarnamn").sendKeys(NAME);
            field(desk, "Funktion").sendKeys("Handläggare, Korsnäs");
            field(desk, "Handläggare").sendKeys("Korsnäs kommun");
            StaffBrowser.waitFor(desk, "vaadin-multi-select-combo-box-item:not([hidden])");
            field(desk, "Handläggare").sendKeys(Keys.ARROW_DOWN, Keys.ENTER, Keys.TAB);
            assertThat(desk.violations()).isEmpty();
            StaffBrowser.press(desk, "Bjud in");
            link = StaffBrowser.waitFor(desk, ".staff-secret").getText();
            assertThat(desk.violations()).isEmpty();
        }
        URI address = URI.create(link);
        try (Browser phone = Browser.with(this.port, 390, false)) {
            phone.open(address.getPath() + "?" + address.getQuery());
            StaffBrowser.waitFor(phone, "vaadin-password-field input").sendKeys("a long new one");
            assertThat(phone.violations()).isEmpty();
            // The page speaks the language of the browser.
            StaffBrowser.waitFor(phone, "vaadin-button[theme~=primary]").click();
            StaffBrowser.waitFor(phone, "a[href=login]");
            phone.open(address.getPath() + "?" + address.getQuery());
            StaffBrowser.waitFor(phone, "h1");
            assertThat(phone.driver().findElements(By.tagName("vaadin-password-field"))).as("used twice").isEmpty();
            StaffBrowser.signIn(phone, NAME, "a long new one");
            StaffBrowser.waitFor(phone, "vaadin-app-layout h1");
            StaffBrowser.waitFor(phone, ".staff-counts");
            StaffBrowser.waitForAddress(phone, "/staff/cases");
            assertThat(phone.driver().findElement(By.className("staff-counts")).getText()).contains("Korsnäs kommun");
            phone.open("/staff/accounts");
            StaffBrowser.waitFor(phone, "h1");
            assertThat(phone.driver().findElements(By.tagName("vaadin-grid"))).isEmpty();
        }
    }

    @AfterEach
    void lockAgain() {
        var administrator = this.users.loadUserByUsername("admin");
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(administrator, null,
                    administrator.getAuthorities()));
        try {
            if (this.accounts.all().stream().anyMatch((line) -> line.member().username().equals(NAME))) {
                this.accounts.setEnabled(NAME, false);
            }
        }
        finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** The field of a label; the driver takes what a long dialog can be scrolled to for hidden, the page does not. */
    private static WebElement field(Browser browser, String label) {
        return browser.waiting().until((driver) -> (WebElement) browser.driver()
            .executeScript("""
                    const label = [...document.querySelectorAll('vaadin-dialog label')]
                      .find((it) => it.textContent.trim() === arguments[0]);
                    return label ? document.getElementById(label.htmlFor) : null;
                    """, label));
    }
}
