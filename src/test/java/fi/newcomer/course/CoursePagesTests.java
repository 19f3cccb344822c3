package fi.newcomer.course;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.course.Course.Price;
import fi.newcomer.course.Course.State;
import fi.newcomer.entry.Entries;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPages;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.HtmlText;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SchemaOrg;
import fi.newcomer.testing.W3cValidator;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the courses: what is known is shown, what nobody has said is said to be unknown, edits show at once. */
@PortalTest
class CoursePagesTests {

    private static final String FILE = Courses.file("hango");

    private static final String CLOCK = "(?<!\\d)\\d{1,2}[:.]\\d\\d(?!\\d)";

    private static final Map<String, String> UNKNOWN = Map.of("sv", "Vi vet inte. Fråga först.", "fi",
            "Emme tiedä. Kysy ensin.", "en", "We do not know. Ask first.", "uk", "Ми не знаємо. Спершу запитайте.", "ar",
            "لا نعرف. اسأل أولاً.", "ru", "Мы не знаем. Сначала спросите.");

    private static final Map<String, String> FREE = Map.of("sv", "Kursen är gratis för dig.", "fi",
            "Kurssi on sinulle maksuton.", "en", "The course is free for you.", "uk", "Курс для вас безкоштовний.", "ar",
            "الدورة مجانية لك.", "ru", "Курс для вас бесплатный.");

    @LocalServerPort
    int port;

    @Autowired
    Courses courses;

    @Autowired
    Entries entries;

    @Autowired
    Languages languages;

    @Autowired
    Municipalities municipalities;

    @Autowired
    PublicPages pages;

    @Autowired
    Clock clock;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    @AfterEach
    void leaveNothingBehind() {
        this.entries.named("courses.yaml")
            .stream()
            .filter((entry) -> entry.upstream() == null)
            .forEach(this.entries::remove);
    }

    @Test
    void everyMunicipalityListsItsCoursesAndEachHasAPageInEveryLanguage() {
        for (Municipality municipality : this.municipalities.all()) {
            assertThat(this.courses.of(municipality)).as(municipality.slug()).isNotEmpty();
            for (Language language : this.languages.all()) {
                String list = page("/" + language + "/" + municipality.slug() + "/courses");
                assertThat(list).contains("/courses/tell-me\"", "/request\"");
                for (Course course : this.courses.of(municipality)) {
                    String address = "/" + language + "/" + municipality.slug() + "/courses/" + course.slug();
                    assertThat(list).contains("href=\"" + address + "\"");
                }
            }
        }
    }

    /** Nothing is guessed: as many unknowns as the source leaves open, in every language; a price only where one is given. */
    @Test
    void whatNobodyHasSaidIsSaidToBeUnknown() {
        for (Course course : this.courses.all()) {
            for (Language language : this.languages.all()) {
                String words = words(address(course, language.code()));
                assertThat(Pattern.compile(UNKNOWN.get(language.code()), Pattern.LITERAL).matcher(words).results().count())
                    .as(language + " " + course.slug())
                    .isEqualTo(unknown(course));
                assertThat(words.contains(FREE.get(language.code()))).as(language + " " + course.slug())
                    .isEqualTo(course.joining().price() == Price.FREE);
                if (!saysATime(course, language)) {
                    assertThat(words).as(language + " " + course.slug()).doesNotContainPattern(CLOCK);
                }
            }
        }
    }

    private static boolean saysATime(Course course, Language language) {
        return course.week().timesKnown() == Known.GIVEN || Stream.of(course.what(), course.about(), course.signUp())
            .filter(Objects::nonNull)
            .anyMatch((text) -> Pattern.compile(CLOCK).matcher(text.in(language).text()).find());
    }

    /** The page of a course at its first municipality. */
    private String address(Course course, String language) {
        Municipality municipality = this.municipalities.all().stream()
            .filter((it) -> this.courses.of(it).contains(course)).findFirst().orElseThrow();
        return "/" + language + "/" + municipality.slug() + "/courses/" + course.slug();
    }

    private static long unknown(Course course) {
        Course.Teaching teaching = course.teaching();
        return List.of(!Boolean.FALSE.equals(teaching.languageCourse()) && teaching.learnt().isEmpty(),
                course.taughtIn().isEmpty(), teaching.from() == null && teaching.to() == null, teaching.modes().isEmpty(),
                course.extent().equals(new Course.Extent(null, false, null, null, null)),
                course.week().weeks().isEmpty() && course.week().withoutDays() == null && !course.week().elsewhere(),
                course.place() == null && course.address() == null, course.organiser() == null,
                course.joining().openTo().isEmpty(), course.joining().plan() == Course.Plan.NOT_GIVEN,
                course.joining().price() == Price.NOT_GIVEN).stream().filter((it) -> it).count();
    }

