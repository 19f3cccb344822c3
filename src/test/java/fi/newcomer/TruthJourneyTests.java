package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.drafting.KeptTexts;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Stamps;
import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.StaffBrowser;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.TextWatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A sentence that says something new, from the editor in Swedish or Finnish over the translator to the reader in Arabic; and
 * a new phone number, which outdates nothing. Everything is put back.
 */
@PortalTest
class TruthJourneyTests {

    private static final String PAGE = "programme/korsnas/plan";

    private static final String PATH = "/korsnas/programme/plan";

    private static final String UNIT = "how-2";

    /** The editor of the unit, in the staff application. */
    private static final String EDITOR = "section.staff-unit:has(#refusal-" + UNIT + ")";

    private static final String PUBLISH = EDITOR + " vaadin-button[theme~=primary]";

    private static final String MENDED = "وهو يعمل دائماً لدى الجهة الرسمية.";

    private static final String PHONE = "integrationsporten";

    private static final String PLACE = "/jakobstad/programme/guidance";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    Languages languages;

    @Autowired
    Texts texts;

    @Autowired
    Stamps stamps;

    @Autowired
    TextWatch watch;

    @Autowired
    TransactionOperations transactions;

    private KeptTexts kept;

    /** The Arabic page is checked but for the one text, so that the last tick decides what its readers are told. */
    @BeforeEach
    void checkTheRest() {
        this.kept = new KeptTexts(this.sql, PAGE, UNIT);
        assertThat(checks("checked_role = 'translator', checked_on = '2026-11-20'", "checked_role IS NULL")).isPositive();
    }

    @AfterEach
    void restore() {
        this.transactions.executeWithoutResult((transaction) -> {
            this.watch.changing(PAGE, units());
            checks("checked_role = NULL, checked_on = NULL", "checked_role = 'translator'");
            this.kept.restore(this.languages, this.stamps);
        });
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
    }

    private int checks(String set, String where) {
        int count = this.sql.sql("UPDATE unit_text SET " + set + " WHERE page = ? AND language = 'ar' AND unit <> ? AND " + where)
            .params(PAGE, UNIT)
            .update();
        this.stamps.changed(List.of(ContentPages.stamp(PAGE, "ar")));
        return count;
    }

    private List<String> units() {
        return this.sql.sql("SELECT unit FROM text_unit WHERE page = ?").param(PAGE).query(String.class).list();
    }

    @ParameterizedTest
    @CsvSource({ "sv, Personen arbetar alltid för myndigheten., alltid",
            "fi, Hän on aina töissä viranomaisella., aina" })
    void aNewSentenceReachesTheArabicReader(String source, String sentence, String word) {
        try (Browser staff = Browser.desk(this.port); Browser reader = Browser.phone(this.port)) {
            assertThat(reader.open("/ar" + PATH).text()).doesNotContain(says("ar", "text.outdated"))
                .contains(says("ar", "text.machine-made"));
            StaffBrowser.signIn(staff, "editor-korsnas");
            changeMeaning(staff, source, first(source) + " " + sentence);
            for (Language language : this.languages.all()) {
                if (!language.code().equals(source)) {
                    isMarkedForStaff(staff, language.code(), word);
                    isMarkedForReaders(reader, language.code(), source, word);
                }
            }
            assertThat(reader.open("/" + source + PATH).text()).contains(sentence)
                .doesNotContain(says(source, "text.outdated"));
            StaffBrowser.press(staff, "Logga ut");
            StaffBrowser.waitFor(staff, "vaadin-login-form");
            StaffBrowser.signIn(staff, "translator-ar");
            openFromTheBoard(staff, word);
            mend(staff);
            String arabic = reader.open("/ar" + PATH).text();
            assertThat(arabic).contains(MENDED)
                .contains(this.texts.text(this.languages.get("ar"), "text.checked", Map.of("role", "translator")))
                .doesNotContain(says("ar", "text.outdated"))
                .doesNotContain(says("ar", "text.machine-made"));
            assertThat(reader.open("/uk" + PATH).text()).as("the others lag on").contains(says("uk", "text.outdated"));
            assertThat(this.kept.text("ar")).isEqualTo(first("ar") + " " + MENDED);
            staff.open("/staff/board/korsnas?kind=outdated&language=ar");
            StaffBrowser.waitFor(staff, ".staff-matrix");
            assertThat(staff.has(task())).as("still on the board").isFalse();
            touchesNoOther(staff);
        }
    }

