package fi.newcomer.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
    void aMunicipalityWithoutPartsHasNoProgrammePages() {
        assertThat(this.reader.get("/sv/jakobstad/programme").statusCode()).isEqualTo(404);
        assertThat(this.reader.get("/sv/jakobstad/programme/plan").statusCode()).isEqualTo(404);
        assertThat(this.reader.get("/sv/korsnas/programme/nonsense").statusCode()).isEqualTo(404);
    }
}
