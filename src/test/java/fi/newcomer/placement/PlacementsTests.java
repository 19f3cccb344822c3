package fi.newcomer.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.PageReference.Kind;
import fi.newcomer.placement.WrongPlacement.Mistake;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Placements, what a scanned code answers, and what is counted of it. */
@PortalTest
class PlacementsTests {

    private static final String PHONE = "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/114.0 Mobile Safari/537.36";

    private static final StaffMember EDITOR = member(Role.EDITOR, "korsnas");

    @LocalServerPort
    int port;

    @Autowired
    Placements placements;

    @Autowired
    Scans scans;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final List<String> made = new ArrayList<>();

    private Browsing reader;

    private Municipality korsnas;

    @BeforeEach
    void begin() {
        this.reader = new Browsing(this.port);
        this.korsnas = this.municipalities.get("korsnas");
    }

    @AfterEach
    void undo() {
        this.scans.write();
        this.jdbc.sql("DELETE FROM placement_scan").update();
        this.made.forEach((code) -> this.jdbc.sql("DELETE FROM placement WHERE code = ?").param(code).update());
    }

    @Test
    void theDemosCodeLeadsToWhoHelpsInTwoTapsInArabic() {
        HttpResponse<String> scanned = scan("/q/DEMO");
        assertThat(scanned.statusCode()).isEqualTo(302);
        assertThat(location(scanned)).isEqualTo("/korsnas/who-helps");
        HttpResponse<String> choice = this.reader.get(location(scanned), "User-Agent", PHONE);
        assertThat(choice.statusCode()).isEqualTo(200);
        assertThat(choice.headers().firstValue("Cache-Control")).hasValue("no-store");
        String arabic = Jsoup.parse(choice.body()).select("main a[lang=ar]").attr("href");
        assertThat(arabic).isEqualTo("/ar/korsnas/who-helps?choose");
        HttpResponse<String> chosen = this.reader.get(arabic);
        assertThat(location(chosen)).isEqualTo("/ar/korsnas/who-helps");
        assertThat(this.reader.get("/ar/korsnas/who-helps").body()).contains("dir=\"rtl\"");
        // Whoever chose a language before is there at once.
        assertThat(location(scan("/q/demo", "Cookie", "lang=ar"))).isEqualTo("/ar/korsnas/who-helps");
        assertThat(location(scan("/q/Demo", "Cookie", "lang=xx"))).isEqualTo("/korsnas/who-helps");
    }

    @Test
    void theTargetCanBeChangedAfterPrinting() {
        Placement placement = make(PageReference.whoHelps(Topic.PLAN));
        assertThat(placement.createdBy()).isEqualTo(EDITOR.username());
        assertThat(to(placement)).isEqualTo("/korsnas/who-helps?topic=plan");
        HttpResponse<String> choice = this.reader.get("/korsnas/who-helps?topic=plan");
        assertThat(Jsoup.parse(choice.body()).select("main a[lang=uk]").attr("href"))
            .isEqualTo("/uk/korsnas/who-helps?topic=plan&choose");
        assertThat(location(this.reader.get("/korsnas/who-helps?topic=plan", "Cookie", "lang=ru")))
            .isEqualTo("/ru/korsnas/who-helps?topic=plan");
        this.placements.change(EDITOR, placement, new PageReference(Kind.OFFICE, "welcome-office"), "Annan disk",
                placement.from());
        assertThat(to(placement)).isEqualTo("/korsnas/offices/welcome-office");
        assertThat(this.reader.get("/korsnas/offices/welcome-office").statusCode()).isEqualTo(200);
        assertThat(this.placements.revisions(EDITOR, placement.code()))
            .extracting((revision) -> revision.placement().target().path() + " " + revision.placement().note())
            .containsExactly("offices/welcome-office Annan disk", "who-helps?topic=plan Disken");
        assertThat(this.jdbc.sql("SELECT action FROM audit WHERE subject = ? ORDER BY id")
            .param(placement.code())
            .query(String.class)
            .list()).containsExactly("placement.made", "placement.changed");
    }

