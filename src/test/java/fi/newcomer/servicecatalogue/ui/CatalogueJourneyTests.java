package fi.newcomer.servicecatalogue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An editor fetches a file, brings it in again, then a changed one, in a real browser. The hours are put back. */
@PortalTest
class CatalogueJourneyTests {

    private static final String KEY = "korsnas/welcome-office";

    @LocalServerPort
    int port;

    @Autowired
    Entries entries;

    @TempDir
    Path folder;

    @AfterEach
    void putBack() {
        Entry entry = entry();
        if (entry.edited()) {
            this.entries.put(entry.file(), entry.key(), entry.text(), entry.upstream());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { Browser.DESK, Browser.PHONE })
    void anEditorFetchesAFileAndBringsItInAgain(int width) throws IOException {
        try (Browser browser = Browser.with(this.port, width, false)) {
            StaffBrowser.signIn(browser, "editor-korsnas");
            browser.open("/staff/service-catalogue");
            StaffBrowser.waitFor(browser, "#catalogue-file");
            assertThat(browser.violations()).isEmpty();
            String link = browser.driver().findElement(By.cssSelector("a[href*='service-catalogue-korsnas.json'],"
                    + "a[download]")).getAttribute("href");
            String file = (String) ((JavascriptExecutor) browser.driver()).executeAsyncScript(
                    "const done = arguments[1]; fetch(arguments[0]).then((it) => it.text()).then(done);", link);
            assertThat(file).contains("\"sourceId\" : \"korsnas.welcome-office\"").doesNotContain("jakobstad");
            assertThat(new Browsing(this.port).get(link.substring(link.indexOf("/staff"))).body())
                .doesNotContain("sourceId");

            bring(browser, file);
            says(browser, "Inga öppettider ändras.");
            assertThat(browser.driver().findElements(By.cssSelector("[role=status] vaadin-button"))).isEmpty();

            bring(browser, file.replace("\"validForNow\"", "\"validNow\"").replaceFirst("DaysOfTheWeek", "Weekly"));
            says(browser, "[0].serviceHours[0].serviceHourType: ”Weekly” finns inte");

            bring(browser, "x".repeat(1_200_000));
            says(browser, "Filen är för stor");

            bring(browser, file.replaceFirst("\"openingHour\" : \\[ ?\\]",
                    "\"openingHour\" : [{\"dayFrom\":\"Friday\",\"from\":\"09:00\",\"to\":\"15:00\"}]"));
            says(browser, "fredag: 09.00–15.00");
            assertThat(browser.violations()).isEmpty();
            assertThat(entry().edited()).isFalse();
            StaffBrowser.press(browser, "Ta över öppettiderna");
            StaffBrowser.waitFor(browser, "vaadin-notification-card");
            assertThat(entry().text()).contains("09:00-15:00");
        }
    }

    private void bring(Browser browser, String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile(this.folder, "catalogue", ".json"), text);
        browser.driver().findElement(By.id("catalogue-file")).sendKeys(file.toAbsolutePath().toString());
    }

    private static void says(Browser browser, String text) {
        browser.waiting().until((driver) -> driver
            .findElements(By.cssSelector("[role=status]"))
            .stream()
            .anyMatch((box) -> box.getText().contains(text)));
    }

    private Entry entry() {
        return this.entries.find("offices.yaml", KEY).orElseThrow();
    }
}
