package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.HtmlText;
import fi.newcomer.testing.PortalProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database is gone while the portal runs: what was read before is still there, and the form says what to do. */
class DatabaseGoneTests {

    private final Path data = Path.of("target/gone-data").toAbsolutePath();

    private final Path server = this.data.resolve("mariadb/server");

    private final Path away = this.data.resolve("mariadb/server.away");

    private Process portal;

    private Browsing reader;

    @Test
    void readersStillGetWhatIsKeptAndTheFormSaysWhereToTurn() throws Exception {
        restore();
        start();
        String kept = this.reader.get("/ar/korsnas/programme/plan").body();
        killDatabaseForGood();
        assertThat(this.reader.get("/ar/korsnas/programme/plan").body()).isEqualTo(kept);
        HttpResponse<String> unread = this.reader.get("/fi/korsnas/programme/training");
        assertThat(unread.statusCode()).isEqualTo(503);
        assertThat(unread.body()).contains("Jokin meni vikaan", "lang=\"fi\"");
        HttpResponse<String> answer = this.reader.post("/sv/korsnas/request/filled-by", Map.of("filledBy", "self"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(HtmlText.of(answer.body())).contains("Korsnäs kommun", "112");
        HttpResponse<String> status = this.reader.post("/uk/korsnas/status", Map.of("code", "K7QF-2M9-XTA"));
        assertThat(status.statusCode()).isEqualTo(503);
        assertThat(status.body()).contains("lang=\"uk\"");
        restore();
        waitUntil(200, "/fi/korsnas/programme/training");
    }

    @AfterEach
    void end() throws Exception {
        if (this.portal != null) {
            this.portal.destroy();
            this.portal.waitFor(60, TimeUnit.SECONDS);
        }
        restore();
    }

    /** Kills the server, and hides its program so that the portal can't start it again. */
    private void killDatabaseForGood() throws IOException, InterruptedException {
        Files.move(this.server, this.away);
        Files.createFile(this.server);
        ProcessHandle process = ProcessHandle
            .of(Long.parseLong(Files.readString(this.data.resolve("mariadb/mariadbd.pid")).strip()))
            .orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private void restore() throws IOException {
        if (Files.exists(this.away)) {
            Files.deleteIfExists(this.server);
            Files.move(this.away, this.server);
        }
    }

    private void start() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        this.portal = PortalProcess
            .with(Map.of("PORTAL_DATA", this.data.toString(), "PORTAL_PORT", Integer.toString(port), "PORTAL_BIND",
                    "127.0.0.1"), "--portal.demo=true")
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target/gone.log").toFile())
            .start();
        this.reader = new Browsing(port);
        waitUntil(200, "/sv/korsnas");
    }

    private void waitUntil(int status, String address) throws InterruptedException {
        for (int second = 0; second < 240; second++) {
            try {
                if (this.reader.get(address).statusCode() == status) {
                    return;
                }
            }
            catch (RuntimeException e) {
                assertThat(this.portal.isAlive()).as("the portal runs; see target/gone.log").isTrue();
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError(address + " did not answer " + status + "; see target/gone.log");
    }
}
