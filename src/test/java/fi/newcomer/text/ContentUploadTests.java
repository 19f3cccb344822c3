package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.administration.ContentFilesDesk;
import fi.newcomer.content.ImportCounts;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** The whole content out as a ZIP file and in again, while the portal runs. The content is put back. */
@PortalTest
@WithUserDetails("admin")
class ContentUploadTests {

    private static final String PLAN = "programmes/korsnas/plan.sv.md";

    @LocalServerPort
    int port;

    @Autowired
    ContentFilesDesk desk;

    @Autowired
    ContentExport export;

    @Autowired
    ContentImport content;

    @Autowired
    ContentUpload upload;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private boolean uploaded;

    @AfterEach
    void putBack() {
        if (this.uploaded) {
            this.desk.importAgain();
        }
    }

    @Test
    void theFileHoldsJustWhatTheCommandWritesAndIsTheSameEachTime() throws IOException {
        byte[] zip = this.desk.zip();
        assertThat(this.desk.zip()).isEqualTo(zip);
        ContentZip.unpack(zip, this.folder.toRealPath());
        assertThat(ContentFolder.tree(this.folder)).isEqualTo(this.export.files());
        ContentUpload.Preview same = this.desk.preview(zip);
        assertThat(same.files()).isEmpty();
        assertThat(same.proposed()).isEmpty();
        assertThat(same.report().texts()).isEqualTo(new ImportCounts(0, same.report().texts().unchanged(), 0, 0, 0, 0));
    }

    @Test
    void aChangedSentenceIsShownFirstAndThenBroughtInAndStaysOverARestart() throws IOException {
        Map<String, String> files = new TreeMap<>(this.export.files());
        String before = files.get(PLAN);
        String line = before.lines().filter((it) -> it.endsWith("{#what-6}")).findFirst().orElseThrow();
        files.put(PLAN, before.replace(line, "- en uppladdad mening {#what-6}"));
        byte[] zip = ContentZip.of(files);
        ContentUpload.Preview shown = this.desk.preview(zip);
        assertThat(shown.files()).containsExactly(PLAN);
        assertThat(shown.report().texts().replaced()).isEqualTo(1);
        assertThat(this.export.files()).containsEntry(PLAN, before);
        this.uploaded = true;
        assertThat(this.desk.take(zip, shown)).isPresent();
        assertThat(this.desk.zip()).isEqualTo(zip);
        assertThat(new Browsing(this.port).get("/sv/korsnas/programme/plan").body()).contains("en uppladdad mening");
        assertThat(this.jdbc.sql("SELECT who FROM audit WHERE action = 'content.uploaded' ORDER BY id DESC LIMIT 1")
            .query(String.class).single()).isEqualTo("admin");
        assertThat(this.desk.take(zip, shown)).as("what was shown is another thing by now").isEmpty();
        this.content.afterSingletonsInstantiated();
        assertThat(this.desk.zip()).as("after a restart").isEqualTo(zip);
        this.desk.importAgain();
        this.uploaded = false;
        assertThat(this.export.files()).containsEntry(PLAN, before);
    }

    @Test
    void staffGoOnWhileAPreviewIsMade() {
        Map<String, String> files = new TreeMap<>(this.export.files());
        files.compute(PLAN, (path, text) -> text.replaceFirst("(?m)^.*\\{#what-6}$", "- en annan mening {#what-6}"));
        byte[] zip = ContentZip.of(files);
        // As those do who write, in a transaction of their own that waits a second at most.
        String go = "SET STATEMENT innodb_lock_wait_timeout = 1 FOR SELECT COUNT(*) FROM ";
        int replaced = this.content.rehearse(() -> this.upload.read(zip), () -> (report) -> {
            assertThat(CompletableFuture.supplyAsync(() -> Stream
                .of("unit_text WHERE page = 'programme/korsnas/training'",
                        "unit_text WHERE page = 'programme/korsnas/plan' AND unit = 'what-5'", "entry", "fact")
                .map((rows) -> this.jdbc.sql(go + rows + " FOR UPDATE").query(Integer.class).single())
                .toList()).join()).allMatch((count) -> count > 0);
            return report.texts().replaced();
        });
        assertThat(replaced).isEqualTo(1);
        assertThat(this.export.files().get(PLAN)).doesNotContain("en annan mening");
    }