    @Test
    void anEndedPlacementLeadsToTheStartPageUntilItIsOpenedAgain() {
        Placement placement = make(PageReference.to(Kind.REQUEST));
        LocalDate today = Helsinki.today(this.clock);
        Placement ending = this.placements.end(EDITOR, placement, today.plusDays(1));
        assertThat(to(placement)).isEqualTo("/korsnas/request");
        Placement ended = this.placements.end(EDITOR, ending, today);
        assertThat(to(placement)).isEqualTo("/korsnas");
        assertThat(location(scan("/q/" + placement.code(), "Cookie", "lang=fi"))).isEqualTo("/fi/korsnas");
        Placement again = this.placements.reopen(EDITOR, ended);
        assertThat(to(placement)).isEqualTo("/korsnas/request");
        wrong(Mistake.ENDS_BEFORE, () -> this.placements.end(EDITOR, again, today.minusDays(1)));
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseChangedMeanwhile() {
        Placement shown = make(PageReference.START);
        LocalDate today = Helsinki.today(this.clock);
        Placement now = this.placements.change(EDITOR, shown, PageReference.WHO_HELPS, "Annan disk", today);
        wrong(Mistake.CHANGED, () -> this.placements.change(EDITOR, shown, PageReference.START, "Tredje disk", today));
        wrong(Mistake.CHANGED, () -> this.placements.end(EDITOR, shown, today));
        wrong(Mistake.CHANGED, () -> this.placements.reopen(EDITOR, shown));
        assertThat(this.placements.find(shown.code())).contains(now);
        assertThat(this.placements.revisions(EDITOR, shown.code())).hasSize(2);
        assertThat(this.placements.end(EDITOR, now, today).end()).contains(today);
    }

    @Test
    void aPageThatIsGoneIsReplacedByTheStartPage() {
        Placement gone = new Placement("GNBCD", "korsnas", "Prov", LocalDate.of(2026, 1, 1), Optional.empty(),
                new PageReference(Kind.COURSE, "no-longer-there"), "editor");
        this.made.add(gone.code());
        this.placements.demo(gone);
        assertThat(to(gone)).isEqualTo("/korsnas");
        assertThat(this.reader.get("/korsnas/courses/no-longer-there").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsRefused() {
        LocalDate today = Helsinki.today(this.clock);
        PageReference start = PageReference.START;
        wrong(Mistake.NOTE_MISSING, () -> this.placements.make(EDITOR, this.korsnas, start, "  ", today));
        wrong(Mistake.NOTE_TOO_LONG, () -> this.placements.make(EDITOR, this.korsnas, start, "x".repeat(121), today));
        wrong(Mistake.NOTE_HIDDEN, () -> this.placements.make(EDITOR, this.korsnas, start, "a\u202Eb", today));
        wrong(Mistake.NO_SUCH_PAGE, () -> this.placements.make(EDITOR, this.korsnas,
                new PageReference(Kind.OFFICE, "reception-karis"), "Disken", today));
        assertThat(this.placements.of(EDITOR, this.korsnas)).extracting(Placement::code).containsExactly("DEMO");
    }

    @Test
    void onlyEditorsOfTheMunicipalityChangeAndCoordinatorsRead() {
        Placement placement = make(PageReference.START);
        StaffMember coordinator = member(Role.COORDINATOR, "korsnas");
        assertThat(this.placements.of(coordinator, this.korsnas)).contains(placement);
        assertThat(this.placements.municipalities(coordinator)).containsExactly(this.korsnas);
        LocalDate today = Helsinki.today(this.clock);
        for (StaffMember other : List.of(coordinator, member(Role.EDITOR, "inga"),
                new StaffMember("admin", "Admin", Set.of(Grant.everywhere(Role.ADMIN))))) {
            refused(() -> this.placements.make(other, this.korsnas, PageReference.START, "Disken", today));
            refused(() -> this.placements.change(other, placement, PageReference.START, "x", today));
            refused(() -> this.placements.end(other, placement, today));
            refused(() -> this.placements.reopen(other, placement));
        }
        refused(() -> this.placements.of(member(Role.EDITOR, "inga"), this.korsnas));
        refused(() -> this.placements.revisions(member(Role.COORDINATOR, "inga"), placement.code()));
        refused(() -> this.placements.end(EDITOR, new Placement("ZZZZZ", "korsnas", "Prov", today, Optional.empty(),
                PageReference.START, "editor"), today));
    }

    /** A view that has been open for a while holds the municipality as it was. */
    @Test
    void aMunicipalityThatHasGotAnotherNameIsStillTheSame() {
        Municipality before = new Municipality("korsnas", this.municipalities.get("inga").name(), this.korsnas.listed(),
                this.korsnas.programme(), this.korsnas.contact(), this.korsnas.employmentArea(),
                this.korsnas.wellbeingCounty());
        assertThat(this.placements.of(EDITOR, before)).isEqualTo(this.placements.of(EDITOR, this.korsnas)).isNotEmpty();
    }

    @Test
    void anUnknownCodeIsTheChooserWithStatus404() {
        for (String address : List.of("/q/ZZZZZ", "/q/x", "/q/%D8%B9", "/q/'%20OR%201=1")) {
            HttpResponse<String> answer = scan(address, "Accept-Language", "ar");
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(Jsoup.parse(answer.body()).select("main a[lang]")).hasSizeGreaterThanOrEqualTo(6);
            assertThat(Jsoup.parse(answer.body()).select("main a[href=/ar/korsnas]")).isNotEmpty();
            assertThat(answer.body()).contains("هذا الرمز");
        }
    }

    @Test
    void nobodyIsCountedButPeople() {
        Placement placement = make(PageReference.START);
        String address = "/q/" + placement.code();
        for (String program : List.of("facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "WhatsApp/2.23.20.0 A", "TelegramBot (like TwitterBot)", "Twitterbot/1.0", "Slackbot-LinkExpanding 1.0",
                "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)", "LinkedInBot/1.0", "Viber/13.3",
                "SkypeUriPreview Preview/0.5", "Mozilla/5.0 (compatible; Googlebot/2.1)",
                "Mozilla/5.0 (Macintosh) AppleWebKit/601.2.4 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0")) {
            assertThat(location(this.reader.get(address, "User-Agent", program))).as(program).isEqualTo("/korsnas");
        }
        scan(address, "Sec-Purpose", "prefetch");
        scan(address, "Sec-Purpose", "prefetch;prerender");
        scan(address, "Purpose", "prefetch");
        HttpResponse<String> head = head(address);
        assertThat(head.statusCode()).isEqualTo(302);
        assertThat(location(head)).isEqualTo("/korsnas");
        assertThat(count(placement)).isZero();
        // People, with a telephone whose name ends like that of a program, and in an application that also has one.
        this.reader.get(address, "User-Agent", "Mozilla/5.0 (Linux; Android 9; CUBOT X19) Chrome/114.0 Mobile Safari/537.36");
        this.reader.get(address, "User-Agent", "Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Telegram-Android/10.6");
        this.reader.get(address);
        assertThat(count(placement)).isEqualTo(3);
    }

    /** A whole information evening behind one address is counted, each code for itself. */
    @Test
    void aThousandScansOfThreePlacementsFromOneAddressAreCounted() {
        List<Placement> three = List.of(make(PageReference.START), make(PageReference.WHO_HELPS),
                make(PageReference.to(Kind.REQUEST)));
        manyScans(1_000, (scan) -> three.get(scan % 7 % 3), "203.0.113.90");
        assertThat(three).extracting(this::count).containsExactly(428L, 286L, 286L);
    }

    @Test
    void oneAddressAloneCannotDistortTheNumbersWithoutEnd() {
        Placement placement = make(PageReference.START);
        manyScans(ScanAnswers.COUNTED_OF_ONE_ADDRESS + 20, (scan) -> placement, "203.0.113.88");
        assertThat(count(placement)).isEqualTo(ScanAnswers.COUNTED_OF_ONE_ADDRESS);
        scan("/q/" + placement.code(), "X-Forwarded-For", "203.0.113.89");
        assertThat(count(placement)).isEqualTo(ScanAnswers.COUNTED_OF_ONE_ADDRESS + 1);
    }

    private void manyScans(int number, IntFunction<Placement> placement, String from) {
        assertThat(IntStream.range(0, number)
            .parallel()
            .map((scan) -> scan("/q/" + placement.apply(scan).code(), "X-Forwarded-For", from).statusCode())
            .filter((status) -> status == 302)
            .count()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = { "203.0.113.77", "2001:db8:7777:7777::7777" })
    void noCookieIsSetAndNoAddressIsStored(String address) {
        Placement placement = make(PageReference.START);
        for (String path : List.of("/q/" + placement.code(), "/q/ZZZZZ", "/korsnas/who-helps")) {
            assertThat(scan(path, "X-Forwarded-For", address).headers().map()).as(path)
                .doesNotContainKeys("set-cookie", "Set-Cookie");
            assertThat(scan(path, "X-Forwarded-For", address, "Cookie", "lang=sv").headers().map())
                .doesNotContainKeys("set-cookie");
        }
        assertThat(count(placement)).isEqualTo(2);
        assertThat(columnsWith("203.0.113.77", "2001:db8:7777:7777", "20010db877777777")).isEmpty();
        this.placements.change(EDITOR, placement, placement.target(), "203.0.113.77", placement.from());
        assertThat(columnsWith("203.0.113.77")).contains("placement.note");
    }

    /** The columns of the whole database in which one of the texts stands. */
    private List<String> columnsWith(String... texts) {
        List<String> found = new ArrayList<>();
        this.jdbc.sql("""
                SELECT c.table_name, c.column_name FROM information_schema.columns c
                JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                AND c.data_type IN ('char', 'varchar', 'text', 'tinytext', 'mediumtext', 'longtext', 'blob', 'longblob',
                                    'mediumblob', 'binary', 'varbinary', 'inet4', 'inet6')""").query((row) -> {
            String column = row.getString(1) + "." + row.getString(2);
            for (String text : texts) {
                long rows = this.jdbc.sql("SELECT COUNT(*) FROM `" + row.getString(1) + "` WHERE INSTR(CAST(`"
                        + row.getString(2) + "` AS CHAR), ?) > 0").param(text).query(Long.class).single();
                if (rows > 0) {
                    found.add(column);
                }
            }
        });
        return found;
    }

    private Placement make(PageReference target) {
        Placement placement = this.placements.make(EDITOR, this.korsnas, target, "Disken", Helsinki.today(this.clock));
        this.made.add(placement.code());
        assertThat(this.placements.address(placement)).hasValueSatisfying(
                (address) -> assertThat(address).startsWith("http://localhost:").endsWith("/q/" + placement.code()));
        return placement;
    }

    private long count(Placement placement) {
        return this.scans.numbers(List.of(placement)).get(placement.code()).all();
    }

    private String to(Placement placement) {
        return location(scan("/q/" + placement.code()));
    }

    private HttpResponse<String> scan(String address, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("User-Agent", PHONE));
        return this.reader.get(address, all.toArray(String[]::new));
    }

    private HttpResponse<String> head(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(this.reader.base() + address)).HEAD()
                .header("User-Agent", PHONE)
                .build(), HttpResponse.BodyHandlers.ofString());
        }
        catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static StaffMember member(Role role, String municipality) {
        return new StaffMember(role.name().toLowerCase(java.util.Locale.ROOT) + "-" + municipality, "Prov",
                Set.of(new Grant(role, Scope.MUNICIPALITY, municipality)));
    }

    private static void wrong(Mistake mistake, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(WrongPlacement.class,
                (wrong) -> assertThat(wrong.mistake()).isEqualTo(mistake));
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
    }
}
