package fi.newcomer;

import fi.newcomer.testing.Browser;
import fi.newcomer.testing.PortalTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Takes pictures of the public pages for a person to look at, into {@code target/pictures}. Run by name:
 * {@code ./portal test -Dtest=Pictures}.
 */
@PortalTest
class Pictures {

    private static final List<String> PAGES = List.of("", "/korsnas", "/korsnas/programme",
            "/korsnas/programme/assessment", "/korsnas/who-helps",
            "/korsnas/who-helps?topic=assessment&jobseeker=unknown", "/korsnas/offices/welcome-office",
            "/korsnas/numbers", "/korsnas/request", "/korsnas/status", "/korsnas/privacy");

    @LocalServerPort
    int port;

    @Test
    void take() {
        for (boolean dark : new boolean[] { false, true }) {
            for (int width : new int[] { Browser.PHONE, Browser.DESK }) {
                try (Browser browser = Browser.with(this.port, width, dark)) {
                    for (String language : List.of("sv", "ar")) {
                        for (String page : PAGES) {
                            browser.open("/" + language + page);
                            String name = (language + page).replaceAll("[^a-z-]+", "_");
                            browser.picture(Path.of("target/pictures",
                                    name + "-" + width + (dark ? "-dark" : "") + ".png"));
                        }
                    }
                }
            }
        }
    }
}
