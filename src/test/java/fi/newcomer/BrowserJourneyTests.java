package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A newcomer reads, asks, and a caseworker answers, in a real browser at 360 px, in Swedish and in Arabic, with and
 * without JavaScript. Pictures of each page are left in {@code target/pictures/journey}.
 */
@PortalTest
class BrowserJourneyTests {

    @LocalServerPort
    int port;

    private final List<String> found = new ArrayList<>();

    private int pictures;

    @ParameterizedTest
    @CsvSource({ "sv, true", "sv, false", "ar, true", "ar, false" })
    void aNewcomerReadsFromTheFlyerToTheProgramme(String language, boolean javaScript) {
        try (Browser phone = phone(javaScript)) {
            phone.open("/korsnas");
            assertThat(phone.driver().findElements(By.cssSelector("main .rows a"))).hasSize(6);
            phone.leaveBy(phone.find("main a[hreflang='" + language + "']"));
            assertThat(phone.address()).isEqualTo("/" + language + "/korsnas");
            assertThat(phone.find("html").getDomAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            phone.follow("/korsnas/programme");
            phone.follow("/programme/guidance");
            assertThat(phone.text()).contains("Welcome Office");
            phone.open("/" + language + "/korsnas").follow("/korsnas/offices");
            assertThat(phone.text()).contains("Welcome Office").doesNotContainPattern("\\d{1,2}[.:]\\d{2}");
            // The language that was chosen is still there when the same code is scanned again.
            phone.open("/korsnas");
            assertThat(phone.address()).isEqualTo("/" + language + "/korsnas");
            String other = language.equals("sv") ? "uk" : "fi";
            phone.open("/" + language + "/korsnas/programme/plan");
            phone.leaveBy(phone.find(".langs a[hreflang='" + other + "']"));
            assertThat(phone.address()).isEqualTo("/" + other + "/korsnas/programme/plan");
            assertThat(phone.find("html").getDomAttribute("lang")).isEqualTo(other);
        }
    }

    @ParameterizedTest
    @CsvSource({ "uk", "ar" })
    void fromAFlyerToWhereToGoTodayInTwoTaps(String language) {
        try (Browser phone = phone(false)) {
            phone.open("/korsnas");
            phone.leaveBy(phone.find("main a[hreflang='" + language + "']"));
            assertThat(phone.find("main .today").getText()).contains("Welcome Office");
            phone.leaveBy(phone.find("main .today a"));
            assertThat(phone.address()).isEqualTo("/" + language + "/korsnas/offices/welcome-office");
            assertThat(phone.find("main .today").getText()).isNotBlank();
            assertThat(phone.scrollsSideways()).isFalse();
            look(phone, "office-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({ "uk", "ar" })
    void fromAFlyerToAFittingCourseInThreeTaps(String language) {
        try (Browser phone = phone(false)) {
            phone.open("/raseborg");
            phone.leaveBy(phone.find("main a[hreflang='" + language + "']"));
            phone.follow("/raseborg/courses");
            assertThat(phone.scrollsSideways()).isFalse();
            look(phone, "courses-" + language);
            phone.follow("/courses/raseborg-sprakcafe-karis");
            assertThat(phone.text()).contains(language.equals("uk") ? "фінська" : "الفنلندية");
            assertThat(phone.scrollsSideways()).isFalse();
            look(phone, "course-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({ "sv, true", "sv, false", "ar, true", "ar, false" })
    void aNewcomerAsksAndACaseworkerAnswers(String language, boolean javaScript) {
        String name = language.equals("ar") ? "ليلى تجربة" + javaScript : "Testia Exempel" + javaScript;
        try (Browser phone = phone(javaScript)) {
            String[] receipt = ask(phone, language, name);
            assertThat(state(phone, language, receipt)).isNotBlank();
            String before = state(phone, language, receipt);
            try (Browser desk = Browser.desk(this.port)) {
                StaffBrowser.signIn(desk, "caseworker-korsnas");
                handle(desk, receipt[0]);
                String handled = state(phone, language, receipt);
                assertThat(handled).isNotEqualTo(before);
                StaffBrowser.close(desk);
                assertThat(state(phone, language, receipt)).isNotEqualTo(handled).isNotEqualTo(before);
            }
        }
        assertThat(this.found).isEmpty();
    }

    @Test
    void errorsComeOnContinueOnlyAndAreFocused() {
        try (Browser phone = phone(true)) {
            phone.open("/sv/korsnas/request/call-me");
            assertThat(phone.has(".error")).isFalse();
            phone.enter("name", "Någon Test").goOn();
            assertThat(phone.driver().getTitle()).startsWith("Fel:");
            assertThat(phone.find(".error").equals(phone.driver().switchTo().activeElement())).isTrue();
            assertThat(phone.find("[name=name]").getDomProperty("value")).isEqualTo("Någon Test");
            look(phone, "errors");
            // In the middle of the form to Arabic: what was typed is kept.
            phone.enter("name", "Någon Annan");
            phone.leaveBy(phone.find(".langs button[value=ar]"));
            assertThat(phone.address()).startsWith("/ar/korsnas/request/call-me");
            assertThat(phone.find("[name=name]").getDomProperty("value")).isEqualTo("Någon Annan");
            look(phone, "errors-ar");
        }
        assertThat(this.found).isEmpty();
    }

    private String[] ask(Browser phone, String language, String name) {
        phone.open("/" + language + "/korsnas");
        phone.follow("/korsnas/request");
        look(phone, language + "-start");
        phone.follow("/request/filled-by");
        look(phone, language + "-filled-by");
        phone.choose("filledBy", "helper").goOn();
        phone.choose("helperLanguage", "fi").goOn();
        look(phone, language + "-helped");
        phone.choose("lives", "here").goOn();
        phone.choose("topic", "assessment").goOn();
        look(phone, language + "-jobseeker");
        phone.choose("jobseeker", "no").goOn();
        phone.choose("age", "adult").goOn();
        look(phone, language + "-receiver");
        assertThat(phone.text()).contains("Korsnäs kommun");
        phone.goOn();
        look(phone, language + "-helper");
        phone.goOn();
        new Select(phone.find("select[name=contactLanguage]")).selectByValue("ar");
        phone.goOn();
        phone.choose("interpreter", "yes").goOn();
        phone.enter("name", name);
        look(phone, language + "-name");
        phone.goOn();
        phone.choose("channel", "phone").enter("phone", "040 123 4567");
        look(phone, language + "-contact");
        phone.goOn();
        phone.choose("ownPhone", "shared").goOn();
        phone.choose("safeToLeaveMessage", "no").goOn();
        // Back, and on again: nothing is posted twice, nothing is lost.
        phone.back();
        assertThat(phone.find("input[name=safeToLeaveMessage][value=no]").isSelected()).isTrue();
        phone.goOn();
        phone.goOn();
        phone.enter("message", "Test <b>1</b>").goOn();
        look(phone, language + "-check");
        assertThat(phone.text()).contains(name, "Test <b>1</b>");
        phone.goOn();
        look(phone, language + "-receipt");
        assertThat(phone.address()).endsWith("/request/receipt");
        List<String> secrets = phone.driver()
            .findElements(By.cssSelector(".code strong"))
            .stream()
            .map(WebElement::getText)
            .toList();
        assertThat(secrets).hasSize(2);
        return secrets.toArray(String[]::new);
    }

    private String state(Browser phone, String language, String[] receipt) {
        phone.open("/" + language + "/korsnas/status");
        phone.enter("code", receipt[0].toLowerCase()).enter("pin", receipt[1]);
        phone.goOn();
        look(phone, language + "-status");
        return phone.find("main").getText();
    }

    /** Opens the case with a code and starts to handle it. */
    private void handle(Browser desk, String code) {
        StaffBrowser.waitFor(desk, "vaadin-grid");
        desk.picture(Path.of("target/pictures/journey/desk-list.png"));
        this.found.addAll(desk.violations());
        StaffBrowser.openCase(desk, code);
        desk.picture(Path.of("target/pictures/journey/desk-case.png"));
        assertThat(desk.text()).contains("Test <b>1</b>");
        this.found.addAll(desk.violations());
        StaffBrowser.startHandling(desk);
    }

    private Browser phone(boolean javaScript) {
        return javaScript ? Browser.phone(this.port) : Browser.phoneWithoutJavaScript(this.port);
    }

    /** Every page on the way is accessible, fits, and leaves a picture. */
    private void look(Browser phone, String name) {
        if (phone.runsScripts()) {
            phone.violations().forEach((violation) -> this.found.add(name + ": " + violation));
            if (phone.scrollsSideways()) {
                this.found.add(name + " scrolls sideways");
            }
            phone.picture(Path.of("target/pictures/journey/" + String.format("%02d-", ++this.pictures) + name + ".png"));
        }
    }
}
