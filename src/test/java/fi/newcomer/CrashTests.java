package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.CallMe;
import fi.newcomer.testing.PortalProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The application and the database are killed at random moments (kill −9) while newcomers send requests; each newcomer
 * tries again, as a person would, until the receipt shows a code. In the end every request that was acknowledged is
 * there exactly once. A portal that ended is started again, as a service manager does: one whose database is killed
 * while it starts gives up. With more: {@code ./portal test -Dtest=CrashTests -Dcrash.submissions=500 -Dcrash.kills=20}.
 */
class CrashTests {

    private static final int SUBMISSIONS = Integer.getInteger("crash.submissions", 50);

    private static final int KILLS = Integer.getInteger("crash.kills", 4);

    private static final Duration PATIENCE = Duration.ofMinutes(12L + SUBMISSIONS / 20 + KILLS);

    private final Path data = Path.of("target/crash-data").toAbsolutePath();

    private final Random random = new Random();

    private final Map<Integer, String> codes = new ConcurrentHashMap<>();

    private int port;

    private volatile Process portal;

    private volatile boolean over;

    @Test
    void everyAcknowledgedRequestIsThereExactlyOnce() throws Exception {
        emptied();
        this.port = freePort();
        this.portal = start();
        waitUntilOpen();
        Thread.ofPlatform().daemon().name("service-manager").start(this::startAgainWheneverItEnds);
        CallMe newcomer = new CallMe(this.port);
        List<Future<?>> newcomers = new ArrayList<>();
        // Patience for a slow machine; whoever has no receipt by then is missing from the count below.
        Instant patience = Instant.now().plus(PATIENCE);
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < SUBMISSIONS; number++) {
                int person = number;
                newcomers.add(people.submit(() -> newcomer.sendUntilAcknowledged(person, patience)
                    .ifPresent((code) -> this.codes.put(person, code))));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                if (kill % 3 == 0) {
                    // Not only while it is being started, however slow the machine is.
                    waitUntilOpen();
                }
                TimeUnit.MILLISECONDS.sleep(3000 + this.random.nextInt(5000));
                if (kill % 2 == 0) {
                    killApplication();
                }
                else {
                    killDatabase();
                }
            }
            for (Future<?> sent : newcomers) {
                sent.get();
            }
        }
        assertThat(this.codes).as("newcomers with a receipt; see target/crash.log").hasSize(SUBMISSIONS);
        // Once more, after everything was acknowledged.
        killApplication();
        waitUntilOpen();
        assertThat(new Browsing(this.port).get("/sv/korsnas/status").statusCode()).isEqualTo(200);
        for (String code : this.codes.values()) {
            assertThat(stored(code)).as("requests with the code of a receipt").isEqualTo(1);
        }
        assertThat(new HashSet<>(this.codes.values())).hasSize(SUBMISSIONS);
        assertThat(storedInAll()).as("requests in all").isEqualTo(SUBMISSIONS);
    }

    @Test
    void aServerThatWasKilledBeforeItWroteItsPidFileIsFound() throws Exception {
        this.port = freePort();
        this.portal = start();
        waitUntilOpen();
        Path pid = this.data.resolve("mariadb/mariadbd.pid");
        ProcessHandle server = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        Files.delete(pid);
        killApplication();
        waitUntilOpen();
        assertThat(server.isAlive()).as("the server that the killed portal left behind").isFalse();
    }

    @AfterEach
    synchronized void end() throws InterruptedException {
        this.over = true;
        if (this.portal != null) {
            this.portal.destroy();
            this.portal.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized void killApplication() throws Exception {
        this.portal.destroyForcibly().waitFor();
        this.portal = start();
    }

    private void startAgainWheneverItEnds() {
        while (!this.over) {
            rest();
            synchronized (this) {
                if (!this.over && !this.portal.isAlive()) {
                    try {
                        this.portal = start();
                    }
                    catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }
    }

    private void killDatabase() throws IOException {
        Path pid = this.data.resolve("mariadb/mariadbd.pid");
        if (Files.exists(pid)) {
            String text = Files.readString(pid).strip();
            if (!text.isEmpty()) {
                ProcessHandle.of(Long.parseLong(text)).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    private Process start() throws IOException {
        return PortalProcess
            .with(Map.of("PORTAL_DATA", this.data.toString(), "PORTAL_PORT", Integer.toString(this.port), "PORTAL_BIND",
                    "127.0.0.1", "PORTAL_TRUSTED_PROXIES", "127.0.0.1"), "--portal.demo=true")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target/crash.log").toFile()))
            .start();
    }

    private void waitUntilOpen() throws InterruptedException {
        for (int second = 0; second < 300; second++) {
            try {
                if (new Browsing(this.port).get("/sv/korsnas").statusCode() == 200) {
                    return;
                }
            }
            catch (RuntimeException e) {
                // Not yet.
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError("The portal did not open; see target/crash.log");
    }

    private int stored(String code) throws Exception {
        return count("SELECT count(*) FROM request WHERE code = '" + code + "' OR code = '" + code.replace("-", "")
                + "'");
    }

    private int storedInAll() throws Exception {
        return count("SELECT count(*) FROM request");
    }

    private int count(String sql) throws Exception {
        Path folder = this.data.resolve("mariadb");
        String url = "jdbc:mariadb://127.0.0.1:" + Files.readString(folder.resolve("port")).strip() + "/portal";
        try (Connection connection = DriverManager.getConnection(url, "portal",
                Files.readString(folder.resolve("password")).strip());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Begins without requests of an earlier run; the unpacked server stays. */
    private void emptied() throws IOException {
        Set<String> kept = Set.of("server");
        Path folder = this.data.resolve("mariadb");
        if (Files.exists(folder)) {
            try (var children = Files.list(folder)) {
                for (Path child : children.filter((it) -> !kept.contains(it.getFileName().toString())).toList()) {
                    try (var files = Files.walk(child)) {
                        files.sorted(java.util.Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
                    }
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
