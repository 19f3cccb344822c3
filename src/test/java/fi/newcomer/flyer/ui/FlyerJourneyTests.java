package fi.newcomer.flyer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.QrReaders;
import fi.newcomer.testing.StaffBrowser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a new placement to a flyer in the hand, and from there in two taps to who helps, in Arabic. */
@PortalTest
class FlyerJourneyTests {

    private static final String NOTE = "Disken i kommungården (flygblad)";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void undo() {
        this.jdbc.sql("DELETE FROM flyer").update();
        this.jdbc.sql("DELETE FROM placement WHERE note = ?").param(NOTE).update();
    }

    @Test
    void anEditorMakesAFlyerAndANewcomerScansIt() throws Exception {
        try (Browser staff = Browser.with(this.port, 1024, false);
                Browser phone = Browser.phoneWithoutJavaScript(this.port)) {
            StaffBrowser.signIn(staff, "editor-korsnas");
            place(staff);
            staff.open("/staff/flyers");
            StaffBrowser.waitFor(staff, "a[href='flyers/new']").click();
            StaffBrowser.waitFor(staff, ".staff-paper");
            choose(staff, NOTE);
            assertThat(staff.find(".staff-flyer-fields").getText()).contains("Svenska", "العربية");
            StaffBrowser.press(staff, "Spara");
            WebElement download = StaffBrowser.waitFor(staff, ".staff-download");
            assertThat(staff.address()).matches("/staff/flyers/[0-9]+");
            assertThat(staff.violations()).isEmpty();
            assertThat(staff.scrollsSideways()).isFalse();
            staff.picture(Path.of("target/pictures/flyer-1024.png"));
            HttpResponse<byte[]> taken = get(staff, download.getDomAttribute("href"));
            HttpResponse<byte[]> shown = get(staff, staff.find(".staff-paper").getDomAttribute("src"));
            assertThat(taken.headers().firstValue("Content-Type")).hasValue("application/pdf");
            assertThat(taken.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment")
                .contains("flyer-", "-A6.pdf");
            assertThat(shown.headers().firstValue("Content-Disposition").orElse("")).doesNotStartWith("attachment");
            assertThat(shown.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
            assertThat(taken.body()).isEqualTo(shown.body());
            String address = QrReaders.read(Pdfs.picture(taken.body(), 0, 150));
            assertThat(Pdfs.said(taken.body())).contains("Korsnäs", "من يساعدني؟", address.substring("http://".length()));
            phone.open(URI.create(address).getPath());
            phone.leaveBy(phone.find("main a[lang=ar]"));
            assertThat(phone.address()).startsWith("/ar/korsnas/who-helps");
            assertThat(phone.heading()).isEqualTo("من يساعدني؟");
            assertThat(phone.scrollsSideways()).isFalse();
        }
    }

    /** What can't be made is said in a sentence, and keys alone are enough to change the order of the languages. */
    @Test
    void theFormSaysWhatIsWrongAndObeysTheKeyboard() {
        try (Browser staff = Browser.with(this.port, 1024, false)) {
            StaffBrowser.signIn(staff, "editor-korsnas");
            staff.open("/staff/flyers/new");
            StaffBrowser.waitFor(staff, ".staff-paper");
            WebElement down = staff.find("vaadin-button[aria-label='Flytta ner: Svenska']");
            staff.driver().executeScript("arguments[0].focus()", down);
            down.sendKeys(Keys.ENTER);
            StaffBrowser.waitFor(staff, ".staff-order li:first-child span[lang=fi]");
            StaffBrowser.press(staff, "Lägg till ett språk");
            StaffBrowser.waitFor(staff, ".staff-own-text vaadin-text-field input").sendKeys("Kes mind aitab?", Keys.TAB);
            assertThat(StaffBrowser.waitFor(staff, ".staff-refusal").getText()).isNotBlank();
            assertThat(staff.violations()).isEmpty();
        }
    }

    private void place(Browser staff) {
        staff.open("/staff/placements");
        StaffBrowser.waitFor(staff, ".staff-placement");
        StaffBrowser.press(staff, "Ny plats");
        StaffBrowser.waitFor(staff, "vaadin-dialog vaadin-text-field input").sendKeys(NOTE);
        staff.find("vaadin-dialog vaadin-combo-box input").sendKeys("Vem hjälper");
        StaffBrowser.waitFor(staff, "vaadin-combo-box-item:not([hidden])").click();
        StaffBrowser.press(staff, "Spara");
        StaffBrowser.waitFor(staff, "vaadin-notification-card");
    }

    /** The newest placement stands first, and is chosen. */
    private static void choose(Browser staff, String note) {
        assertThat(staff.find(".staff-flyer-form vaadin-select").getText()).contains(note);
    }

    private HttpResponse<byte[]> get(Browser staff, String address) throws IOException, InterruptedException {
        String cookies = staff.driver()
            .manage()
            .getCookies()
            .stream()
            .map((cookie) -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
        URI base = URI.create("http://127.0.0.1:" + this.port + "/staff/");
        return HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(base.resolve(address)).header("Cookie", cookies).build(),
                    BodyHandlers.ofByteArray());
    }
}
