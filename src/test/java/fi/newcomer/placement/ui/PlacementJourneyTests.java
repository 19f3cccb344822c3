package fi.newcomer.placement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.QrReaders;
import fi.newcomer.testing.StaffBrowser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a placement that staff make to who helps in Arabic on a newcomer's phone: scanned, then two taps. */
@PortalTest
class PlacementJourneyTests {

    private static final String NOTE = "Disken på biblioteket (prov)";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void undo() {
        this.jdbc.sql("DELETE FROM placement WHERE note = ?").param(NOTE).update();
    }

    @Test
    void anEditorMakesACodeAndANewcomerScansIt() throws IOException {
        try (Browser staff = Browser.desk(this.port); Browser phone = Browser.phoneWithoutJavaScript(this.port)) {
            StaffBrowser.signIn(staff, "editor-korsnas");
            staff.open("/staff/placements");
            StaffBrowser.waitFor(staff, ".staff-placement");
            assertThat(staff.text()).contains("Det här är en demo");
            StaffBrowser.press(staff, "Ny plats");
            StaffBrowser.waitFor(staff, "vaadin-dialog vaadin-text-field input").sendKeys(NOTE);
            WebElement page = staff.find("vaadin-dialog vaadin-combo-box input");
            page.sendKeys("Vem hjälper", Keys.ENTER);
            assertThat(staff.violations()).isEmpty();
            StaffBrowser.press(staff, "Spara");
            StaffBrowser.waitFor(staff, "vaadin-notification-card");
            WebElement card = staff.driver()
                .findElement(By.xpath("//section[contains(@class, 'staff-placement')][h2[text()='" + NOTE + "']]"));
            assertThat(card.getText()).contains("Leder till: Vem hjälper", "Skanningar: 0 på sju dagar");
            card.findElement(By.cssSelector("vaadin-details-summary")).click();
            StaffBrowser.waitFor(staff, ".staff-placement-code svg");
            assertThat(staff.violations()).isEmpty();
            staff.picture(Path.of("target/pictures/placements.png"));
            WebElement code = card.findElement(By.cssSelector(".staff-placement-code svg"));
            String address = QrReaders.read(ImageIO.read(new ByteArrayInputStream(code.getScreenshotAs(OutputType.BYTES))));
            assertThat(card.findElement(By.className("staff-placement-address")).getText()).isEqualTo(address);
            phone.open(URI.create(address).getPath());
            assertThat(phone.address()).isEqualTo("/korsnas/who-helps");
            assertThat(phone.violations()).isEmpty();
            assertThat(phone.scrollsSideways()).isFalse();
            phone.picture(Path.of("target/pictures/scanned-360.png"));
            phone.find("main a[lang=ar]").click();
            assertThat(phone.address()).isEqualTo("/ar/korsnas/who-helps");
            assertThat(phone.heading()).isEqualTo("من يساعدني؟");
            // Next time the language is known.
            phone.open(URI.create(address).getPath());
            assertThat(phone.address()).isEqualTo("/ar/korsnas/who-helps");
            staff.open("/staff/placements");
            StaffBrowser.waitFor(staff, ".staff-placement");
            assertThat(staff.driver()
                .findElement(By.xpath("//section[contains(@class, 'staff-placement')][h2[text()='" + NOTE + "']]"))
                .getText()).contains("2 på sju dagar, 2 på trettio dagar, 2 totalt");
        }
    }
}
