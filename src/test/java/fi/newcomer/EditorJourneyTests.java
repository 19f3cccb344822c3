package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An editor in a real browser: the page follows the keys, and is public with a press. The text is put back. */
@PortalTest
class EditorJourneyTests {

    private static final String PUBLIC = "/ar/korsnas/programme/plan";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Test
    void anEditorChangesAnArabicTextBesideThePageItself() {
        try (Browser browser = Browser.desk(this.port); Browser reader = Browser.phone(this.port)) {
            StaffBrowser.signIn(browser, "editor");
            assertThat(browser.address()).isEqualTo("/staff/board/korsnas");
            assertThat(browser.violations()).isEmpty();
            browser.open("/staff/texts/programme/korsnas/plan/ar");
            WebElement title = StaffBrowser.waitFor(browser, ".staff-unit .cm-content");
            String before = title.getText();
            String changed = before + " وهدفك";
            title.sendKeys(Keys.END, " {{وهدفك}}");
            waitUntilPreviewSays(browser, changed);
            followsNoLink(browser);
            assertThat(browser.violations()).isEmpty();
            assertThat(reader.open(PUBLIC).heading()).isEqualTo(before);
            publish(browser);
            assertThat(reader.open(PUBLIC).heading()).isEqualTo(changed);
            title.sendKeys(Keys.chord(Keys.CONTROL, "a"), before);
            waitUntilPreviewSays(browser, before);
            publish(browser);
            assertThat(reader.open(PUBLIC).heading()).isEqualTo(before);
        }
    }

    @Test
    void whatWasTypedJustBeforeGoingBackIsThereAgain() {
        String address = "/staff/texts/programme/korsnas/plan/ar";
        try (Browser browser = Browser.desk(this.port)) {
            StaffBrowser.signIn(browser, "editor");
            browser.open("/staff/texts?of=programme/korsnas");
            StaffBrowser.waitFor(browser, "a[href$='programme/korsnas/plan/ar']").click();
            WebElement title = StaffBrowser.waitFor(browser, ".staff-unit .cm-content");
            title.sendKeys(Keys.END);
            // In one script, so that no pause lies between the last letter and the way back.
            browser.driver().executeScript("document.execCommand('insertText', false, ' وداعاً'); history.back()");
            browser.waiting()
                .until((driver) -> driver.findElements(By.className("cm-content")).isEmpty());
            browser.open(address);
            assertThat(StaffBrowser.waitFor(browser, ".staff-unit .cm-content").getText()).endsWith(" وداعاً");
        }
        finally {
            this.sql.sql("DELETE FROM text_draft").update();
        }
    }

    private static void waitUntilPreviewSays(Browser browser, String title) {
        inPreview(browser, () -> browser.waiting()
            .until((driver) -> !driver.findElements(By.tagName("h1")).isEmpty()
                    && driver.findElement(By.tagName("h1")).getText().equals(title)));
    }

    /** A press on a link leaves the page in the frame, and the frame in the editor. */
    private static void followsNoLink(Browser browser) {
        inPreview(browser, () -> {
            browser.find("a.place").click();
            assertThat(browser.heading()).isNotEmpty();
            assertThat(browser.find("main").getText()).contains("integrationsplan");
            assertThat(browser.find("body").getCssValue("margin")).as("the style sheet").isEqualTo("0px");
        });
        assertThat(browser.address()).isEqualTo("/staff/texts/programme/korsnas/plan/ar");
    }

    private static void inPreview(Browser browser, Runnable look) {
        browser.driver().switchTo().frame(browser.find(".staff-preview"));
        look.run();
        browser.driver().switchTo().defaultContent();
    }

    private static void publish(Browser browser) {
        browser.find(".staff-unit vaadin-button[theme~=primary]").click();
        StaffBrowser.waitFor(browser, "vaadin-notification-card");
        browser.waiting()
            .until((driver) -> driver.findElements(By.tagName("vaadin-notification-card")).isEmpty());
    }
}
