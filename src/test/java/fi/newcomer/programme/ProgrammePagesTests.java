package fi.newcomer.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reading the programme. */
@PortalTest
class ProgrammePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Languages languages;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    @ParameterizedTest
    @EnumSource(ProgrammePart.class)
    void everyPartCanBeReadInEveryLanguage(ProgrammePart part) {
        for (Language language : this.languages.all()) {
            HttpResponse<String> page = this.reader.get("/" + language + "/korsnas/programme/" + part.slug());
            assertThat(page.statusCode()).as("%s in %s", part, language).isEqualTo(200);
            assertThat(page.body())
                .contains("<html dir=\"" + language.direction() + "\" lang=\"" + language + "\">")
                .contains("Integrationsprogram 2025–2027, Korsnäs kommun")
                .doesNotContain("{{", "{#", "](", "**");
            assertThat(page.body().split("<h1", -1)).hasSize(2);
            assertThat(page.headers().allValues("set-cookie")).isEmpty();
        }
    }

    @Test
    void theListShowsThePartsInTheOrderOfTheContract() {
        String page = this.reader.get("/en/korsnas/programme").body();
        int at = 0;
        for (ProgrammePart part : ProgrammePart.values()) {
            int found = page.indexOf("/en/korsnas/programme/" + part.slug() + "\"");
            assertThat(found).as(part.slug()).isGreaterThan(at);
            at = found;
        }
    }

    @Test
    void aPartSaysWhatItRestsOnAndLeadsOn() {
        String page = this.reader.get("/fi/korsnas/programme/plan").body();
        assertThat(page).contains("<bdi lang=\"sv\">Integrationsprogram 2025–2027, Korsnäs kommun</bdi>")
            .contains("9. joulukuuta 2024", "kommunstyrelsen §\u00a0243", "Tekstin on tehnyt kone")
            .contains("href=\"/sv/korsnas/programme/plan\"", "href=\"/fi/korsnas/programme/assessment\"",
                    "href=\"/fi/korsnas/programme/orientation\"");
    }

    @Test
    void factsAreShownAsTheReaderKnowsThem() {
        String page = this.reader.get("/ar/korsnas/programme/plan").body();
        assertThat(page).contains("<bdi lang=\"sv\">Österbottens sysselsättningsområde</bdi>")
            .contains("<bdi dir=\"ltr\" lang=\"fi\">kotoutumissuunnitelma</bdi>");
    }

    @Test
    void anUnknownPartOrProgrammeIsNoPage() {
        for (String address : List.of("/sv/korsnas/programme/nonsense", "/sv/korsnas/programme/overview",
                "/sv/programmes/nonsense", "/sv/programmes/korsnas", "/xx/programmes/gemensamt-2023")) {
            assertThat(this.reader.get(address).statusCode()).as(address).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("fi.newcomer.testing.PublicAddresses#everyPartOfEveryMunicipality")
    void everyMunicipalityHasEveryPartInEveryLanguage(String address) {
        HttpResponse<String> page = this.reader.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("{{", "](", "<ul></ul>");
        assertThat(page.body().split("<h2", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void aTownReadsItsRegionsTextWithWhatDiffersThere() {
        String area = "Österbottens sysselsättningsområde";
        assertThat(this.reader.get("/sv/nykarleby/programme/assessment").body()).contains(area);
        assertThat(this.reader.get("/sv/jakobstad/programme/assessment").body()).doesNotContain(area)
            .contains("Jakobstadsregionens sysselsättningsområde");
        assertThat(this.reader.get("/uk/kronoby/programme/other-services").body()).contains("Kronoby församling")
            .doesNotContain("Larsmo församling");
    }

    @Test
    void theArchivedProgrammeSaysFirstThatItNoLongerHolds() {
        String page = this.reader.get("/en/programmes/gemensamt-2023").body();
        assertThat(page).contains("no longer in force", "content=\"noindex\"", "href=\"/en\"");
        assertThat(page.indexOf("no longer in force")).isLessThan(page.indexOf("<h2"));
        assertThat(this.reader.get("/en/gemensamt-2023").statusCode()).isEqualTo(404);
    }

    @Test
    void aProgrammeThatNamesMeasuresTellsHowItIsFollowedUp() {
        assertThat(this.reader.get("/fi/larsmo/programme").body()).contains("Näin ohjelmaa seurataan", "B1.1");
        assertThat(this.reader.get("/fi/korsnas/programme").body()).doesNotContain("Näin ohjelmaa seurataan");
    }

    @Test
    void aPageNamesTheLawThatItRestsOnAndTheDayOfTheComparison() {
        assertThat(this.reader.get("/sv/korsnas/programme/rights-and-duties").body())
            .contains("Lag om främjande av integration (681/2023)", "32\u00a0a\u00a0§", "22 november 2026");
    }
}
