package fi.newcomer.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Long menus have headings that screen readers know as landmarks; short ones are one list. */
@PortalTest
class StaffMenuTests {

    @LocalServerPort
    int port;

    @Test
    void anEditorFindsTheRowsInGroups() {
        try (Browser browser = Browser.desk(this.port)) {
            StaffBrowser.signIn(browser, "editor");
            StaffBrowser.waitFor(browser, ".staff-menu");
            StaffBrowser.waitForAddress(browser, "/staff/board/korsnas");
            assertThat(headings(browser)).containsSubsequence("Meny", "Skriva och översätta", "Fakta och platser",
                    "Inställningar").doesNotHaveDuplicates();
            assertThat(menus(browser)).allSatisfy((menu) -> {
                assertThat(menu.getAriaRole()).isEqualTo("navigation");
                assertThat(menu.getAccessibleName()).isNotBlank();
                assertThat(menu.findElements(By.tagName("vaadin-side-nav-item"))).isNotEmpty();
            });
            assertThat(menus(browser)).extracting(WebElement::getAccessibleName).isEqualTo(headings(browser));
            assertThat(row(browser, "Texter").findElement(By.xpath("..")).getAccessibleName())
                .isEqualTo("Skriva och översätta");
            assertThat(row(browser, "Öppettider").findElement(By.xpath("..")).getAccessibleName())
                .isEqualTo("Fakta och platser");
            assertThat(row(browser, "Byt lösenord").findElement(By.xpath("..")).getAccessibleName())
                .isEqualTo("Inställningar");
            assertThat(browser.violations()).isEmpty();
        }
    }

    @Test
    void aCaseworkerHasOneShortList() {
        try (Browser browser = Browser.desk(this.port)) {
            StaffBrowser.signIn(browser, "caseworker-korsnas");
            StaffBrowser.waitForAddress(browser, "/staff/cases");
            assertThat(headings(browser)).containsExactly("Meny");
            assertThat(browser.driver().findElements(By.tagName("vaadin-side-nav-item"))).extracting(WebElement::getText)
                .containsExactly("Ärenden", "Skriv in ett ärende", "Dagens möten", "Inbjudningar", "Frånvaro",
                        "Utgående meddelanden",
                        "Byt lösenord");
        }
    }

    @Test
    void fieldsBesideEachOtherStandAtOneHeightAlsoWithAHint() {
        try (Browser browser = Browser.desk(this.port)) {
            StaffBrowser.signIn(browser, "editor");
            browser.open("/staff/words");
            StaffBrowser.waitFor(browser, ".staff-filters vaadin-text-field [slot=helper]");
            List<WebElement> labels = browser.driver().findElements(By.cssSelector(".staff-filters>*>[slot=label]"));
            assertThat(labels).hasSize(2);
            assertThat(labels.getFirst().getLocation().getY()).isEqualTo(labels.getLast().getLocation().getY());
        }
    }

    private static List<WebElement> menus(Browser browser) {
        return browser.driver().findElements(By.tagName("vaadin-side-nav"));
    }

    private static List<String> headings(Browser browser) {
        return menus(browser).stream().map((menu) -> menu.findElement(By.cssSelector("[slot=label]")).getText()).toList();
    }

    private static WebElement row(Browser browser, String text) {
        return browser.driver().findElements(By.tagName("vaadin-side-nav-item"))
            .stream()
            .filter((row) -> row.getText().equals(text))
            .findFirst()
            .orElseThrow();
    }
}
