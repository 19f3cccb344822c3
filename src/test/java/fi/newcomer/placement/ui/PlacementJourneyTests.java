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
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
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
            page.sendKeys("Vem hjälper");
            StaffBrowser.waitFor(staff, "vaadin-combo-box-item");
            page.sendKeys(Keys.ENTER);
            await(staff, ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("vaadin-combo-box-item")));
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
            staff.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", code);
            String address = QrReaders.read(ImageIO.read(new ByteArrayInputStream(code.getScreenshotAs(OutputType.BYTES))));
            assertThat(card.findElement(By.className("staff-placement-address")).getText()).isEqualTo(address);
            phone.open(URI.create(address).getPath());
            assertThat(phone.address()).isEqualTo("/korsnas/who-helps");
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

    /** Two people change the same placement, whose page has gone. */
    @Test
    void whatSomebodyElseChangedIsNotOverwrittenAndAPageThatHasGoneMayStay() {
        this.jdbc.sql("""
                INSERT INTO placement (code, municipality, note, starts, target, created_by, created_at)
                VALUES ('TSTGN', 'korsnas', 'Disken (prov)', '2026-01-01', 'courses/no-longer-there', 'editor', NOW())""")
            .update();
        try (Browser staff = Browser.desk(this.port)) {
            StaffBrowser.signIn(staff, "editor-korsnas");
            staff.open("/staff/placements");
            typeNote(staff, "Disken (prov)");
            assertThat(staff.find("vaadin-dialog vaadin-combo-box input").getAttribute("value"))
                .isEqualTo("en sida som inte längre finns (courses/no-longer-there)");
            this.jdbc.sql("UPDATE placement SET note = 'Disken (annan)' WHERE code = 'TSTGN'").update();
            StaffBrowser.press(staff, "Spara");
            await(staff, ExpectedConditions.textToBePresentInElementLocated(By.cssSelector("vaadin-dialog .staff-refusal"),
                    "Någon annan"));
            assertThat(staff.find("vaadin-dialog vaadin-text-field input").getAttribute("value")).isEqualTo(NOTE);
            assertThat(staff.text()).contains("Disken (annan)");
            StaffBrowser.press(staff, "Avbryt");
            await(staff, ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("vaadin-dialog")));
            typeNote(staff, "Disken (annan)");
            StaffBrowser.press(staff, "Spara");
            StaffBrowser.waitFor(staff, "vaadin-notification-card");
            assertThat(this.jdbc.sql("SELECT CONCAT(note, ' ', target) FROM placement WHERE code = 'TSTGN'")
                .query(String.class)
                .single()).isEqualTo(NOTE + " courses/no-longer-there");
        }
        finally {
            this.jdbc.sql("DELETE FROM placement WHERE code = 'TSTGN'").update();
        }
    }

    private static void typeNote(Browser staff, String before) {
        WebElement change = StaffBrowser.waitFor(staff, "vaadin-button[aria-label='Ändra: " + before + "']");
        staff.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", change);
        change.click();
        WebElement note = StaffBrowser.waitFor(staff, "vaadin-dialog vaadin-text-field input");
        note.sendKeys(Keys.chord(Keys.CONTROL, "a"), NOTE);
    }

    private static void await(Browser staff, ExpectedCondition<Boolean> condition) {
        staff.waiting().until(condition);
    }
}
