package fi.newcomer;

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
import fi.newcomer.request.ListPosition;
import fi.newcomer.request.ManyRequests;
import fi.newcomer.request.RequestSummary;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/**
 * Measures what things cost in proportion to each other, and writes it down: never a time, since no two machines are
 * alike. Run by {@code ./portal bench}.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "portal.demo=true", "portal.data=target/bench-data", "portal.schema=t${random.uuid}",
                "portal.bind=127.0.0.1", "portal.trusted-proxies=127.0.0.1" })
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor")
class Benchmarks extends SpringBrowserlessTest {

    private static final Path FILE = Path.of("docs/benchmarks.md");

    /** Rounds before the measured ones, until the compiler of the running portal has seen the code often enough. */
    private static final int WARM = 150;

    private static final int MEASURED = 150;

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

    @Test
    void measure() throws IOException, InterruptedException {
        String text = """
                # Benchmarks

                Written by `./portal bench`. Ratios of two things measured in turn in the same run, medians of %d rounds after
                as many to warm up; rows as the database counts them; bytes as they go over the line. Never a time.

                ## What a keystroke costs
                What the editor makes at a pause in typing, divided by making the same public page anew (not from the cache,
                without compressing it): first a preview of the changed text alone, which says whether it can stand there, then
                the one that is shown, with all drafts. The aim is at most 3.

                | page | language | keystroke ÷ page |
                |---|---|---|
                %s
                ## What opening a view reads
                Rows that the portal gets from the database until the view stands, and rows that the database reads for
                it, sums and indexes included; as the demo's editor of everything.

                | view | got | read |
                |---|---|---|
                %s
                ## What a reader of a programme page loads
                HTML and style sheet, compressed, in bytes: the smallest, the middle and the largest of all parts of all
                municipalities.

                | language | smallest | middle | largest |
                |---|---|---|---|
                %s
                ## What many letters cost
                %s
                ## What a long queue costs
                A page of 50 of the queue list (`CaseRequests.inQueues`) with 50,000 open requests in the caseworker's queue,
                divided by the same with 500. The aim is at most 1.5.

                | queue list | 50,000 ÷ 500 |
                |---|---|
                %s""".formatted(MEASURED, keystrokes(), views(), bytes(), letters(), queueLists());
        Files.writeString(FILE, text);
    }

    /** Five thousand letters in one run: whether the last ones cost more than the first, in time and in memory. */
    private String letters() throws IOException {
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

    private String keystrokes() {
        StringBuilder rows = new StringBuilder();
        for (String slug : List.of("korsnas", "nykarleby")) {
            for (String code : List.of("sv", "ar")) {
                for (ProgrammePart part : List.of(ProgrammePart.PLAN, ProgrammePart.ORIENTATION)) {
                    Municipality municipality = this.municipalities.get(slug);
                    rows.append("| %s, %s | %s | %.1f |%n".formatted(slug, part.slug(), code,
                            keystroke(municipality, part, this.languages.get(code))));
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

    /** The two are measured in turn: the first two pages of each. */
    private String queueLists() {
        ManyRequests requests = new ManyRequests(this.jdbc, this.cipher);
        requests.add("korsnas-kommun", 50_000, LocalDate.now());
        requests.add("osterbotten-1-kommun", 500, LocalDate.now());
        StringBuilder rows = new StringBuilder();
        for (CaseRequests.Order order : CaseRequests.Order.values()) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < WARM + MEASURED; round++) {
                double many = pages("korsnas-kommun", order);
                double few = pages("osterbotten-1-kommun", order);
                if (round >= WARM) {
                    ratios.add(many / few);
                }
            }
            rows.append("| %s | %.2f |%n".formatted(order,
                    ratios.stream().sorted().skip(MEASURED / 2).findFirst().orElseThrow()));
        }
        requests.remove();
        return rows.toString();
    }

    /** Two pages, one after the other. */
    private long pages(String queue, CaseRequests.Order order) {
        StaffMember who = new StaffMember("bench", "Bench", Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, queue)));
        long started = System.nanoTime();
        List<RequestSummary> page = this.cases.inQueues(who, CaseFilter.open(), order, Optional.empty(), 50);
        this.cases.inQueues(who, CaseFilter.open(), order, Optional.of(ListPosition.after(page.getLast())), 50);
        return System.nanoTime() - started;
    }

    private String views() {
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

    private String bytes() throws IOException, InterruptedException {
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
