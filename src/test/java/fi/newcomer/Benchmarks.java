package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import fi.newcomer.editing.TextDesk;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.letter.Addressee;
import fi.newcomer.letter.LetterChoice;
import fi.newcomer.letter.Letters;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.programme.ProgrammePart;
import fi.newcomer.programme.Programmes;
import fi.newcomer.protection.FieldCipher;
import fi.newcomer.request.CaseFilter;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.ListCosts;
import fi.newcomer.request.ListPage;
import fi.newcomer.request.ListPosition;
import fi.newcomer.request.ManyRequests;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Draft;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.TextPages;
import fi.newcomer.text.UnitPage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/**
 * Measures what things cost in proportion to each other, and writes it down: never a time, since no two machines are
 * alike. Run by {@code ./portal bench}, or one part of it by {@code ./portal bench PART}, which is the name of its method.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "portal.demo=true", "portal.data=target/bench-data", "portal.schema=t${random.uuid}",
                "portal.bind=127.0.0.1", "portal.trusted-proxies=127.0.0.1" })
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Benchmarks extends SpringBrowserlessTest {

    private static final Path FILE = Path.of("docs/benchmarks.md");

    /** Rounds before the measured ones, until the compiler of the running portal has seen the code often enough. */
    private static final int WARM = 150;

    private static final int MEASURED = 150;

    private static final String LONG_QUEUE = "korsnas-kommun";

    private static final String SHORT_QUEUE = "osterbotten-1-kommun";

    @LocalServerPort
    int port;

    @Autowired
    TextDesk desk;

    @Autowired
    ContentPages content;

    @Autowired
    ObjectProvider<TextPages> textPages;

    @Autowired
    PublicPages pages;

    @Autowired
    Programmes programmes;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Languages languages;

    @Autowired
    JdbcClient database;

    @Autowired
    Letters letters;

    @Autowired
    CaseRequests cases;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    FieldCipher cipher;

    @Autowired
    ApplicationContext portal;

    private final List<String> missed = new ArrayList<>();

    /** Each part of the document is measured and written for itself; it is written, too, where it misses its aim. */
    private void write(String heading, String text) throws IOException {
        String before = Files.exists(FILE) ? Files.readString(FILE) : "";
        StringBuilder document = new StringBuilder("""
                # Benchmarks

                Written by `./portal bench`, which fails where an aim is missed. Ratios of two things measured in turn in the same
                run, medians of %d rounds after as many to warm up; rows as the database counts them; bytes as they go over the
                line. Never a time.
                """.formatted(MEASURED));
        String part = "\n## " + heading + "\n" + text.strip() + "\n";
        boolean written = false;
        for (String old : before.split("\n(?=## )")) {
            if (old.startsWith("## " + heading + "\n")) {
                document.append(part);
                written = true;
            }
            else if (old.startsWith("## ")) {
                document.append("\n").append(old.strip()).append("\n");
            }
        }
        Files.writeString(FILE, written ? document : document.append(part));
        assertThat(this.missed).as("Aims of " + FILE + " that were missed under \"" + heading + "\"").isEmpty();
    }

    /** @param most what the document states as the aim */
    private double aim(String what, double measured, double most) {
        if (measured > most) {
            this.missed.add(String.format(Locale.ROOT, "%s: %,.2f, and the aim is at most %,.2f", what, measured, most));
        }
        return measured;
    }

    @Test
    @Order(1)
    void keystrokes() throws IOException {
        write("What a keystroke costs", """
                What the editor makes at a pause in typing, divided by making the same public page anew (not from the cache,
                without compressing it): first a preview of the changed text alone, which says whether it can stand there, then
                the one that is shown, with all drafts. The aim is at most 3.

                | page | language | keystroke ÷ page |
                |---|---|---|
                %s""".formatted(keystrokeRows()));
    }

    @Test
    @Order(2)
    void views() throws IOException {
        write("What opening a view reads", """
                Rows that the portal gets from the database until the view stands, and rows that the database reads for
                it, sums and indexes included; as the demo's editor of everything.

                | view | got | read |
                |---|---|---|
                %s""".formatted(viewRows()));
    }

    @Test
    @Order(3)
    void bytes() throws IOException, InterruptedException {
        write("What a reader of a programme page loads", """
                HTML and style sheet, compressed, in bytes: the smallest, the middle and the largest of all parts of all
                municipalities.

                | language | smallest | middle | largest |
                |---|---|---|---|
                %s""".formatted(byteRows()));
    }

    @Test
    @Order(4)
    void letters() throws IOException {
        write("What many letters cost", lettersInOneRun());
    }

    @Test
    @Order(5)
    void queue() throws IOException {
        ManyRequests requests = new ManyRequests(this.jdbc, this.cipher);
        LocalDate today = LocalDate.now();
        try {
            requests.add(LONG_QUEUE, 50_000, today);
            requests.add(SHORT_QUEUE, 500, today);
            write("What a long queue costs", """
                    A page of 50 of the queue list (`CaseRequests.page`) with 50,000 open requests in the caseworker's queue: its
                    time divided by that of the same with 500, and rows that the database reads for it, those of indexes included.
                    The aim is at most 1.5, and at most 200 rows.

                    | order | time, 50,000 ÷ 500 | rows read, first page | a page in the middle | first page with 500 |
                    |---|---|---|---|---|
                    %s
                    How the database begins the first page, one state after the other, as its `ANALYZE` says: it goes along the
                    index and stops after as many rows as are wanted at once, however many it expects on the way.

                    | order | state | type | key | rows expected | rows read | Extra |
                    |---|---|---|---|---|---|---|
                    %s
                    Rows read for the first page with one filter, and the index that leads in the order of the promised days
                    (two, where the states differ). A filter by a day in another order than that day's has no index: few such rows are
                    sorted; else what stands in the order is looked through.

                    | filter | newest first | oldest first | promised first | next action first | index |
                    |---|---|---|---|---|---|
                    %s
                    With several filters the one that matches fewest leads, and the others are asked of each row that it gives. Where
                    hardly any row matches all, the page ends once it has looked through a hundred, and says where to search further.
                    Newest first:

                    | filters | rows shown | rows read | then | index |
                    |---|---|---|---|---|
                    %s
                    Of all %d pairs of these filters in all orders, the page that reads most reads %d rows.
                    """.formatted(queueOrders(), queuePlans(), queueFilters(today), queuePairs(today),
                    ListCosts.pairs(today).size(), mostOfPairs(today)));
        }
        finally {
            requests.remove();
        }
    }

    /** Five thousand letters in one run: whether the last ones cost more than the first, in time and in memory. */
    private String lettersInOneRun() throws IOException {
        List<Addressee> addressees = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            addressees.add(new Addressee(i + 2, "محمد التجريبي " + i, "Testgatan " + i, "10600", "Ekenäs", "",
                    this.languages.all().get(i % 6)));
        }
        LetterChoice choice = new LetterChoice(this.municipalities.get("korsnas"), List.of(this.languages.get("ar")),
                Optional.empty(), Letters.TOP);
        List<Long> times = new ArrayList<>();
        List<Long> heaps = new ArrayList<>();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                // Handed over and forgotten.
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                // Handed over and forgotten.
            }

            @Override
            public void flush() {
                times.add(System.nanoTime());
                System.gc();
                heaps.add(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            }
        };
        this.letters.write(this.letters.begin(choice, addressees.size()).orElseThrow(), choice, addressees, () -> out);
        int parts = addressees.size() / Letters.PART;
        double first = times.get(parts / 5) - times.getFirst();
        double last = times.get(parts - 1) - times.get(parts - 1 - parts / 5);
        return "Five thousand letters in one run, in PDFs of %d: the last fifth ÷ the first in time %.1f; the heap after the last PDF ÷ after the first %.2f.%n"
            .formatted(Letters.PART, last / first, heaps.get(parts - 1) / (double) heaps.getFirst());
    }

    private String keystrokeRows() {
        StringBuilder rows = new StringBuilder();
        for (String slug : List.of("korsnas", "nykarleby")) {
            for (String code : List.of("sv", "ar")) {
                for (ProgrammePart part : List.of(ProgrammePart.PLAN, ProgrammePart.ORIENTATION)) {
                    Municipality municipality = this.municipalities.get(slug);
                    double ratio = keystroke(municipality, part, this.languages.get(code));
                    rows.append("| %s, %s | %s | %.1f |%n".formatted(slug, part.slug(), code,
                            aim("A keystroke in " + slug + ", " + part.slug() + ", " + code, ratio, 3)));
                }
            }
        }
        return rows.toString();
    }

    /** The two are measured in turn, so that whatever else the machine does meets both. */
    private double keystroke(Municipality municipality, ProgrammePart part, Language language) {
        String key = this.programmes.page(municipality, part);
        PageUnit unit = this.desk.texts(key).get(language).units().get(1);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < WARM + MEASURED; round++) {
            Draft draft = new Draft(unit.id(), unit.text() + " " + round, ChangeOfMeaning.SAME, false, unit.text());
            long started = System.nanoTime();
            this.desk.preview(key, language, List.of(draft));
            this.desk.preview(key, language, List.of(draft));
            long between = System.nanoTime();
            this.pages.document((reading) -> page(key, new Surroundings(language, municipality, reading)));
            long ended = System.nanoTime();
            if (round >= WARM) {
                ratios.add((between - started) / (double) (ended - between));
            }
        }
        return ratios.stream().sorted().skip(MEASURED / 2).findFirst().orElseThrow();
    }

    private PublicPage page(String key, Surroundings around) {
        UnitPage texts = this.content.page(key, around.reader(), around.reading()).orElseThrow();
        return this.textPages.orderedStream()
            .flatMap((pages) -> pages.page(texts, around).stream())
            .findFirst()
            .orElseThrow();
    }

    private String queueOrders() {
        StringBuilder rows = new StringBuilder();
        for (CaseRequests.Order order : CaseRequests.Order.values()) {
            String name = "The queue list, " + order;
            rows.append(String.format(Locale.ROOT, "| %s | %.2f | %d | %d | %d |%n", order,
                    aim(name + ", time with 50,000 ÷ time with 500", longToShort(order), 1.5),
                    read(LONG_QUEUE, CaseFilter.open(), order, Optional.empty(), name),
                    read(LONG_QUEUE, CaseFilter.open(), order, Optional.of(costs().middle(LONG_QUEUE, order)), name),
                    read(SHORT_QUEUE, CaseFilter.open(), order, Optional.empty(), name)));
        }
        return rows.toString();
    }

    /** The two are measured in turn: the first two pages of each. */
    private double longToShort(CaseRequests.Order order) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < WARM + MEASURED; round++) {
            double many = pages(LONG_QUEUE, order);
            double few = pages(SHORT_QUEUE, order);
            if (round >= WARM) {
                ratios.add(many / few);
            }
        }
        return ratios.stream().sorted().skip(MEASURED / 2).findFirst().orElseThrow();
    }

    /** Two pages, one after the other. */
    private long pages(String queue, CaseRequests.Order order) {
        StaffMember who = caseworker(queue);
        long started = System.nanoTime();
        ListPage page = this.cases.page(who, CaseFilter.open(), order, Optional.empty(), ListCosts.PAGE);
        this.cases.page(who, CaseFilter.open(), order, page.next(), ListCosts.PAGE);
        return System.nanoTime() - started;
    }

    private static StaffMember caseworker(String queue) {
        return new StaffMember("bench", "Bench", Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, queue)));
    }

    private ListCosts costs() {
        return new ListCosts(this.portal);
    }

    private long read(String queue, CaseFilter filter, CaseRequests.Order order, Optional<ListPosition> after, String what) {
        long read = costs().read(() -> this.cases.page(caseworker(queue), filter, order, after, ListCosts.PAGE));
        aim(what + ", rows read for a page", read, ListCosts.MOST_READ);
        return read;
    }

    private String queuePlans() {
        StringBuilder rows = new StringBuilder();
        for (CaseRequests.Order order : CaseRequests.Order.values()) {
            for (ListCosts.Step step : costs().plan(LONG_QUEUE, CaseFilter.open(), order, Optional.empty())) {
                rows.append(String.format(Locale.ROOT, "| %s | %s | %s | `%s` | %,d | %,.0f | %s |%n", order, step.state(),
                        step.type(), step.key(), step.expected(), step.read(), step.extra()));
            }
        }
        return rows.toString();
    }

    private String queueFilters(LocalDate today) {
        StringBuilder rows = new StringBuilder();
        ListCosts.filters(today).forEach((name, filter) -> {
            rows.append("| ").append(name);
            for (CaseRequests.Order order : List.of(CaseRequests.Order.NEWEST_FIRST, CaseRequests.Order.OLDEST_FIRST,
                    CaseRequests.Order.PROMISED_FIRST, CaseRequests.Order.NEXT_ACTION_FIRST)) {
                rows.append(" | ")
                    .append(read(LONG_QUEUE, filter, order, Optional.empty(), "The queue list, " + name + ", " + order));
            }
            rows.append(" | ").append(index(filter, CaseRequests.Order.PROMISED_FIRST)).append(" |\n");
        });
        return rows.toString();
    }

    private String index(CaseFilter filter, CaseRequests.Order order) {
        return costs().plan(LONG_QUEUE, filter, order, Optional.empty())
            .stream()
            .map((step) -> "`" + step.key() + "`")
            .distinct()
            .collect(Collectors.joining(", "));
    }

    private String queuePairs(LocalDate today) {
        StringBuilder rows = new StringBuilder();
        CaseRequests.Order order = CaseRequests.Order.NEWEST_FIRST;
        for (String name : List.of("one owner's (1 in 100) + news (1 in 50)", "one owner's (1 in 100) + overdue",
                "one owner's (1 in 100) + language (1 in 2)", "nobody's + overdue", "nobody's + language (1 in 2)",
                "nobody's + rare language (1 in 1,000)", "nobody's + interpreter (1 in 50)",
                "language (1 in 2) + interpreter (1 in 50)", "language (1 in 2) + news (1 in 50)",
                "interpreter (1 in 50) + news (1 in 50)", "interpreter (1 in 50) + overdue for a week",
                "overdue for a week + action by today")) {
            CaseFilter filter = ListCosts.pairs(today).get(name);
            ListPage page = this.cases.page(caseworker(LONG_QUEUE), filter, order, Optional.empty(), ListCosts.PAGE);
            rows.append("| %s | %d | %d | %s | %s |%n".formatted(name, page.rows().size(),
                    read(LONG_QUEUE, filter, order, Optional.empty(), "The queue list, " + name), page.next().isEmpty() ? "the end"
                            : page.rows().size() < ListCosts.PAGE ? "search further" : "more", index(filter, order)));
        }
        return rows.toString();
    }

    private long mostOfPairs(LocalDate today) {
        List<Long> all = new ArrayList<>();
        ListCosts.pairs(today).forEach((name, filter) -> {
            for (CaseRequests.Order order : CaseRequests.Order.values()) {
                all.add(read(LONG_QUEUE, filter, order, Optional.empty(), "The queue list, " + name + ", " + order));
            }
        });
        return all.stream().max(Long::compare).orElseThrow();
    }

    private String viewRows() {
        StringBuilder rows = new StringBuilder();
        for (String view : List.of("texts", "texts/programme/korsnas/plan/sv",
                "texts/programme/nykarleby/orientation/ar", "renewal")) {
            navigate(view, Component.class);
            rows.append("| `/staff/%s` | %d | %d |%n".formatted(view, rows("Rows_sent", view), rows("Rows_read", view)));
        }
        return rows.toString();
    }

    private long rows(String counter, String view) {
        navigate("password", Component.class);
        long idle = -rows(counter) + rows(counter);
        long before = rows(counter);
        navigate(view, Component.class);
        return rows(counter) - before - idle;
    }

    private long rows(String counter) {
        return this.database.sql("SHOW GLOBAL STATUS LIKE '" + counter + "'").query((row, number) -> row.getLong(2)).single();
    }

    private String byteRows() throws IOException, InterruptedException {
        StringBuilder rows = new StringBuilder();
        for (Language language : this.languages.all()) {
            List<Integer> sizes = new ArrayList<>();
            for (Municipality municipality : this.municipalities.all()) {
                if (this.programmes.of(municipality).isEmpty()) {
                    continue;
                }
                for (ProgrammePart part : ProgrammePart.values()) {
                    sizes.add(bytes("/" + language + "/" + municipality.slug() + "/programme/" + part.slug()));
                }
            }
            List<Integer> sorted = sizes.stream().sorted().toList();
            rows.append(String.format(Locale.ROOT, "| %s | %,d | %,d | %,d |%n", language, sorted.getFirst(),
                    sorted.get(sorted.size() / 2), sorted.getLast()));
        }
        return rows.toString();
    }

    private int bytes(String address) throws IOException, InterruptedException {
        Matcher style = Pattern.compile("<link[^>]*href=\"(/frontend/[^\"]+\\.css)\"")
            .matcher(new Browsing(this.port).get(address).body());
        return compressed(address) + (style.find() ? compressed(style.group(1)) : 0);
    }

    private int compressed(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + address))
                .header("Accept-Encoding", "gzip")
                .build(), HttpResponse.BodyHandlers.ofByteArray())
            .body().length;
    }
}