    @Test
    void whatWasEditedSinceThePreviewIsNotTakenUnseen() {
        Map<String, String> files = new TreeMap<>(this.export.files());
        files.compute(PLAN, (path, text) -> text.replaceFirst("(?m)^.*\\{#what-6}$", "- en annan mening {#what-6}"));
        byte[] zip = ContentZip.of(files);
        ContentUpload.Preview shown = this.desk.preview(zip);
        String row = " WHERE page = 'programme/korsnas/plan' AND unit = 'what-6' AND language = 'sv'";
        String before = this.jdbc.sql("SELECT text FROM unit_text" + row).query(String.class).single();
        long acts = acts();
        try {
            this.jdbc.sql("UPDATE unit_text SET text = 'redigerad av personalen'" + row).update();
            assertThat(this.desk.take(zip, shown)).isEmpty();
            assertThat(this.jdbc.sql("SELECT text FROM unit_text" + row).query(String.class).single())
                .isEqualTo("redigerad av personalen");
            assertThat(acts()).as("nothing was done").isEqualTo(acts);
        }
        finally {
            this.jdbc.sql("UPDATE unit_text SET text = ?" + row).param(before).update();
        }
    }

    private long acts() {
        return this.jdbc.sql("SELECT COUNT(*) FROM audit").query(Long.class).single()
                + this.jdbc.sql("SELECT COUNT(*) FROM content_import").query(Long.class).single()
                + this.jdbc.sql("SELECT COUNT(*) FROM content_upload").query(Long.class).single();
    }

    @Test
    void afterAnUpdateOfThePortalWhatWasUploadedCanBeChangedAgain() {
        this.uploaded = true;
        byte[] zip = this.desk.zip();
        assertThat(this.desk.take(zip, this.desk.preview(zip))).isPresent();
        // As an older portal has left it: the one that starts reads newer files.
        this.jdbc.sql("UPDATE content_file SET text = concat('# older\\n', text) WHERE path = 'documents.yaml'").update();
        this.jdbc.sql("DELETE FROM content_file WHERE path = 'layers.yaml'").update();
        this.jdbc.sql("INSERT INTO content_file (path, text) VALUES ('responsibility/gone.yaml', 'rules: []')").update();
        this.content.afterSingletonsInstantiated();
        assertThat(this.desk.zip()).isEqualTo(zip);
        assertThat(this.desk.preview(zip).files()).isEmpty();
        this.desk.importAgain();
        assertThat(this.jdbc.sql("SELECT COUNT(*) FROM content_upload").query(Integer.class).single()).isZero();
        this.uploaded = false;
    }

    @Test
    void aMistakeIsNamedWithFileAndLineAndNothingChanges() {
        Map<String, String> files = new TreeMap<>(this.export.files());
        files.put(PLAN, files.get(PLAN).replaceFirst("\\{#what-6}", "{{phone nobody}} {#what-6}"));
        Map<String, String> before = this.export.files();
        assertThatThrownBy(() -> this.desk.preview(ContentZip.of(files))).isInstanceOf(WrongSetting.class)
            .hasMessageMatching("content/" + PLAN + ", line \\d+: there is no fact .nobody.\\.");
        assertThat(this.export.files()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({ "../layers.yaml, PATH", "/etc/layers.yaml, PATH", "pages/../../x.md, PATH", "a\\b.md, PATH",
            "run.sh, PATH", "C:/x.md, PATH", "pages/x.md, MISSING", "content/layers.yaml, PATH" })
    void whatIsNoContentFileIsRefused(String path, WrongUpload.Problem problem) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (path.startsWith("content/")) {
            files.put("layers.yaml", new byte[0]);
        }
        files.put(path, "layers: []".getBytes(StandardCharsets.UTF_8));
        assertRefused(zip(files), problem);
        assertThat(ContentFolder.tree(this.folder).keySet()).isSubsetOf("layers.yaml", "pages/x.md");
        assertThat(this.folder.resolveSibling("layers.yaml")).doesNotExist();
    }

    @Test
    void aZipBombOrOtherBytesAreRefused() {
        Map<String, byte[]> bomb = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            bomb.put("pages/x%d.md".formatted(i), new byte[9_000_000]);
        }
        byte[] zip = zip(bomb);
        assertThat(zip.length).isLessThan(100_000);
        assertRefused(zip, WrongUpload.Problem.LARGE);
        assertRefused(new byte[ContentZip.LARGEST + 1], WrongUpload.Problem.LARGE);
        assertRefused("no zip".getBytes(StandardCharsets.UTF_8), WrongUpload.Problem.ZIP);
        assertRefused(new byte[0], WrongUpload.Problem.ZIP);
    }

    @Test
    @WithUserDetails("editor")
    void onlyAdministratorsMay() {
        assertThatThrownBy(() -> this.desk.zip()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.desk.preview(new byte[0])).isInstanceOf(AccessDeniedException.class);
    }

    private void assertRefused(byte[] zip, WrongUpload.Problem problem) {
        assertThatThrownBy(() -> ContentZip.unpack(zip, this.folder.toRealPath())).isInstanceOf(WrongUpload.class)
            .extracting((wrong) -> ((WrongUpload) wrong).problem())
            .isEqualTo(problem);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
