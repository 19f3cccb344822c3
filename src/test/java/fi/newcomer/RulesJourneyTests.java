package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.responsibility.RuleRows;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator changes a rule in a real browser with the keyboard alone, in Swedish and Finnish, without a barrier. */
@PortalTest
class RulesJourneyTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext portal;

    @AfterEach
    void putBack() {
        speak("sv");
        RuleRows.putBack(this.portal, "hango");
    }

    @Test
    void aRuleIsPlannedAndTakenAwayWithTheKeyboard() {
        speak("sv");
        try (Browser browser = open()) {
            key(browser, browser.find(".staff-rules tbody tr:nth-child(4) vaadin-button"));
            StaffBrowser.waitFor(browser, "vaadin-dialog vaadin-date-picker input");
            browser.waiting().until((driver) -> driver.switchTo().activeElement().getTagName().equals("input"));
            browser.driver().switchTo().activeElement().sendKeys("1.2.2099", Keys.TAB);
            browser.waiting().until((driver) -> dialog(browser).contains("Det gäller redan"));
            assertThat(browser.violations()).isEmpty();
            key(browser, browser.find("vaadin-dialog vaadin-button[theme~=primary]"));
            browser.waiting().until(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector("vaadin-dialog .staff-refusal"), "Skriv varför"));
            browser.find("vaadin-dialog vaadin-text-area:first-of-type textarea").sendKeys("Konflikt");
            WebElement reason = browser.driver()
                .findElements(By.cssSelector("vaadin-dialog vaadin-text-area textarea"))
                .getLast();
            reason.sendKeys("Ett beslut", Keys.TAB);
            browser.waiting().until((driver) -> dialog(browser).contains("Så följer versionerna")
                    && !dialog(browser).contains("Det gäller redan"));
            assertThat(browser.violations()).isEmpty();
            browser.picture(Path.of("target/pictures/rule-dialog-1024.png"));
            key(browser, browser.find("vaadin-dialog vaadin-button[theme~=primary]"));
            browser.waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".staff-rules"),
                    "Ändras"));
            assertThat(browser.violations()).isEmpty();
            key(browser, browser.find(".staff-rules tbody tr:nth-child(4) vaadin-button:nth-of-type(2)"));
            StaffBrowser.waitFor(browser, "vaadin-dialog vaadin-text-field input").sendKeys("Upphävt");
            assertThat(browser.violations()).isEmpty();
            key(browser, browser.find("vaadin-dialog vaadin-text-field + vaadin-button"));
            browser.waiting().until((driver) -> !browser.find(".staff-rules").getText().contains("Ändras"));
        }
    }

    @Test
    void nothingStandsInTheWayInFinnishAndEscapeCloses() {
        speak("fi");
        try (Browser browser = open()) {
            browser.picture(Path.of("target/pictures/rules-1024.png"));
            key(browser, browser.find(".staff-rules tbody tr:nth-child(2) vaadin-button"));
            StaffBrowser.waitFor(browser, "vaadin-dialog vaadin-date-picker input");
            assertThat(browser.violations()).isEmpty();
            browser.waiting().until((driver) -> driver.switchTo().activeElement().getTagName().equals("input"));
            browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
            browser.waiting().until(ExpectedConditions.invisibilityOfElementLocated(
                    By.cssSelector("vaadin-dialog vaadin-date-picker input")));
            assertThat(browser.violations()).isEmpty();
        }
    }

    private Browser open() {
        Browser browser = Browser.with(this.port, 1024, false);
        StaffBrowser.signIn(browser, "admin");
        browser.open("/staff/rules/hango");
        StaffBrowser.waitFor(browser, ".staff-rules tbody tr:nth-child(15)");
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.scrollsSideways()).isFalse();
        return browser;
    }

    private void speak(String language) {
        this.database.sql("UPDATE account SET language = ? WHERE username = 'admin'").param(language).update();
    }

    /** All that a dialog says, also what is scrolled away in it, which the driver takes for hidden. */
    private static String dialog(Browser browser) {
        return Objects.toString(browser.driver()
            .executeScript("return document.querySelector('vaadin-dialog')?.textContent"), "");
    }

    /** Presses Enter on an element that has the focus. */
    private static void key(Browser browser, WebElement element) {
        browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'}); arguments[0].focus()", element);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    }
}
