package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every type of public page in every language, as axe-core and a narrow screen see it. */
@PortalTest
class AccessibilityTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({ "320, false", "1280, false", "360, true" })
    void everyTypeOfPublicPageIsAccessible(int width, boolean dark) {
        List<String> found = new ArrayList<>();
        try (Browser browser = Browser.with(this.port, width, dark)) {
            PublicAddresses.everyTypeInEveryLanguage().forEach((address) -> {
                browser.open(address);
                browser.violations().forEach((violation) -> found.add(address + ": " + violation));
                if (browser.scrollsSideways()) {
                    found.add(address + " is wider than " + width + " px");
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void axeFindsWhatIsWrong() {
        try (Browser browser = Browser.phone(this.port)) {
            browser.open("/sv");
            browser.driver().executeScript("document.documentElement.removeAttribute('lang')");
            assertThat(browser.violations()).anyMatch((violation) -> violation.startsWith("html-has-lang"));
        }
    }
}
