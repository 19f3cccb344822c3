package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalProcess;
import fi.newcomer.testing.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.util.FileSystemUtils;

/** The second instance of the portal on a day's database, a {@link DayInstance}; it can be killed and started again. */
final class DaySecond implements AutoCloseable {

    private static final Path LOG = Path.of("target/day-second.log");

    private final Path folder = TestData.FOLDER.resolve("day").toAbsolutePath();

    private final Random random = new Random();

    private final ProcessBuilder program;

    private final int port;

    private Process process;

    /**
     * @param schema of the day's database
     * @param people who work there: names, each with the slug of the queue
     */
    DaySecond(String schema, String mail, Map<String, String> people) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
            FileSystemUtils.deleteRecursively(this.folder);
            Files.createDirectories(this.folder);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.program = PortalProcess
            .of(DayInstance.class,
                    Map.of("PORTAL_DAY", this.folder.toString(), "PORTAL_DAY_PEOPLE",
                            String.join(",", people.entrySet().stream().map((it) -> it.getKey() + "=" + it.getValue()).toList())),
                    "--portal.demo=true", "--portal.beside=true", "--portal.data=" + TestData.FOLDER,
                    "--portal.schema=" + schema, "--portal.bind=127.0.0.1", "--portal.port=" + this.port,
                    "--portal.smtp-url=" + mail)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
    }

    int port() {
        return this.port;
    }

    /** Lets people go to work there. @param kept what they leave alone */
    void begin(DayRequests requests, Set<UUID> kept) throws IOException {
        requests.write(this.folder.resolve(DayInstance.REQUESTS));
        Files.write(this.folder.resolve(DayInstance.KEPT), kept.stream().map(UUID::toString).toList());
        open();
    }

    private void open() throws IOException {
        this.process = this.program.start();
        waitFor("the second instance to open", () -> {
            try {
                return new Browsing(this.port).get("/sv/korsnas/status").statusCode() == 200;
            }
            catch (RuntimeException e) {
                return false;
            }
        });
    }

    /** Ends it at once (kill −9) when some more steps were begun there, or when nothing is left to do; opens it again. */
    void killAtRandom() throws IOException, InterruptedException {
        int before = steps().size();
        int more = 3 + this.random.nextInt(20);
        Instant patience = Instant.now().plus(Duration.ofSeconds(20));
        waitFor("steps at the second instance",
                () -> steps().size() > before + more || Instant.now().isAfter(patience));
        TimeUnit.MILLISECONDS.sleep(this.random.nextInt(50));
        kill();
        open();
    }

    void kill() throws InterruptedException {
        this.process.destroyForcibly().waitFor();
    }

    /** The day's work is over: everybody ends what they have begun. @return what was begun and acknowledged there */
    Path end() throws IOException {
        Files.createFile(this.folder.resolve(DayInstance.OVER));
        waitFor("the end of the work at the second instance",
                () -> Files.exists(this.folder.resolve(DayInstance.ENDED)));
        return this.folder.resolve(DayInstance.STEPS);
    }

    private List<String> steps() {
        return DayLog.lines(this.folder.resolve(DayInstance.STEPS));
    }

    void waitFor(String what, BooleanSupplier there) {
        Instant end = Instant.now().plus(Duration.ofMinutes(5));
        while (!there.getAsBoolean()) {
            assertThat(this.process.isAlive()).as("Waiting for " + what + "; see " + LOG).isTrue();
            assertThat(DayLog.lines(this.folder.resolve(DayInstance.FAILED))).as("Waiting for " + what).isEmpty();
            assertThat(Instant.now()).as("Waiting for " + what).isBefore(end);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        if (this.process != null) {
            this.process.destroyForcibly();
        }
    }
}
