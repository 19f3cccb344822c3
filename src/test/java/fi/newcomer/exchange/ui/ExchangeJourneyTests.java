package fi.newcomer.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A translator fetches a file and a sheet, and brings a damaged and an unchanged file in, in a real browser. Nothing is taken over. */
@PortalTest
class ExchangeJourneyTests {

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void aTranslatorFetchesAFileAndASheetAndBringsAFileIn() throws IOException {
        try (Browser browser = Browser.with(this.port, Browser.DESK, false)) {
            StaffBrowser.signIn(browser, "translator-ar");
            browser.open("/staff/exchange");
            StaffBrowser.waitFor(browser, "#exchange-xliff");
            assertThat(browser.violations()).isEmpty();
            String file = fetch(browser, "#exchange-xliff");
            assertThat(file).contains("<xliff", "version=\"2.1\"", "trgLang=\"ar\"");
            String sheet = fetch(browser, "#exchange-sheet");
            assertThat(sheet).startsWith("<!DOCTYPE html>").contains("dir=\"rtl\"");
            String link = browser.driver().findElement(By.cssSelector("#exchange-xliff")).getAttribute("href");
            assertThat(new Browsing(this.port).get(link.substring(link.indexOf("/staff"))).body()).doesNotContain("<xliff");

            bring(browser, file);
            says(browser, "Filen ändrar ingenting.");
            bring(browser, file.replaceFirst("<target>[^<]*</target>", "<target>عنوان آخر</target>"));
            says(browser, "1 stycke ändras");
            assertThat(browser.violations()).isEmpty();
            bring(browser, "<!DOCTYPE x [<!ENTITY a \"b\">]>" + file.substring(file.indexOf("<xliff")));
            says(browser, "kod som portalen aldrig läser");
        }
    }

    private static String fetch(Browser browser, String link) {
        return (String) ((JavascriptExecutor) browser.driver()).executeAsyncScript(
                "const done = arguments[1]; fetch(arguments[0]).then((it) => it.text()).then(done);",
                browser.driver().findElement(By.cssSelector(link)).getAttribute("href"));
    }

    private void bring(Browser browser, String text) throws IOException {
        Path file = Files.writeString(Files.createTempFile(this.folder, "texts", ".xlf"), text);
        browser.driver().findElement(By.id("exchange-file")).sendKeys(file.toAbsolutePath().toString());
    }

    private static void says(Browser browser, String text) {
        browser.waiting().until((driver) -> driver
            .findElements(By.cssSelector("[role=status]"))
            .stream()
            .anyMatch((box) -> box.getText().contains(text)));
    }
}
