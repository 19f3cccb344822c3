package fi.newcomer.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.language.Languages;
import fi.newcomer.letter.LetterRun.State;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.placement.Placements;
import fi.newcomer.staff.DownloadEnded;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** Tests for {@link Letters}: many letters in one run, and that nothing of those to whom they go stays anywhere. */
@PortalTest
class LettersTests {

    /** As a name that occurs nowhere else. */
    private static final String RARE = "Qvxzén";

    private static final int LETTERS = Integer.getInteger("portal.letters", 1000);

    @Autowired
    Letters letters;

    @Autowired
    Languages languages;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Placements placements;

    @Autowired
    JdbcClient database;

    private final List<LetterRun> runs = new ArrayList<>();

    @AfterEach
    void noRunIsLeft() {
        assertThat(this.runs).noneMatch((run) -> run.state() == State.RUNNING);
    }

    @Test
    @WithUserDetails("editor")
    void manyLettersInFlatMemoryAndNothingStays() throws Exception {
        Set<Path> before = files();
        LetterChoice choice = choice();
        List<Addressee> addressees = addressees(LETTERS);
        LetterRun run = begin(choice, addressees.size());
        Parts out = new Parts();
        this.letters.write(run, choice, addressees, () -> out);
        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.made()).isEqualTo(LETTERS);
        assertThat(out.letters).as("letters of each part").allSatisfy((some) -> assertThat(some).isBetween(1, Letters.PART));
        assertThat(out.letters.stream().mapToInt(Integer::intValue).sum()).isEqualTo(LETTERS);
        assertThat(out.heaps).as("heap after each part")
            .allSatisfy((heap) -> assertThat(heap).isLessThan((long) (1.2 * out.heaps.getFirst())));
        assertThat(out.firstText).contains(RARE + " 0", "Testgatan 199");
        Set<Path> stay = files();
        stay.removeAll(before);
        // Those of other tests go, too, each in its time.
        for (int tenth = 0; tenth < 600 && !stay.isEmpty(); tenth++) {
            TimeUnit.MILLISECONDS.sleep(100);
            stay.removeIf(Files::notExists);
        }
        assertThat(stay).as("files").isEmpty();
        assertThat(found(RARE)).as("columns with a name").isEmpty();
        assertThat(found("letters.made")).as("the search itself").isNotEmpty();
        assertThat(audit()).startsWith("letters.made korsnas " + LETTERS, "letters.begun korsnas " + LETTERS);
    }

    @Test
    @WithUserDetails("editor")
    void aRunCanBeCancelledAndItsRestIsNotMade() {
        LetterChoice choice = choice();
        LetterRun run = begin(choice, 500);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStream cancelling = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                run.cancel();
                super.out.write(bytes, from, length);
            }
        };
        assertThatThrownBy(() -> this.letters.write(run, choice, addressees(500), () -> cancelling))
            .isInstanceOf(DownloadEnded.class);
        assertThat(run.state()).isEqualTo(State.CANCELLED);
        assertThat(run.made()).isEqualTo(200);
        assertThat(audit()).startsWith("letters.made korsnas 200");
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).as("no whole ZIP").doesNotContain("PK\u0005\u0006");
        finished(begin(choice, 0), choice);
    }

    @Test
    @WithUserDetails("editor")
    void aRunThatIsCancelledDuringItsLastPartIsNoWholeZipAndOneThatIsWholeIsDone() throws IOException {
        LetterChoice choice = choice();
        LetterRun run = begin(choice, 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStream cancelling = new FilterOutputStream(out) {
            @Override
            public void flush() {
                run.cancel();
            }
        };
        assertThatThrownBy(() -> this.letters.write(run, choice, addressees(1), () -> cancelling)).isInstanceOf(DownloadEnded.class);
        assertThat(run.state()).isEqualTo(State.CANCELLED);
        assertThat(run.made()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).as("no whole ZIP").doesNotContain("PK\u0005\u0006");
        LetterRun late = begin(choice, 0);
        this.letters.write(late, choice, List.of(), () -> new FilterOutputStream(out) {
            @Override
            public void flush() {
                late.cancel();
            }
        });
        assertThat(late.state()).isEqualTo(State.DONE);
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).contains("PK\u0005\u0006");
    }

    @Test
    @WithUserDetails("editor")
    void aClosedBrowserEndsTheRun() {
        LetterChoice choice = choice();
        LetterRun run = begin(choice, 300);
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThatThrownBy(() -> this.letters.write(run, choice, addressees(300), () -> closed))
            .isInstanceOf(DownloadEnded.class)
            .hasNoCause();
        assertThat(run.state()).isEqualTo(State.BROKEN);
        assertThat(run.made()).isLessThan(300);
        finished(begin(choice, 0), choice);
    }

    @Test
    @WithUserDetails("editor")
    void onePersonHasOneRunAtATime() {
        LetterChoice choice = choice();
        LetterRun run = begin(choice, 1);
        assertThat(this.letters.begin(choice, 1)).isEmpty();
        finished(run, choice);
        finished(begin(choice, 1), choice);
    }

    @Test
    @WithUserDetails("editor-korsnas")
    void onlyAnEditorOfTheMunicipalityMakesItsLetters() {
        LetterChoice foreign = new LetterChoice(this.municipalities.get("raseborg"), List.of(this.languages.get("sv")),
                Optional.empty(), Letters.TOP);
        assertThat(this.letters.municipalities()).extracting("slug").containsExactly("korsnas");
        assertThatThrownBy(() -> this.letters.sample(foreign)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.letters.begin(foreign, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.letters.read(foreign.municipality(), new byte[0], null)).isInstanceOf(AccessDeniedException.class);
        LetterChoice foreignCode = new LetterChoice(this.municipalities.get("korsnas"), List.of(this.languages.get("sv")),
                this.placements.find("DEMOB"), Letters.TOP);
        assertThatThrownBy(() -> this.letters.sample(foreignCode)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void noCaseworkerDoes() {
        assertThatThrownBy(() -> this.letters.sample(choice())).isInstanceOf(AccessDeniedException.class);
        assertThat(this.letters.municipalities()).isEmpty();
    }

    private void finished(LetterRun run, LetterChoice choice) {
        try {
            this.letters.write(run, choice, List.of(), OutputStream::nullOutputStream);
        }
        catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private LetterRun begin(LetterChoice choice, int letters) {
        LetterRun run = this.letters.begin(choice, letters).orElseThrow();
        this.runs.add(run);
        return run;
    }

    private LetterChoice choice() {
        return new LetterChoice(this.municipalities.get("korsnas"), List.of(this.languages.get("ar")),
                this.placements.find("DEMO"), Letters.TOP);
    }

    /** Names of all scripts, in all languages. */
    private List<Addressee> addressees(int count) {
        List<String> names = List.of(RARE + " %d", "محمد التجريبي %d", "Володимир Тестовий %d", "Nguyễn Thị Thử %d");
        List<Addressee> addressees = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            addressees.add(new Addressee(i + 2, names.get(i % names.size()).formatted(i), "Testgatan " + i, "10600", "Ekenäs", "",
                    this.languages.all().get(i % 6)));
        }
        return addressees;
    }

    private List<String> audit() {
        return this.database.sql("SELECT CONCAT(action, ' ', subject) FROM audit ORDER BY id DESC LIMIT 4")
            .query(String.class)
            .list();
    }

    /** The columns of the whole database in which a text stands. */
    private List<String> found(String text) {
        List<String> found = new ArrayList<>();
        this.database.sql("""
                SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE()
                AND data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'blob', 'mediumblob', 'longblob', 'varbinary')
                """).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().forEach((column) -> {
                    if (this.database.sql("SELECT COUNT(*) FROM `%s` WHERE INSTR(CAST(`%s` AS BINARY), CAST(:text AS BINARY)) > 0"
                        .formatted(column.getKey(), column.getValue())).param("text", text).query(Long.class).single() > 0) {
                        found.add(column.toString());
                    }
                });
        return found;
    }

    /** What lies in the folder for passing files, but for what the database server and the web server have of their own. */
    private static Set<Path> files() throws IOException {
        try (Stream<Path> found = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return found.filter((it) -> it.getFileName().toString().matches("(?i).*(pdf|letter|fop|\\.zip|upload).*"))
                .collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** Takes the ZIP as it comes: the letters of each part and the heap after it, and nothing of the bytes. */
    private static final class Parts extends OutputStream {

        private final ByteArrayOutputStream part = new ByteArrayOutputStream();

        final List<Integer> letters = new ArrayList<>();

        final List<Long> heaps = new ArrayList<>();

        String firstText = "";

        @Override
        public void write(int b) {
            this.part.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            this.part.write(bytes, from, length);
        }

        /** After each part. */
        @Override
        public void flush() throws IOException {
            byte[] bytes = this.part.toByteArray();
            this.part.reset();
            try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
                ZipEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return;
                }
                byte[] pdf = zip.readAllBytes();
                this.letters.add(Pdfs.<Integer>open(pdf, (document) -> document.getNumberOfPages()) / 2);
                if (this.firstText.isEmpty()) {
                    this.firstText = Pdfs.text(pdf);
                }
            }
            bytes = new byte[0];
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            Runtime runtime = Runtime.getRuntime();
            this.heaps.add(runtime.totalMemory() - runtime.freeMemory());
        }
    }
}
