package fi.newcomer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import biweekly.property.Status;
import fi.newcomer.course.Course;
import fi.newcomer.course.Courses;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Reading;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The calendars and the news at their addresses, as other programs read them. */
@PortalTest
class FeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private static final String OFFICES = "offices.yaml";

    private static final String WELCOME = "korsnas/welcome-office";

    private static final String COURSE = "raseborg-integrationsutbildning";

    private static final String START = """
            starts:
              - id: 2027-01-ar
                first: 2027-01-11
                last: 2027-06-18
                taught-in: [ar]
                seats: 12
                sign-up-through: 2027-01-04
                week: {days: [monday, thursday], times: 08:30-15:30}
                revision: 1
            """;

    @LocalServerPort
    int port;

    @Autowired
    Entries entries;

    @Autowired
    Courses courses;

    @Autowired
    Calendars calendars;

    @Autowired
    CourseCalendar courseCalendar;

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
    void everyCalendarIsRightAndTheSameTwice() {
        for (String municipality : PublicAddresses.MUNICIPALITIES) {
            Set<List<String>> uids = new HashSet<>();
            for (String language : PublicAddresses.LANGUAGES) {
                String address = "/" + language + "/" + municipality + "/calendar.ics";
                HttpResponse<String> answer = this.reader.get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(200);
                assertThat(answer.headers().firstValue("content-type")).contains("text/calendar;charset=utf-8");
                assertThat(answer.headers().allValues("set-cookie")).isEmpty();
                assertThat(answer.body()).doesNotContain("METHOD:");
                ReadCalendar calendar = new ReadCalendar(answer.body());
                calendar.times();
                assertThat(calendar.warnings()).as(address).isEmpty();
                assertThat(calendar.uids()).doesNotHaveDuplicates();
                assertThat(calendar.calendar().getProductId().getValue()).isNotBlank();
                assertThat(calendar.calendar().getExperimentalProperty("X-WR-CALNAME").getValue())
                    .isEqualTo(calendar.calendar().getNames().getFirst().getValue());
                assertThat(calendar.calendar().getTimezoneInfo().getTimezones()).hasSize(1);
                calendar.events().forEach((event) -> {
                    assertThat(event.getSummary().getLanguage()).isEqualTo(language);
                    assertThat(event.getTransparency().isTransparent()).isTrue();
                    assertThat(URI.create(event.getUrl().getValue()).isAbsolute()).isTrue();
                });
                uids.add(calendar.uids());
                assertThat(this.reader.get(address, "If-None-Match", answer.headers().firstValue("etag").orElseThrow())
                    .statusCode()).isEqualTo(304);
            }
            assertThat(uids).as("the same UIDs in all languages: " + municipality).hasSize(1);
        }
    }

    @Test
    void whenItWasWrittenIsWhenSomethingChanged() {
        Municipality korsnas = this.municipalities.find("korsnas").orElseThrow();
        String address = "/sv/korsnas/calendar.ics?office=welcome-office";
        String text = this.calendars.of(korsnas, new Scope("welcome-office", null), address, this.languages.first(), reading());
        assertThat(text).isEqualTo(this.calendars.of(korsnas, new Scope("welcome-office", null), address,
                this.languages.first(), reading()));
        Instant changed = this.entries.changed(OFFICES, WELCOME).truncatedTo(ChronoUnit.SECONDS);
        assertThat(changed).isAfter(Instant.EPOCH);
        assertThat(new ReadCalendar(text).events()).isNotEmpty().allSatisfy((event) -> {
            assertThat(event.getDateTimeStamp().getValue()).isEqualTo(changed);
            assertThat(event.getLastModified().getValue()).isEqualTo(changed);
        });
    }

    @Test
    void everyOfficeAndEveryCourseHasItsCalendar() {
        for (String municipality : PublicAddresses.MUNICIPALITIES) {
            Set<String> all = new HashSet<>(uids("/sv/" + municipality + "/calendar.ics"));
            Set<String> parts = new HashSet<>();
            PublicAddresses.OFFICES.get(municipality).forEach((office) ->
                    parts.addAll(uids("/sv/" + municipality + "/calendar.ics?office=" + office)));
            this.courses.of(this.municipalities.find(municipality).orElseThrow()).forEach((course) ->
                    parts.addAll(uids("/sv/" + municipality + "/calendar.ics?course=" + course.slug())));
            assertThat(parts).isEqualTo(all);
        }
    }

    @Test
    void whereNoTimeIsGivenADayWithoutTimesSaysSo() {
        ReadCalendar calendar = new ReadCalendar(this.reader.get("/en/korsnas/calendar.ics?office=welcome-office").body());
        assertThat(calendar.times()).isEmpty();
        assertThat(calendar.days()).isNotEmpty()
            .allSatisfy((day) -> assertThat(day).contains("Welcome Office").endsWith("ask first"));
        assertThat(calendar.days()).anySatisfy((day) -> assertThat(day).startsWith("2026-12-25 ").contains("Christmas Day"));
        assertThat(new ReadCalendar(this.reader.get("/ar/korsnas/calendar.ics").body()).days())
            .allSatisfy((day) -> assertThat(day).contains("\u2068Welcome Office\u2069").contains("اسأل أولاً"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/sv/jakobstad/calendar.ics?office=romporten", "/sv/raseborg/calendar.ics?office=reception-karis",
            "/sv/inga/calendar.ics?office=appointments-inga", "/sv/larsmo/calendar.ics?office=integrationsporten" })
    void whatIsPlannedOrHasNoKnownDaysHasNoEventsInACalendarThatIsRight(String address) {
        ReadCalendar calendar = new ReadCalendar(this.reader.get(address).body());
        assertThat(calendar.events()).isEmpty();
        assertThat(calendar.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/sv/korsnas/calendar.ics?office=no-such", "/sv/korsnas/calendar.ics?office=",
            "/sv/korsnas/calendar.ics?course=no-such", "/sv/korsnas/calendar.ics?office=welcome-office&course=" + COURSE,
            "/sv/korsnas/calendar.ics?office=romporten", "/sv/korsnas/calendar.ics?office=welcome-office&office=welcome-office",
            "/sv/korsnas/calendar.ics?office=%3Cscript%3E", "/sv/korsnas/calendar.ics?office=welcome-office%0d%0aX:y",
            "/sv/atlantis/calendar.ics", "/de/korsnas/calendar.ics", "/sv/atlantis/courses.atom", "/de/korsnas/courses.atom" })
    void whatIsNotThereIsNotFound(String address) {
        HttpResponse<String> answer = this.reader.get(address);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void whatStaffChangeIsThereAtTheNextRequestUnderTheSameUids() {
        Entry entry = this.entries.find(OFFICES, WELCOME).orElseThrow();
        String address = "/sv/korsnas/calendar.ics?office=welcome-office";
        ReadCalendar before = new ReadCalendar(this.reader.get(address).body());
        this.entries.put(OFFICES, WELCOME, entry.text(), entry.text().replace("times: not-given", "times: 09:00-12:00"));
        try {
            ReadCalendar after = new ReadCalendar(this.reader.get(address).body());
            assertThat(after.warnings()).isEmpty();
            assertThat(after.times()).isNotEmpty();
            assertThat(after.events().getFirst().getLastModified().getValue())
                .isAfterOrEqualTo(before.events().getFirst().getLastModified().getValue());
            this.entries.put(OFFICES, WELCOME, this.entries.find(OFFICES, WELCOME).orElseThrow().text(),
                    entry.text().replace("times: not-given", "times: 10:00-13:00"));
            ReadCalendar later = new ReadCalendar(this.reader.get(address).body());
            assertThat(later.uids()).isEqualTo(after.uids());
            assertThat(later.times()).doesNotContainAnyElementsOf(after.times());
        }
        finally {
            this.entries.put(OFFICES, WELCOME, this.entries.find(OFFICES, WELCOME).orElseThrow().text(), entry.text());
        }
        assertThat(new ReadCalendar(this.reader.get(address).body()).days()).isEqualTo(before.days());
    }

    @Test
    void aChangedGroupKeepsItsUidsAndItsSequenceGrows() {
        ReadCalendar before = course(START);
        ReadCalendar after = course(START.replace("08:30-15:30", "09:00-15:00").replace("revision: 1", "revision: 2"));
        assertThat(before.warnings()).isEmpty();
        assertThat(before.uids()).isNotEmpty().isEqualTo(after.uids()).allMatch((uid) -> uid.contains("2027-01-ar"));
        assertThat(before.events()).allMatch((event) -> event.getSequence().getValue() == 1);
        assertThat(after.events()).allMatch((event) -> event.getSequence().getValue() == 2);
        assertThat(before.times()).contains("2027-01-11T06:30:00Z/2027-01-11T13:30:00Z",
                "2027-06-17T05:30:00Z/2027-06-17T12:30:00Z");
        assertThat(before.times()).noneMatch((time) -> time.startsWith("2027-06-2") || time.startsWith("2027-01-0"));
        // Good Friday and so on: nobody has said whether they meet.
        assertThat(before.days()).anyMatch((day) -> day.startsWith("2027-03-29"));
    }

    @Test
    void aCancelledGroupStaysAndSaysSo() {
        ReadCalendar cancelled = course(START.replace("seats: 12", "seats: 12\n    cancelled: yes"));
        assertThat(cancelled.uids()).isEqualTo(course(START).uids());
        assertThat(cancelled.warnings()).isEmpty();
        assertThat(cancelled.events()).isNotEmpty().allSatisfy((event) -> {
            assertThat(event.getStatus().getValue()).isEqualTo(Status.cancelled().getValue());
            assertThat(event.getSummary().getValue()).startsWith("Inställd: ");
        });
    }

    @Test
    void withoutTimesTheFirstAndTheLastDayStandThere() {
        String noTimes = START.replace("times: 08:30-15:30", "times: not-given");
        assertThat(course(noTimes).days()).hasSize(2).anyMatch((day) -> day.startsWith("2027-01-11"))
            .anyMatch((day) -> day.startsWith("2027-06-18"));
        assertThat(course(noTimes.replace("    last: 2027-06-18\n", "")).days()).hasSize(1);
        assertThat(course("").events()).isEmpty();
    }

    @Test
    void hostileTextStaysInItsProperty() {
        String evil = "a;b,c:\\d\"e\r\nBEGIN:VEVENT\nSUMMARY:x\u0007\u000b\u0085\u2028\u202e\u2069\ud800 "
                + "ش😀".repeat(10_000);
        Language language = this.languages.get("ar");
        CalendarFile file = new CalendarFile(evil, URI.create("https://portal.example/ar"), language);
        Instant then = Instant.parse("2026-11-22T08:00:00Z");
        Occasion day = new Occasion("day", List.of(LocalDate.of(2026, 12, 4)), null, false,
                Optional.empty(), false);
        file.add(day, new CalendarFile.Entry("uid@portal.example", then, then, 0, PlainText.name(evil, language), evil,
                evil, URI.create("https://portal.example/ar"), false));
        String text = file.text();
        assertThat(text.chars().filter((c) -> c < 0x20 && c != '\r' && c != '\n')).isEmpty();
        assertThat(text).doesNotContain("\u0085").doesNotContain("\u2028");
        ReadCalendar calendar = new ReadCalendar(text);
        assertThat(calendar.warnings()).isEmpty();
        VEvent event = calendar.events().getFirst();
        assertThat(calendar.events()).hasSize(1);
        assertThat(event.getSummary().getValue()).startsWith("\u2068a;b,c:\\d\"e BEGIN:VEVENT SUMMARY:x")
            .endsWith("ش😀\u2069");
        assertThat(event.getLocation().getValue()).endsWith("ش😀".repeat(10_000));
        assertThat(event.getDescription().getValue()).contains("\nBEGIN:VEVENT\nSUMMARY:x");
    }

    @Test
    void everyNewsFeedIsRight() throws Exception {
        for (String municipality : PublicAddresses.MUNICIPALITIES) {
            for (String language : PublicAddresses.LANGUAGES) {
                String address = "/" + language + "/" + municipality + "/courses.atom";
                HttpResponse<String> answer = this.reader.get(address);
                assertThat(answer.headers().firstValue("content-type")).contains("application/atom+xml;charset=utf-8");
                assertThat(answer.headers().allValues("set-cookie")).isEmpty();
                assertThat(this.reader.get(address).body()).isEqualTo(answer.body());
                assertThat(problems(answer.body(), language)).as(address).isEmpty();
            }
        }
    }

    @Test
    void aNewGroupIsNewsUntilItIsTakenAway() throws Exception {
        String file = Courses.file("raseborg");
        Entry entry = this.entries.find(file, COURSE).orElseThrow();
        String text = entry.text().replace("\n    sources:", "\n" + START.indent(4).stripTrailing() + "\n    sources:");
        this.entries.put(file, COURSE, entry.text(), text);
        try {
            String body = this.reader.get("/uk/raseborg/courses.atom").body();
            assertThat(problems(body, "uk")).isEmpty();
            assertThat(elements(xml(body).getDocumentElement(), "entry")).hasSize(1);
            assertThat(body).contains("/uk/raseborg/courses/" + COURSE);
            assertThat(uids("/uk/raseborg/calendar.ics?course=" + COURSE)).isNotEmpty();
            assertThat(uids("/uk/raseborg/calendar.ics?office=reception-karis")).isEmpty();
        }
        finally {
            this.entries.put(file, COURSE, this.entries.find(file, COURSE).orElseThrow().text(), entry.text());
        }
        assertThat(elements(xml(this.reader.get("/uk/raseborg/courses.atom").body()).getDocumentElement(), "entry"))
            .isEmpty();
    }

    @Test
    void theCheckOfNewsFindsWhatIsWrong() throws Exception {
        String body = this.reader.get("/sv/korsnas/courses.atom").body();
        assertThat(problems(body, "sv")).isEmpty();
        assertThat(problems(body.replaceAll("<id>[^<]*</id>", ""), "sv")).isNotEmpty();
        assertThat(problems(body.replaceAll("<updated>[^<]*</updated>", "<updated>yesterday</updated>"), "sv")).isNotEmpty();
        assertThat(problems(body.replaceAll("rel=\"self\"", "rel=\"other\""), "sv")).isNotEmpty();
        assertThat(problems(body, "fi")).isNotEmpty();
    }

    /** What RFC 4287 demands of what we write. */
    private static List<String> problems(String body, String language) throws Exception {
        List<String> problems = new ArrayList<>();
        Element feed = xml(body).getDocumentElement();
        if (!feed.getLocalName().equals("feed") || !ATOM.equals(feed.getNamespaceURI())) {
            problems.add("no feed");
        }
        if (!feed.getAttribute("xml:lang").equals(language)) {
            problems.add("no language");
        }
        List<Element> all = new ArrayList<>(List.of(feed));
        all.addAll(elements(feed, "entry"));
        Set<String> ids = new HashSet<>();
        for (Element one : all) {
            for (String name : List.of("id", "title", "updated")) {
                List<Element> found = elements(one, name);
                if (found.size() != 1 || found.getFirst().getTextContent().isBlank()) {
                    problems.add(name + " " + found.size() + " times");
                }
                else if (name.equals("updated") && !found.getFirst().getTextContent().matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z")) {
                    problems.add("no time: " + found.getFirst().getTextContent());
                }
                else if (name.equals("id") && (!ids.add(found.getFirst().getTextContent())
                        || !URI.create(found.getFirst().getTextContent()).getScheme().equals("tag"))) {
                    problems.add("no id of its own: " + found.getFirst().getTextContent());
                }
            }
        }
        if (elements(feed, "author").size() != 1) {
            problems.add("no author");
        }
        if (elements(feed, "link").stream().noneMatch((link) -> link.getAttribute("rel").equals("self"))) {
            problems.add("no link to itself");
        }
        return problems;
    }

    private static Document xml(String body) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item)
            .filter(Element.class::isInstance).map(Element.class::cast)
            .filter((element) -> name.equals(element.getLocalName()) && ATOM.equals(element.getNamespaceURI()))
            .toList();
    }

    private List<String> uids(String address) {
        HttpResponse<String> answer = this.reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        ReadCalendar calendar = new ReadCalendar(answer.body());
        assertThat(calendar.warnings()).as(address).isEmpty();
        return calendar.uids();
    }

    /** The calendar of a course of the files with these starts. */
    private ReadCalendar course(String starts) {
        String text = this.entries.find(Courses.file("raseborg"), COURSE).orElseThrow().text();
        Course course = this.courses.read("raseborg",
                text.replace("\n    sources:", "\n" + starts.indent(4).stripTrailing() + "\n    sources:"));
        Language language = this.languages.first();
        Municipality municipality = this.municipalities.find("raseborg").orElseThrow();
        CalendarFile file = new CalendarFile("Course", URI.create("https://portal.example/sv"), language);
        this.courseCalendar.add(file, course, municipality, new Years(2026), language, reading());
        return new ReadCalendar(file.text());
    }

    private Reading reading() {
        AtomicReference<Reading> reading = new AtomicReference<>();
        this.pages.document((it) -> {
            reading.set(it);
            return PublicPage.in(this.languages.first(), "", "x");
        });
        return reading.get();
    }
}
