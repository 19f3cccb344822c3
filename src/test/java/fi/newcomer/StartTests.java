package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.PortalProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal, started as a process of its own with something wrong, stops with one clear sentence. */
class StartTests {

    @TempDir
    Path folder;

    @Test
    void anUnreachableDatabaseIsNamed() throws Exception {
        Path keys = keys();
        assertThat(started(Map.of("PORTAL_DB_URL", "jdbc:mariadb://127.0.0.1:1/portal", "PORTAL_KEYS",
                keys.toString())))
            .startsWith("The portal can't start: PORTAL_DB_URL")
            .contains("127.0.0.1:1/portal")
            .hasLineCount(1);
    }

    @Test
    void aDatabaseOfOnesOwnNeedsKeys() throws Exception {
        assertThat(started(Map.of("PORTAL_DB_URL", "jdbc:mariadb://127.0.0.1:1/portal")))
            .startsWith("The portal can't start: PORTAL_KEYS is not set")
            .hasLineCount(1);
    }

    @Test
    void theDemoRefusesADatabaseOfOnesOwn() throws Exception {
        assertThat(started(Map.of("PORTAL_DB_URL", "jdbc:mariadb://127.0.0.1:1/portal"), "--portal.demo=true"))
            .startsWith("The portal can't start: PORTAL_DB_URL is set, but the demo")
            .hasLineCount(1);
    }

    @Test
    void aPortThatIsNoPortAndAClockOutsideTheDemoAreNamed() throws Exception {
        assertThat(started(Map.of("PORTAL_PORT", "many"))).contains("PORTAL_PORT is \"many\"").hasLineCount(1);
        assertThat(started(Map.of("PORTAL_CLOCK", "2026-03-06T09:00:00Z"))).contains("PORTAL_CLOCK").hasLineCount(1);
    }

    @Test
    void aTakenPortAndAnotherPortalsDataAreNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(started(Map.of("PORTAL_DATA", "target/start-data", "PORTAL_BIND", "127.0.0.1", "PORTAL_PORT",
                    Integer.toString(taken.getLocalPort()))))
                .contains("port " + taken.getLocalPort() + " is taken")
                .contains("PORTAL_PORT");
        }
        // The database of this folder was made without --demo.
        assertThat(started(Map.of("PORTAL_DATA", "target/start-data"), "--portal.demo=true"))
            .contains("can't be used for the demo");
    }

    @Test
    void aFolderWithoutContentIsNamed() throws Exception {
        for (String wrong : new String[] { this.folder.toString(), this.folder.resolve("nowhere").toString(), "file:x" }) {
            assertThat(started(Map.of("PORTAL_CONTENT", wrong)))
                .startsWith("The portal can't start: PORTAL_CONTENT is \"" + wrong + "\", but it must be a folder")
                .hasLineCount(1);
        }
    }

    @Test
    void aMistakeInTheContentIsNamedWithFileAndLine() throws Exception {
        Path content = this.folder.resolve("my content");
        copy(Path.of("content"), content);
        Path rules = content.resolve("responsibility/korsnas.yaml");
        String text = Files.readString(rules, StandardCharsets.UTF_8);
        Files.writeString(rules, text.replaceFirst("receives: korsnas-kommun", "receives: nobody-at-all"));
        int line = (int) text.substring(0, text.indexOf("receives: korsnas-kommun")).lines().count();
        assertThat(started(Map.of("PORTAL_DATA", "target/start-data", "PORTAL_CONTENT", content.toString())))
            .contains("content/responsibility/korsnas.yaml, line " + line)
            .contains("nobody-at-all");
    }

    @Test
    void unreadableKeysAreNamed() throws Exception {
        Path keys = this.folder.resolve("nonsense");
        Files.writeString(keys, "nonsense");
        Files.setPosixFilePermissions(keys, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        assertThat(started(Map.of("PORTAL_DATA", "target/start-data", "PORTAL_KEYS", keys.toString())))
            .contains("PORTAL_KEYS: line 1");
    }

    /** Starts the portal; gives what it says on standard error about why it stopped, and fails if it did not stop. */
    private String started(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = PortalProcess.with(environment, arguments);
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        CompletableFuture<String> reading = CompletableFuture.supplyAsync(() -> allOf(process.getErrorStream()));
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroy();
            process.waitFor();
        }
        String said = reading.join();
        assertThat(process.exitValue()).isNotZero();
        return said.lines().filter((line) -> line.startsWith("The portal can't start")).findFirst().orElse(said);
    }

    private static String allOf(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path keys() throws IOException {
        Path keys = this.folder.resolve("keys");
        Files.writeString(keys, "1:" + "A".repeat(43) + "=\n");
        Files.setPosixFilePermissions(keys, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        return keys;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                }
                else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
