package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.W3cValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of the form, with and without errors, as the W3C's validator and axe-core see it. */
@PortalTest
class RequestMarkupTests {

    private static final String[][] WAY = { { "filledBy", "helper" }, { "helperLanguage", "fi" },
            { "lives", "elsewhere" }, { "municipality", "korsnas" }, { "topic", "plan" }, { "jobseeker", "no" },
            { "age", "minor" }, { "adultMayBeCalled", "yes" }, {},
            { "helperName", "<b>Anna</b>", "helperContact", "a@b.fi", "talkToHelper", "yes" },
            { "contactLanguage", "fa-AF" }, { "interpreter", "yes" }, { "name", "ليلى \"حداد\"" },
            { "channel", "sms", "phone", "040 123 4567", "email", "" }, { "ownPhone", "shared" },
            { "safeToLeaveMessage", "no" }, { "bestTime", "" }, { "message", "<script>\n\u202E" } };

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = { "sv", "ar" })
    void everyPageIsValid(String language) {
        List<String> found = new ArrayList<>();
        Newcomer newcomer = new Newcomer(this.port).open("/" + language + "/larsmo/request");
        validate(newcomer, found);
        validate(newcomer.open("/" + language + "/larsmo/request/filled-by"), found);
        for (String[] answers : WAY) {
            String step = newcomer.step();
            if (!step.equals("filled-by") && answers.length > 0) {
                validate(newcomer.send(), found);
                String address = newcomer.address().replaceAll("/[^/]*$", "/" + step);
                validate(newcomer.open(address), found);
            }
            validate(newcomer.send(answers), found);
        }
        assertThat(newcomer.step()).isEqualTo("check");
        validate(newcomer.send(), found);
        assertThat(newcomer.step()).isEqualTo("receipt");
        validate(newcomer.send("go", "clear"), found);
        validate(newcomer.open("/" + language + "/korsnas/request?gone"), found);
        validate(newcomer.open("/" + language + "/korsnas/request/call-me").send(), found);
        validate(newcomer.open("/" + language + "/korsnas/status").send("code", "\"x"), found);
        validate(newcomer.post("/" + language + "/korsnas/status", Map.of("code", "")), found);
        assertThat(found).isEmpty();
    }

    private static void validate(Newcomer newcomer, List<String> found) {
        W3cValidator.errors(newcomer.html()).forEach((error) -> found.add(newcomer.address() + ": " + error));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sv", "ar" })
    void thePagesOfTheShortWayAreAccessible(String language) {
        List<String> found = new ArrayList<>();
        try (Browser browser = Browser.phone(this.port)) {
            browser.open("/" + language + "/korsnas/request/call-me");
            check(browser, found);
            browser.goOn();
            check(browser, found);
            browser.enter("name", "ليلى حداد").enter("phone", "0401234567");
            browser.find("option[value='uk']").click();
            browser.goOn();
            check(browser, found);
            browser.goOn();
            check(browser, found);
            assertThat(browser.address()).endsWith("/request/receipt");
        }
        assertThat(found).isEmpty();
    }

    private static void check(Browser browser, List<String> found) {
        browser.violations().forEach((violation) -> found.add(browser.address() + ": " + violation));
        if (browser.scrollsSideways()) {
            found.add(browser.address() + " is wider than the screen");
        }
    }
}
