package fi.newcomer.office;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPages;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.HtmlText;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the offices in all municipalities: what is certain is said, what no source says is not. */
@PortalTest
class OfficePagesTests {

    /** A time of day; a telephone number has none. */
    private static final String CLOCK = "(?<!\\d)\\d{1,2}[:.]\\d\\d(?!\\d)";

    @LocalServerPort
    int port;

    @Autowired
    Offices offices;

    @Autowired
    Entries entries;

    @Autowired
    PublicPages pages;

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
    void everyMunicipalityHasTheOfficesThatServeIt() {
        for (Municipality municipality : this.municipalities.all()) {
            assertThat(this.offices.of(municipality).stream().map(Office::slug)).as(municipality.slug())
                .containsExactlyElementsOf(PublicAddresses.OFFICES.get(municipality.slug()));
            String list = page("/en/" + municipality.slug() + "/offices");
            for (String office : PublicAddresses.OFFICES.get(municipality.slug())) {
                assertThat(list).contains("href=\"/en/" + municipality.slug() + "/offices/" + office + "\"");
            }
        }
        assertThat(this.reader.get("/en/larsmo/offices/romporten").statusCode()).isEqualTo(404);
        assertThat(this.reader.get("/en/larsmo/offices/welcome-office").statusCode()).isEqualTo(404);
    }

    /** Only Romporten's programme gives times of the day. */
    @Test
    void noClockTimeIsShownThatNoSourceGives() {
        for (Municipality municipality : this.municipalities.all()) {
            for (Language language : this.languages.all()) {
                for (Office office : this.offices.of(municipality)) {
                    String address = "/" + language + "/" + municipality.slug() + "/offices/" + office.slug();
                    if (office.slug().equals("romporten")) {
                        assertThat(words(address)).containsPattern("0?8[.:]00–16[.:]00");
                    }
                    else {
                        assertThat(words(address)).as(address).doesNotContainPattern(CLOCK);
                    }
                }
            }
        }
    }

    @Test
    void whatIsPlannedOrUndecidedSaysSoAndNeverPromisesADay() {
        for (Municipality municipality : this.municipalities.all()) {
            for (Office office : this.offices.of(municipality)) {
                if (!office.inForce()) {
                    String address = "/sv/" + municipality.slug() + "/offices/" + office.slug();
                    assertThat(words(address)).as(address).containsPattern("\n(Planerat|Inte bestämt)")
                        .contains("Fråga innan du går dit")
                        .doesNotContain("Nästa gång", "I dag", "Här kan du träffa");
                }
            }
        }
        assertThat(words("/sv/raseborg/offices/reception-karis")).contains("Planerat", "2 eftermiddagar i veckan",
                "På andra tider: med tidsbokning eller på telefon.", "raseborg.fi");
        assertThat(words("/fi/hango/offices/reception-hango")).contains("Suunnitteilla", "Yksi iltapäivä viikossa");
        assertThat(words("/en/inga/offices/appointments-inga")).contains("Not decided");
    }