    @Test
    void whatIsNotInForceSaysSo() {
        for (Course course : this.courses.all()) {
            String words = words(address(course, "sv"));
            assertThat(words.contains("Vi vet inte om kursen har börjat.")).as(course.slug()).isEqualTo(course.state() == State.PLANNED);
            assertThat(words.contains("Det är inte säkert att kursen ordnas.")).as(course.slug()).isEqualTo(course.state() == State.UNDECIDED);
            assertThat(words.contains("Uppgifterna om kursen finns bara på en annan webbplats.")).as(course.slug())
                .isEqualTo(course.state() == State.LINK_ONLY);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            type=orientation,           hango-sfi, hango-orientation
            language=ar,                hango-orientation, hango-sfi
            language=sv,                hango-sfi, hango-orientation
            place=hango,                hango-sfi, hango-orientation
            mode=remote,                hango-orientation, hango-sfi
            """)
    void aFilterShowsWhatFits(String query, String one, String other) {
        add("hango-sfi", "type: language", "teaches: [sv]", "place: {sv: Hangö, fi: Hanko}");
        add("hango-orientation", "type: orientation", "taught-in: [ar]", "mode: [remote]");
        String html = page("/sv/hango/courses?" + query);
        assertThat(html.contains("courses/" + one + "\"")).isEqualTo(!query.startsWith("type"));
        assertThat(html.contains("courses/" + other + "\"")).isEqualTo(query.startsWith("type"));
        assertThat(html).contains("content=\"noindex\"", "Visa alla kurser");
        assertThat(page("/sv/hango/courses")).contains("courses/" + one + "\"", "courses/" + other + "\"")
            .doesNotContain("content=\"noindex\"", "Visa alla kurser");
    }

    @Test
    void filtersGoTogetherAndSayHowManyFit() {
        add("hango-a", "type: work", "teaches: [sv]", "taught-in: [ar]");
        add("hango-b", "type: work", "teaches: [sv]", "taught-in: [uk]");
        assertThat(words("/sv/hango/courses?type=work&language=sv")).contains("2 kurser passar ditt val.");
        assertThat(words("/sv/hango/courses?language=uk&type=work&place=&mode=")).contains("1 kurs passar ditt val.");
        assertThat(words("/ar/hango/courses?type=work&language=sv")).contains("دورتان تناسبان اختيارك.");
        // The languages keep the rest of the choice, and the switch keeps all of it.
        assertThat(page("/sv/hango/courses?language=uk&type=work")).contains(
                "/sv/hango/courses?type=work&amp;language=fi\"", "/ar/hango/courses?type=work&amp;language=uk&amp;choose\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "type=gym", "language=xx", "language=%3Cscript%3E", "place=paris", "mode=fax",
            "type=work&language=xx" })
    void anUnknownChoiceShowsAllAndSaysSo(String query) {
        HttpResponse<String> answer = this.reader.get("/sv/raseborg/courses?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Något som du valde finns inte. Här är alla kurser.", "/sv/raseborg/courses/raseborg-luki\"",
                "content=\"noindex\"").doesNotContain("<script>");
    }

    @Test
    void theNeighboursCoursesAreOfferedWhereOnesOwnDoNotFit() {
        add("hango-here", "type: work", "taught-in: [so]", "state: planned");
        String html = page("/sv/inga/courses?type=work&language=so");
        assertThat(html).contains("Ingen kurs här passar ditt val.", "/sv/hango/courses/hango-here\"", "Hangö",
                "Fråga först om du kan delta").doesNotContain("/sv/inga/courses/hango-here\"");
        assertThat(HtmlText.of(html)).contains("Kurser på andra orter: Hangö");
        // Another employment area and another programme are no neighbours.
        assertThat(this.courses.neighbours(municipality("korsnas"))).extracting(Course::folder)
            .contains("nykarleby")
            .doesNotContain("hango", "raseborg", "korsnas");
        assertThat(this.courses.neighbours(municipality("hango"))).extracting(Course::folder)
            .doesNotContain("hango", "raseborg", "korsnas");
        assertThat(this.reader.get("/sv/inga/courses/hango-here").statusCode()).isEqualTo(404);
        assertThat(this.reader.get("/sv/hango/courses/hango-here").statusCode()).isEqualTo(200);
        assertThat(this.reader.get("/sv/hango/courses/nothing").statusCode()).isEqualTo(404);
        // Whoever finds something here needs no neighbour.
        assertThat(page("/sv/hango/courses")).doesNotContain("Kurser på andra orter");
    }

    @Test
    void startsAheadAreShownAndThePastIsNot() {
        LocalDate today = Helsinki.today(this.clock);
        add("hango-start", "starts:\n      - {id: past, first: " + today.minusDays(90) + ", last: " + today.minusDays(60)
                + "}\n      - {id: lasting, first: " + today.minusDays(9) + ", last: " + today.plusDays(60)
                + "}\n      - {id: off, first: " + today.plusDays(10) + ", cancelled: yes}\n      - {id: next, first: "
                + today.plusDays(20) + ", seats: 12, sign-up-through: " + today.plusDays(5)
                + ", taught-in: [so]}\n      - {id: full, first: " + today.plusDays(30)
                + ", full: yes, seats: 3, week: {weekly: [{days: [tuesday], times: 17:00-19:00}]}}");
        Language sv = this.languages.get("sv");
        assertThat(words("/sv/hango/courses/hango-start")).contains(Days.day(today.plusDays(10), sv), "Inställd.",
                Days.day(today.plusDays(20), sv), "för 12 personer.", "Fullt.",
                "Sista dag att anmäla sig: " + Days.day(today.plusDays(5), sv), "En grupp pågår nu:", "tisdag, 17.00–19.00.",
                "somaliska").doesNotContain("för 3 personer", Days.day(today.minusDays(90), sv));
        assertThat(page("/sv/hango/courses/hango-start")).contains("calendar.ics?course=hango-start", "courses.atom");
        String list = words("/sv/hango/courses");
        assertThat(list).contains("Kurser som snart börjar", "Börjar: " + Days.day(today.plusDays(20), sv))
            .doesNotContain("Börjar: " + Days.day(today.plusDays(10), sv));
        JsonNode course = json("/sv/hango/courses/hango-start");
        assertThat(course.get("hasCourseInstance")).hasSize(4);
        assertThat(course.get("hasCourseInstance").get(1).get("eventStatus").asString())
            .isEqualTo("https://schema.org/EventCancelled");
        assertThat(course.get("hasCourseInstance").get(3).get("courseSchedule").get("startTime").asString())
            .isEqualTo("17:00");
    }

    @Test
    void whatMachinesReadIsInTheWordsOfSchemaOrgAndNeverMoreThanThePageSays() {
        for (Course course : this.courses.all()) {
            String address = address(course, "fi");
            assertThat(SchemaOrg.errorsOfPage(page(address))).as(address).isEmpty();
            assertThat(W3cValidator.errors(page(address))).as(address).isEmpty();
            JsonNode json = json(address);
            assertThat(json.get("@type").asString()).isEqualTo("Course");
            assertThat(json.get("name").asString()).isNotEmpty();
            assertThat(json.get("description").asString()).isNotEmpty();
            assertThat(json.has("offers")).as(address).isEqualTo(course.joining().price() == Price.FREE);
            assertThat(json.has("provider")).as(address).isEqualTo(course.organiser() != null);
            assertThat(json.has("educationalLevel")).as(address)
                .isEqualTo(course.teaching().from() != null || course.teaching().to() != null);
            assertThat(json.has("hasCourseInstance")).as(address)
                .isEqualTo(course.inForce() && !course.week().weeks().isEmpty());
        }
    }

    @Test
    void anEditShowsAtTheNextRequestAndOtherPagesStayKept() {
        String list = "/sv/hango/courses";
        String other = "/sv/korsnas/courses";
        String texts = "/sv/korsnas/programme/training";
        add("hango-edit", "name: {sv: Före}");
        assertThat(page(list)).contains("Före");
        page(other);
        page(texts);
        long rendered = this.pages.rendered();
        page(list);
        page(other);
        page(texts);
        assertThat(this.pages.rendered()).isEqualTo(rendered);
        String before = this.entries.find(FILE, "hango-edit").orElseThrow().text();
        this.entries.put(FILE, "hango-edit", before, before.replace("Före", "Efter"));
        assertThat(page(list)).contains("Efter").doesNotContain("Före");
        assertThat(page("/sv/hango/courses/hango-edit")).contains("<h1>Efter</h1>");
        rendered = this.pages.rendered();
        page(other);
        page(texts);
        assertThat(this.pages.rendered()).isEqualTo(rendered);
        this.entries.remove(this.entries.find(FILE, "hango-edit").orElseThrow());
        assertThat(page(list)).doesNotContain("Efter");
        assertThat(this.reader.get("/sv/hango/courses/hango-edit").statusCode()).isEqualTo(404);
    }

    /** The texts' lists, the open data and the course pages read one and the same. */
    @Test
    void theListsOfTheTextsFollowWhatStaffEdit() {
        String file = Courses.file("raseborg");
        String text = this.entries.find(file, "raseborg-luki").orElseThrow().text();
        String page = "/sv/raseborg/programme/training";
        assertThat(page(page)).contains("LUKI (MBI Raseborg)");
        try {
            this.entries.put(file, "raseborg-luki", text, text.replace("sv: LUKI (MBI Raseborg)", "sv: LUKI i ny dräkt"));
            assertThat(page(page)).contains("LUKI i ny dräkt").doesNotContain("LUKI (MBI Raseborg)");
            assertThat(page("/api/v1/municipalities/hango/programme?lang=sv")).contains("LUKI i ny dräkt");
            assertThat(page("/sv/hango/courses/raseborg-luki")).contains("<h1>LUKI i ny dräkt</h1>");
        }
        finally {
            this.entries.put(file, "raseborg-luki", this.entries.find(file, "raseborg-luki").orElseThrow().text(), text);
        }
        assertThat(page(page)).contains("LUKI (MBI Raseborg)");
        assertThat(page("/api/v1/municipalities/raseborg/programme?lang=sv")).contains("\"state\":\"link-only\"",
                "\"sources\":[{\"document\"");
    }

    /** An entry that names what is not there is left out; everything else stays. */
    @Test
    void aCourseThatCannotBeReadTakesNoOtherAlong() {
        add("hango-broken", "contact: {phone: nobody}");
        assertThat(page("/sv/hango/courses")).doesNotContain("hango-broken").contains("hango-toisto");
        assertThat(this.courses.get("hango-broken")).isEmpty();
    }

    @Test
    void hostileWordsStayWords() {
        add("hango-hostile", "name: {sv: \"</script><script>alert(1)</script>\"}",
                "what: {sv: \"<img src=x onerror=alert(1)>\", fi: \"\\\"'&\"}", "place: {sv: \"\u202Eöst<b>\"}",
                "organiser: {sv: \"{{phone emergency}}\"}");
        for (String address : List.of("/sv/hango/courses", "/sv/hango/courses/hango-hostile",
                "/ar/hango/courses/hango-hostile")) {
            String html = page(address);
            assertThat(html).doesNotContain("<script>", "<img src", "öst<b>").contains("&lt;script&gt;alert(1)");
            assertThat(W3cValidator.errors(html)).as(address).isEmpty();
        }
        assertThat(SchemaOrg.errorsOfPage(page("/sv/hango/courses/hango-hostile"))).isEmpty();
        assertThat(json("/sv/hango/courses/hango-hostile").get("name").asString())
            .isEqualTo("</script><script>alert(1)</script>");
    }

    @Test
    void languagesAndLevelsAreInTheReadersWords() {
        add("hango-words", "teaches: [fi]", "taught-in: [ar, fa-AF]", "level: {from: a0, to: b1.1}", "pace: [slow]",
                "week: {days: [monday, friday], times: 08:30-15:30}");
        assertThat(words("/sv/hango/courses/hango-words")).contains("finska", "arabiska och dari", "från A0 till B1.1",
                "= du kan inte språket än", "långsam", "måndag och fredag, 08.30–15.30.");
        assertThat(words("/uk/hango/courses/hango-words")).contains("фінська", "арабська", "від A0 до B1.1",
                "= ви ще не знаєте мови");
        assertThat(page("/ar/hango/courses/hango-words")).contains("الفنلندية",
                "من \u2066A0\u2069 إلى \u2066B1.1\u2069", "<bdi dir=\"ltr\">08:30–15:30</bdi>");
    }

    /** Adds a course to Hangö's file, whose values replace those of one of which nothing is known. */
    private void add(String slug, String... values) {
        StringBuilder text = new StringBuilder("  - slug: " + slug + "\n");
        Map<String, String> known = new LinkedHashMap<>();
        for (String line : List.of("kind: other", "type: other", "name: {sv: " + slug + "}", "organiser: not-given",
                "teaches: not-given", "taught-in: not-given", "mode: not-given", "week: not-given", "admission: not-given",
                "price: not-given", "open-to: not-given", "plan: not-given", "state: in-force",
                "added: {by: editor, on: 2026-11-20}")) {
            known.put(line.substring(0, line.indexOf(':')), line);
        }
        for (String line : values) {
            known.put(line.substring(0, line.indexOf(':')), line);
        }
        known.values().forEach((line) -> text.append("    ").append(line).append("\n"));
        this.entries.put(FILE, slug, null, text.toString());
    }

    private Municipality municipality(String slug) {
        return this.municipalities.get(slug);
    }

    private JsonNode json(String address) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(SchemaOrg.blocks(page(address)).getFirst()));
    }

    private String page(String address) {
        HttpResponse<String> answer = this.reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private String words(String address) {
        return HtmlText.of(page(address));
    }
}