    /** The first of the two sentences of the unit, which stays as it is. */
    private String first(String language) {
        return sentences(language)[0];
    }

    private String[] sentences(String language) {
        return this.kept.before()
            .stream()
            .filter((row) -> row.get("language").equals(language))
            .map((row) -> ((String) row.get("text")).split("(?<=\\.) "))
            .findFirst()
            .orElseThrow();
    }

    private String says(String language, String key) {
        return this.texts.text(this.languages.get(language), key);
    }

    private static void changeMeaning(Browser staff, String language, String text) {
        write(staff, language, text);
        press(staff, meanings(staff).stream().filter((it) -> it.getText().startsWith("Ny betydelse")).findFirst().orElseThrow());
        press(staff, staff.find(PUBLISH));
        StaffBrowser.waitFor(staff, "vaadin-notification-card");
    }

    /** Opens a page at the unit, where the cursor then stands already, and writes what it shall say. */
    private static void write(Browser staff, String language, String text) {
        staff.open("/staff/texts/" + PAGE + "/" + language + "?unit=" + UNIT);
        type(staff, text);
    }

    private static void type(Browser staff, String text) {
        waitUntilFocus(staff, EDITOR + " .cm-content");
        staff.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        StaffBrowser.waitFor(staff, EDITOR + " vaadin-radio-button");
        staff.waiting()
            .until((driver) -> driver.findElement(By.cssSelector(".staff-publish-bar [role=status]")).getText().startsWith("Utkast sparat"));
    }

    private void isMarkedForStaff(Browser staff, String language, String word) {
        staff.open("/staff/texts/" + PAGE + "/" + language);
        StaffBrowser.waitFor(staff, EDITOR);
        assertThat(staff.find(EDITOR + " .staff-unit-head").getText()).as(language).contains("Föråldrad");
        assertThat(staff.find(EDITOR + " .staff-difference ins").getText()).as(language).contains(word);
        assertThat(staff.find(EDITOR + " .staff-source .staff-original[lang=" + language + "]").getText()).as(language)
            .isEqualTo(sentences(language)[1]);
        assertThat(staff.driver().findElements(By.cssSelector(".staff-unit .staff-difference"))).as(language).hasSize(1);
    }

    private void isMarkedForReaders(Browser reader, String language, String source, String word) {
        assertThat(reader.open("/" + language + PATH).text()).as(language)
            .contains(says(language, "text.outdated") + " " + this.languages.get(source).endonym());
        reader.follow("/" + language + PATH + "/changes");
        assertThat(reader.heading()).isEqualTo(says(language, "text.changes.title"));
        assertThat(reader.find("main ins").getText()).as(language).contains(word);
        assertThat(reader.text()).as(language).contains(sentences(language)[1]).doesNotContain(first(language));
        assertThat(reader.violations()).as(language).isEmpty();
        assertThat(reader.scrollsSideways()).as(language).isFalse();
    }

    /** With the keyboard alone: from the count of what is outdated to the task, to what changed, and to the text. */
    private static void openFromTheBoard(Browser staff, String word) {
        staff.open("/staff/board/korsnas");
        StaffBrowser.waitFor(staff, ".staff-matrix");
        tabTo(staff, ".staff-matrix a[href*='kind=outdated'][href*='language=ar']", false);
        staff.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        StaffBrowser.waitFor(staff, ".staff-step");
        StaffBrowser.waitFor(staff, task());
        tabTo(staff, task(), false);
        tabTo(staff, "vaadin-details-summary", false);
        staff.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(StaffBrowser.waitFor(staff, ".staff-difference ins").getText()).contains(word);
        assertThat(staff.violations()).isEmpty();
        staff.picture(Path.of("target/pictures/truth-board.png"));
        tabTo(staff, task(), true);
        staff.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(StaffBrowser.waitFor(staff, EDITOR + " .staff-difference ins").getText()).contains(word);
        assertThat(staff.address()).startsWith("/staff/texts/" + PAGE + "/ar");
    }

    private static String task() {
        return "a[href*='texts/" + PAGE + "/ar?unit=" + UNIT + "']";
    }