    /** Its times are known, its days are not: nobody can say whether it is open now. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            sv, Programmet säger inte vilka dagar., Programmet säger inte för vem.
            ar, لا يذكر البرنامج الأيام., لا يذكر البرنامج لمن هذا المكان.
            """)
    void romportenIsNeverOpenNow(String language, String days, String visitors) {
        assertThat(words("/" + language + "/jakobstad/offices/romporten")).contains("Romporten", "Runebergsgatan 8",
                days, visitors);
        String start = words("/" + language + "/jakobstad");
        assertThat(start).doesNotContain("Romporten").doesNotContainPattern(CLOCK);
        assertThat(words("/sv/jakobstad/offices")).containsPattern("Tid: kl\\. 0?8[.:]00–16[.:]00\\. Fråga innan du går dit\\.");
    }

    @Test
    void timesRunLeftToRight() {
        assertThat(page("/ar/jakobstad/offices/romporten")).containsPattern("<bdi dir=\"ltr\">8:00–16:00</bdi>|"
                + "<bdi dir=\"ltr\">08:00–16:00</bdi>");
    }

    @Test
    void theNumberIsSaidToBeIntegrationsportens() {
        String html = page("/uk/larsmo/offices/integrationsporten-kronoby");
        assertThat(html).contains("<strong><bdi lang=\"sv\">Integrationsporten</bdi></strong>",
                "href=\"tel:+358447851686\"", "href=\"mailto:integration@jakobstad.fi\"",
                "<bdi lang=\"sv\">Torgarevägen 4</bdi>");
        assertThat(words("/en/pedersore/offices/integrationsporten")).contains("Strengbergsgatan 1",
                "Entrance from: Alholmsgatan", "Languages: Swedish, Finnish and English.",
                "An interpreter is arranged when needed.", "The days and times are on another website.",
                "The programme does not give the address of that website.");
        assertThat(page("/en/jakobstad/offices/romporten")).doesNotContain("tel:+358447851686", "mailto:");
    }

    @Test
    void anAddressLeadsToAMapAndANumberIsAButton() {
        String html = page("/ar/jakobstad/offices/integrationsporten");
        assertThat(html).contains(
                "href=\"https://www.openstreetmap.org/search?query=Strengbergsgatan%201%2C%20Jakobstad\" rel=\"noreferrer\"",
                "<bdi lang=\"sv\">Strengbergsgatan 1</bdi>")
            .containsPattern("<a [^>]*class=\"button\"[^>]*href=\"tel:\\+358447851686\"|"
                    + "<a [^>]*href=\"tel:\\+358447851686\"[^>]*class=\"button\"");
        assertThat(page("/en/korsnas/offices/welcome-office")).doesNotContain("openstreetmap", "class=\"button\"");
    }

    @Test
    void machinesReadTheSameAndNoHoursThatNobodyGave() {
        JsonNode office = data("/en/larsmo/offices/integrationsporten-kronoby");
        assertThat(office.get("@type").asString()).isEqualTo("GovernmentOffice");
        assertThat(office.get("address").get("streetAddress").asString()).isEqualTo("Torgarevägen 4");
        assertThat(office.get("address").get("addressLocality").asString()).isEqualTo("Kronoby");
        assertThat(office.get("telephone").asString()).isEqualTo("+358447851686");
        assertThat(office.get("contactPoint").get("availableLanguage").toString())
            .isEqualTo("[\"sv\",\"fi\",\"en\"]");
        assertThat(data("/sv/korsnas/offices/welcome-office").has("address")).isFalse();
        for (Municipality municipality : this.municipalities.all()) {
            for (Office it : this.offices.of(municipality)) {
                assertThat(data("/en/" + municipality.slug() + "/offices/" + it.slug()).has("openingHoursSpecification"))
                    .isFalse();
            }
        }
    }

    @Test
    void aCalendarStandsBesideThePage() {
        assertThat(page("/sv/korsnas/offices/welcome-office"))
            .contains("<link href=\"/sv/korsnas/calendar.ics?office=welcome-office\" rel=\"alternate\"");
        assertThat(page("/sv/korsnas/offices")).contains("<link href=\"/sv/korsnas/calendar.ics\" rel=\"alternate\"");
    }

    /** What staff write is on the next page that is asked for; pages of other offices stay as they were made. */
    @Test
    void whatStaffSayOfAnOfficeStandsOnItsPagesAtTheNextRequest() {
        Entry entry = this.entries.find("offices.yaml", "korsnas/welcome-office").orElseThrow();
        List<String> others = List.of("/sv/jakobstad/offices/romporten", "/sv/jakobstad/offices", "/sv/jakobstad",
                "/sv/inga");
        List<String> own = List.of("/uk/korsnas/offices/welcome-office", "/uk/korsnas/offices", "/uk/korsnas");
        others.forEach(this::page);
        own.forEach((address) -> assertThat(words(address)).doesNotContain("Зачинено на невизначений строк"));
        String closed = entry.text().replace("      times: not-given\n", """
                      times: not-given
                      special:
                        - from: 2026-01-01
                          through: until-further-notice
                          rule: closed
                          reason:
                            uk: Ремонт
                """).replace("    state: in-force",
                "    accessibility:\n      uk: Двері відчиняються автоматично.\n    state: in-force");
        assertThat(closed).isNotEqualTo(entry.text());
        this.entries.put(entry.file(), entry.key(), entry.text(), closed);
        try {
            own.forEach((address) -> assertThat(words(address)).as(address)
                .contains("Зачинено на невизначений строк.", "Ремонт."));
            assertThat(words(own.getFirst())).contains("Двері відчиняються автоматично.");
            assertThat(data("/en/korsnas/offices/welcome-office").get("specialOpeningHoursSpecification").size())
                .isEqualTo(1);
            long rendered = this.pages.rendered();
            others.forEach(this::page);
            own.forEach(this::page);
            assertThat(this.pages.rendered()).isEqualTo(rendered);
        }
        finally {
            this.entries.put(entry.file(), entry.key(), closed, entry.text());
        }
        own.forEach((address) -> assertThat(words(address)).doesNotContain("Зачинено на невизначений строк"));
    }

