package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalProcess;
import fi.newcomer.testing.StaffBrowser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * A portal of seven languages: a line in {@code languages.yaml}, a file with the words of the interface, and texts in
 * {@code content/}. Only the municipality that switches the seventh on has it, and staff edit it as the others.
 */
class SeventhLanguageTests {

    private static final String PLAN = "/programme/plan";

    @TempDir
    Path files;

    @TempDir
    Path content;

    @TempDir
    Path data;

    private Process portal;

    private int port;

    private Browsing reader;

    @AfterEach
    void end() throws InterruptedException {
        if (this.portal != null) {
            this.portal.destroy();
            this.portal.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void whoSwitchesItOnHasIt() throws Exception {
        addEstonian();
        start();
        this.reader = new Browsing(this.port);
        assertThat(status("/et/korsnas")).as("offered by nobody yet").isEqualTo(404);
        assertThat(this.reader.get("/sv/korsnas").body()).doesNotContain("Eesti");
        try (Browser browser = Browser.desk(this.port)) {
            StaffBrowser.signIn(browser, "editor-korsnas");
            switchOn(browser);
            assertThat(status("/et/korsnas")).isEqualTo(200);
            assertThat(this.reader.get("/et/korsnas").body()).contains("lang=\"et\">", "Keel siin");
            assertThat(this.reader.get("/sv/korsnas").body()).contains("Eesti");
            assertThat(this.reader.get("/et/korsnas" + PLAN).body()).contains("Eestikeelne plaan");
            assertThat(status("/et/jakobstad")).isEqualTo(404);
            assertThat(this.reader.get("/sv/jakobstad").body()).doesNotContain("Eesti");
            // What has no text in the language says so, and offers the others.
            assertThat(this.reader.get("/et/korsnas/programme/training").body()).contains("noindex",
                    "href=\"/sv/korsnas/programme/training\"");
            edit(browser);
            assertThat(this.reader.get("/et/korsnas" + PLAN).body()).contains("Eestikeelne plaan siin");
        }
    }

    /** The words of the interface are the English ones but for one; of the pages there is one in Korsnäs. */
    private void addEstonian() throws IOException {
        Path translations = Files.createDirectories(this.files.resolve("translations"));
        Files.writeString(translations.resolve("languages.yaml"), Files.readString(Path.of("translations/languages.yaml"))
                + "- {code: et, endonym: Eesti, direction: ltr, official: false, offered: on-request}\n");
        Files.writeString(translations.resolve("et.properties"), Files.readString(Path.of("translations/en.properties"))
            .replaceFirst("(?m)^frame.languages=.*$", "frame.languages=Keel siin"));
        try (Stream<Path> all = Files.walk(Path.of("content"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = this.content.resolve(Path.of("content").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path programme = this.content.resolve("programmes/korsnas");
        Files.writeString(programme.resolve("plan.et.md"), Files.readString(programme.resolve("plan.en.md"))
            .replaceFirst("(?m)^title: .*$", "title: Eestikeelne plaan"));
    }

    private void start() throws IOException, InterruptedException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        Path said = this.data.resolve("said.log");
        this.portal = PortalProcess
            .with(this.files, Map.of("PORTAL_DATA", this.data.resolve("data").toString(), "PORTAL_CONTENT", this.content.toString(),
                    "PORTAL_PORT", Integer.toString(this.port), "PORTAL_BIND", "127.0.0.1"), "--portal.demo=true")
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
        while (status("/sv") != 200) {
            assertThat(this.portal.isAlive()).as(() -> "the portal runs: " + read(said)).isTrue();
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException e) {
            return e.toString();
        }
    }

    private int status(String address) {
        try {
            return new Browsing(this.port).get(address).statusCode();
        }
        catch (RuntimeException e) {
            return 0;
        }
    }

    private static void switchOn(Browser browser) {
        browser.open("/staff/words");
        WebElement box = StaffBrowser.waitFor(browser, "vaadin-checkbox-group vaadin-checkbox label");
        assertThat(box.getText()).isEqualTo("Eesti");
        box.click();
        StaffBrowser.waitFor(browser, "vaadin-notification-card");
    }

    private static void edit(Browser browser) {
        browser.open("/staff/texts/programme/korsnas/plan/et");
        WebElement title = StaffBrowser.waitFor(browser, ".staff-unit .cm-content");
        assertThat(title.getText()).isEqualTo("Eestikeelne plaan");
        title.sendKeys(Keys.END, " siin");
        browser.waiting()
            .until((driver) -> browser.find(".staff-publish-bar").getText().contains("Utkast sparat"));
        browser.find(".staff-unit vaadin-button[theme~=primary]").click();
        StaffBrowser.waitFor(browser, "vaadin-notification-card");
    }
}