    private void mend(Browser staff) {
        type(staff, first("ar") + " " + MENDED);
        assertThat(meanings(staff)).isNotEmpty().noneMatch((it) -> it.getText().startsWith("Ny betydelse"));
        assertThat(staff.violations()).isEmpty();
        staff.picture(Path.of("target/pictures/truth-arabic.png"));
        tabTo(staff, EDITOR + " vaadin-checkbox", false);
        staff.driver().switchTo().activeElement().sendKeys(Keys.SPACE);
        tabTo(staff, PUBLISH, false);
        staff.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        StaffBrowser.waitFor(staff, "vaadin-notification-card");
        assertThat(staff.find(EDITOR + " .staff-unit-head").getText()).contains("Granskad").doesNotContain("Föråldrad");
    }

    private static void touchesNoOther(Browser staff) {
        for (String language : List.of("sv", "fi", "en", "uk", "ru")) {
            staff.open("/staff/texts/" + PAGE + "/" + language);
            StaffBrowser.waitFor(staff, "vaadin-app-layout h1");
            assertThat(staff.heading()).as(language).isEqualTo("Sidan finns inte");
            assertThat(staff.has(".staff-unit")).as(language).isFalse();
        }
    }

    @Test
    void aNewPhoneNumberStandsInSixLanguagesAndOutdatesNothing() {
        try (Browser staff = Browser.desk(this.port); Browser reader = Browser.phone(this.port)) {
            StaffBrowser.signIn(staff, "editor");
            staff.open("/staff/facts/" + PHONE);
            String before = StaffBrowser.waitFor(staff, "vaadin-text-area textarea").getDomProperty("value");
            String after = before.substring(0, before.length() - 1) + (before.endsWith("9") ? "8" : "9");
            List<Map<String, Object>> truth = truth();
            long audit = audit();
            try {
                for (Language language : this.languages.all()) {
                    reader.open("/" + language + PLACE);
                    assertThat(reader.has("a[href='tel:" + before + "']")).as(language.code()).isTrue();
                }
                save(staff, after);
                for (Language language : this.languages.all()) {
                    reader.open("/" + language + PLACE);
                    assertThat(reader.has("a[href='tel:" + after + "']")).as(language.code()).isTrue();
                    assertThat(reader.has("a[href='tel:" + before + "']")).as(language.code()).isFalse();
                    assertThat(reader.text()).doesNotContain(says(language.code(), "text.outdated"));
                }
                assertThat(truth()).isEqualTo(truth);
                assertThat(audit() - audit).isEqualTo(1);
                assertThat(this.sql.sql("SELECT concat(who, ' ', action, ' ', subject) FROM audit ORDER BY id DESC LIMIT 1")
                    .query(String.class)
                    .single()).isEqualTo("editor fact.changed " + PHONE);
            }
            finally {
                staff.open("/staff/facts/" + PHONE);
                save(staff, before);
            }
            reader.open("/sv" + PLACE);
            assertThat(reader.has("a[href='tel:" + before + "']")).isTrue();
        }
    }

    private static void save(Browser staff, String phone) {
        WebElement field = StaffBrowser.waitFor(staff, "vaadin-text-area textarea");
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), phone, Keys.TAB);
        StaffBrowser.press(staff, "Spara");
        StaffBrowser.waitFor(staff, "vaadin-notification-card");
    }

    /** What decides whether a text is outdated. */
    private List<Map<String, Object>> truth() {
        return this.sql.sql("SELECT page, unit, language, meaning, behind FROM unit_text ORDER BY page, unit, language")
            .query()
            .listOfRows();
    }

    private long audit() {
        return this.sql.sql("SELECT count(*) FROM audit").query(Long.class).single();
    }

    /** What this person may say that the change does to the meaning. */
    private static List<WebElement> meanings(Browser staff) {
        return staff.driver().findElements(By.cssSelector(EDITOR + " vaadin-radio-button"));
    }

    /** Presses what the layout must first scroll to. */
    private static void press(Browser staff, WebElement element) {
        staff.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Goes on with the Tab key, or back, until the focus is in an element. */
    private static void tabTo(Browser staff, String selector, boolean back) {
        for (int presses = 0; presses < 300; presses++) {
            staff.driver()
                .switchTo()
                .activeElement()
                .sendKeys(back ? Keys.chord(Keys.SHIFT, Keys.TAB) : Keys.TAB);
            if (focusIsIn(staff, selector)) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not reach " + selector);
    }

    private static void waitUntilFocus(Browser staff, String selector) {
        staff.waiting().until((driver) -> focusIsIn(staff, selector));
    }

    private static boolean focusIsIn(Browser staff, String selector) {
        return (Boolean) staff.driver()
            .executeScript("return document.activeElement.closest(arguments[0]) !== null", selector);
    }
}
