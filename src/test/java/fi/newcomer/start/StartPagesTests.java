package fi.newcomer.start;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The start pages, offices and shared pages. */
@PortalTest
class StartPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Languages languages;

    @Autowired
    Municipalities municipalities;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    @Test
    void korsnasOffersAllItsTasksAndTellsAboutFriday() {
        String page = this.reader.get("/sv/korsnas").body();
        assertThat(page).contains("Välkommen till Korsnäs", "class=\"go\" href=\"/sv/korsnas/request\"",
                "href=\"/sv/korsnas/who-helps\"", "href=\"/sv/korsnas/programme\"", "href=\"/sv/korsnas/offices\"",
                "href=\"/sv/korsnas/numbers\"", "fredag", "Welcome Office");
    }

    @Test
    void everyMunicipalityOffersItsPagesAndNoneThatIsNotThere() {
        for (Municipality municipality : this.municipalities.all()) {
            String page = this.reader.get("/en/" + municipality.slug()).body();
            assertThat(page).contains("/request\"", "/who-helps\"", "/programme\"", "/authorities\"", "/offices\"",
                    "/numbers\"");
            assertThat(this.reader.get("/en/" + municipality.slug() + "/offices").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theUnnamedMunicipalitySaysWhyItHasNoName() {
        PublicAddresses.everyPage().filter((address) -> address.startsWith("/en/osterbotten-1")).forEach((address) -> {
            String page = this.reader.get(address).body();
            assertThat(page).as(address).contains("does not say which municipality it is", "content=\"noindex\"");
        });
        assertThat(this.reader.get("/en/inga").body()).doesNotContain("does not say which", "noindex");
    }

    @Test
    void noClockTimeIsInventedForTheWelcomeOffice() {
        for (Language language : this.languages.all()) {
            HttpResponse<String> page = this.reader.get("/" + language + "/korsnas/offices/welcome-office");
            assertThat(page.statusCode()).isEqualTo(200);
            String words = page.body().replaceAll("<[^>]*>", " ");
            assertThat(words).doesNotContainPattern("\\d{1,2}[:.]\\d\\d").contains("Welcome Office");
            assertThat(page.body()).contains("/korsnas/programme/guidance");
        }
    }

    @Test
    void theSharedPagesStandInEveryLanguageForEveryMunicipalityAndThePortal() {
        for (Language language : this.languages.all()) {
            for (String page : new String[] { "/korsnas/numbers", "/inga/numbers", "/korsnas/privacy",
                    "/raseborg/privacy", "/korsnas/accessibility", "/osterbotten-1/accessibility", "/privacy",
                    "/accessibility" }) {
                HttpResponse<String> answer = this.reader.get("/" + language + page);
                assertThat(answer.statusCode()).as(language + page).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("{{", "](");
            }
        }
    }

    @Test
    void numbersAreLinksThatRunLeftToRight() {
        assertThat(this.reader.get("/ar/korsnas/numbers").body())
            .contains("<a href=\"tel:112\"><bdi dir=\"ltr\">112</bdi></a>")
            .contains("<a href=\"tel:+358295463177\"><bdi dir=\"ltr\">+358 29 5463177</bdi></a>");
    }

    @Test
    void thePortalsOwnStatementsLinkToNoMunicipality() {
        String page = this.reader.get("/en/privacy").body();
        assertThat(page).contains("covers the municipality: the municipality").doesNotContain("/en/request");
        assertThat(this.reader.get("/en/inga/numbers").body()).contains("href=\"/en/inga/offices\"");
    }

    /** Pages of later features are not followed. */
    @Test
    void everyLinkOfTheReadingPagesLeadsSomewhere() {
        Pattern link = Pattern.compile("href=\"(/[^\"?#]*)");
        for (String start : new String[] { "/uk/korsnas", "/ru/korsnas/offices/welcome-office",
                "/fi/larsmo/offices", "/uk/raseborg/offices/reception-karis", "/ar/korsnas/programme/guidance", "/en/jakobstad/accessibility", "/fi/accessibility" }) {
            Matcher links = link.matcher(this.reader.get(start).body());
            while (links.find()) {
                String address = links.group(1);
                if (!address.matches(".*/(request|who-helps|status).*")) {
                    assertThat(this.reader.get(address).statusCode()).as(start + " → " + address).isEqualTo(200);
                }
            }
        }
    }

    @Test
    void robotsKeepAwayFromRequestsAndThereIsNoMapWithoutABaseAddress() {
        assertThat(this.reader.get("/robots.txt").body()).contains("Disallow: /*/*/request", "Disallow: /staff")
            .doesNotContain("Sitemap");
        assertThat(this.reader.get("/sitemap.xml").statusCode()).isEqualTo(404);
    }
}
