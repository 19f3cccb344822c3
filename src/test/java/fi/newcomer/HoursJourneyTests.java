package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.office.StoredOffices;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff with a phone: an office is closed in two taps, and the next reader knows. The hours are put back. */
@PortalTest
class HoursJourneyTests {

    private static final String PUBLIC = "/uk/korsnas/offices/welcome-office";

    private static final int TOUCH = 44;

    @LocalServerPort
    int port;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void restore() {
        StoredOffices.restore(this.jdbc, this.entries);
    }

    @Test
    void anOfficeIsClosedFromAPhoneAndOpenedAgain() {
        try (Browser staff = Browser.phone(this.port); Browser reader = Browser.phoneWithoutJavaScript(this.port)) {
            openEveryDay();
            String before = reader.open(PUBLIC).text();
            StaffBrowser.signIn(staff, "editor-korsnas");
            staff.open("/staff/hours");
            WebElement close = StaffBrowser.waitFor(staff, ".staff-big");
            assertThat(close.getSize().getHeight()).isGreaterThanOrEqualTo(TOUCH);
            assertThat(staff.scrollsSideways()).isFalse();
            assertThat(staff.violations()).isEmpty();
            staff.picture(Path.of("target/pictures/hours-360.png"));
            close.click();
            WebElement confirm = StaffBrowser.waitFor(staff, "vaadin-dialog vaadin-button[theme~=primary]");
            staff.picture(Path.of("target/pictures/hours-close-360.png"));
            confirm.click();
            StaffBrowser.waitFor(staff, "vaadin-notification-card");
            assertThat(reader.open(PUBLIC).text()).contains("Сьогодні зачинено");
            StaffBrowser.waitFor(staff, ".staff-big[theme~=primary]").click();
            StaffBrowser.waitFor(staff, "vaadin-dialog vaadin-button[theme~=primary]").click();
            StaffBrowser.waitFor(staff, ".staff-big[theme~=error]");
            assertThat(reader.open(PUBLIC).text()).doesNotContain("Сьогодні зачинено");
            assertThat(before).doesNotContain("Сьогодні зачинено");
        }
    }

    /** Some time of each day, so that it is closed on none, whenever the test runs. */
    private void openEveryDay() {
        Entry office = this.entries.find("offices.yaml", "korsnas/welcome-office").orElseThrow();
        this.entries.put(office.file(), office.key(), office.text(), office.text().replace("days: [friday]",
                "days: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]"));
    }

    @Test
    void theHoursOfAnOfficeFitOnAPhone() {
        try (Browser staff = Browser.phone(this.port)) {
            StaffBrowser.signIn(staff, "editor-korsnas");
            staff.open("/staff/hours/korsnas/welcome-office");
            StaffBrowser.waitFor(staff, ".staff-month");
            assertThat(staff.scrollsSideways()).isFalse();
            staff.picture(Path.of("target/pictures/hours-edit-360.png"));
            assertThat(staff.violations()).isEmpty();
        }
    }
}