    /** An office that serves one municipality more stands on its list at once. */
    @Test
    void anOfficeThatServesAnotherMunicipalityTooStandsOnItsList() {
        Entry entry = this.entries.find("offices.yaml", "jakobstad/romporten").orElseThrow();
        assertThat(page("/sv/larsmo/offices")).doesNotContain("romporten");
        String more = entry.text().replace("serves: [jakobstad]", "serves: [jakobstad, larsmo]");
        this.entries.put(entry.file(), entry.key(), entry.text(), more);
        try {
            assertThat(page("/sv/larsmo/offices")).contains("romporten");
        }
        finally {
            this.entries.put(entry.file(), entry.key(), more, entry.text());
        }
        assertThat(page("/sv/larsmo/offices")).doesNotContain("romporten");
    }

    private JsonNode data(String address) {
        String html = page(address);
        String start = "<script type=\"application/ld+json\">";
        int from = html.indexOf(start) + start.length();
        return JsonMapper.shared().readTree(html.substring(from, html.indexOf("</script>", from)));
    }

    @Test
    void theUnnamedMunicipalitysWelcomeOfficeSaysWhatIsMissing() {
        assertThat(words("/en/osterbotten-1/offices/welcome-office")).contains("The programme does not say where.",
                "The programme does not say which days or times.", "buys this service");
        assertThat(page("/en/osterbotten-1/offices/welcome-office")).contains("content=\"noindex\"");
    }

    @Test
    void namesInAnotherLanguageAreMarkedAsWhatTheyAre() {
        assertThat(page("/fi/kronoby/offices")).contains("<bdi lang=\"sv\">Integrationsporten</bdi>");
        assertThat(page("/sv/kronoby/offices")).doesNotContain("<bdi lang=\"sv\">Integrationsporten</bdi>");
        assertThat(page("/uk/nykarleby/offices")).contains("<bdi>Бібліотека в <bdi lang=\"sv\">Nykarleby</bdi></bdi>");
        assertThat(page("/ar/kronoby/offices")).contains("<bdi lang=\"sv\">Kvarnen, Kronoby</bdi>");
        assertThat(page("/fi/raseborg/offices")).contains("Karjaa").doesNotContain("Karis");
    }

    @Test
    void theStartPageShowsADayOnlyWhereADayIsCertain() {
        for (Municipality municipality : this.municipalities.all()) {
            String start = page("/en/" + municipality.slug());
            assertThat(start.contains("class=\"today\"")).as(municipality.slug())
                .isEqualTo(municipality.slug().equals("korsnas"));
            assertThat(start).contains("href=\"/en/" + municipality.slug() + "/offices\"");
        }
    }

    @Test
    void aLinkToAnOfficeThatIsElsewhereLeadsToTheOffices() {
        Municipality larsmo = this.municipalities.get("larsmo");
        assertThat(this.offices.path(larsmo, "offices")).contains("offices");
        assertThat(this.offices.path(larsmo, "offices/integrationsporten")).contains("offices/integrationsporten");
        assertThat(this.offices.path(larsmo, "offices/welcome-office")).contains("offices");
        assertThat(this.offices.path(this.municipalities.get("osterbotten-1"), "offices/welcome-office"))
            .contains("offices/welcome-office");
    }

    @Test
    void ownOfficesComeFirstAndThoseThatAreNotOpenLast() {
        List<String> inga = this.offices.of(this.municipalities.get("inga")).stream().map(Office::slug).toList();
        assertThat(inga).first().isEqualTo("registration-inga");
        assertThat(inga).last().isEqualTo("appointments-inga");
        assertThat(this.offices.of(this.municipalities.get("nykarleby"))).first()
            .extracting(Office::slug)
            .isEqualTo("integrationsporten-nykarleby");
    }

    private String page(String address) {
        HttpResponse<String> answer = this.reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private String words(String address) {
        String html = page(address);
        return HtmlText.of(html.substring(html.indexOf("<main"), html.indexOf("</main>")));
    }
}
