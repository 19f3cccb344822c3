package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An editor renews a programme in a real browser with the keyboard alone, and meets no barrier. */
@PortalTest
class RenewalJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @AfterEach
    void remove() {
        this.database.sql("DELETE FROM renewal").update();
    }

    @Test
    void anEditorComparesWithTheKeyboard() {
        try (Browser browser = Browser.with(this.port, 1024, false)) {
            StaffBrowser.signIn(browser, "editor-korsnas");
            browser.open("/staff/renewal");
            StaffBrowser.waitFor(browser, "vaadin-text-field input").sendKeys("Integrationsprogram 2028–2030");
            assertThat(browser.violations()).isEmpty();
            browser.find("vaadin-date-picker input").sendKeys("1.1.2028", Keys.TAB);
            key(browser, browser.find(".staff-renewal-form > vaadin-button"));
            StaffBrowser.waitFor(browser, "vaadin-details");
            assertThat(browser.violations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
            key(browser, browser.find("vaadin-details vaadin-details-summary"));
            StaffBrowser.waitFor(browser, "vaadin-details li a");
            assertThat(browser.violations()).isEmpty();
            browser.picture(Path.of("target/pictures/renewal-1024.png"));
            key(browser, browser.find("vaadin-details li vaadin-button"));
            browser.waiting()
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("p[role=status]"), "1 av "));
            String link = browser.find("vaadin-details li a").getAttribute("href");
            assertThat(link).contains("/staff/texts/programme/korsnas/");
            browser.open("/staff/renewal");
            StaffBrowser.waitFor(browser, ".staff-courses a");
            assertThat(browser.violations()).isEmpty();
        }
    }

    /** Presses Enter on an element that has the focus. */
    private static void key(Browser browser, WebElement element) {
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", element);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    }
}
