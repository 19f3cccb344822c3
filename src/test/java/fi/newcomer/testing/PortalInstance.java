package fi.newcomer.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One instance of the portal on this machine, not a demo: a process with a port and a data folder of its own, which can be
 * killed and started again.
 */
public final class PortalInstance implements AutoCloseable {

    private final Path data;

    private final int port;

    private final Path log;

    private final Map<String, String> settings = new HashMap<>();

    private Process process;

    /** @param data is emptied first, except for the unpacked database server */
    public PortalInstance(Path data, Path log) throws IOException {
        this.data = data.toAbsolutePath();
        this.log = log;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        this.settings.putAll(Map.of("PORTAL_DATA", this.data.toString(), "PORTAL_PORT", Integer.toString(this.port),
                "PORTAL_BIND", "127.0.0.1", "PORTAL_TRUSTED_PROXIES", "127.0.0.1", "PORTAL_LINK_CHECK", "off"));
        Path server = this.data.resolve("mariadb/server");
        if (Files.exists(this.data)) {
            try (var files = Files.walk(this.data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    if (!file.startsWith(server) && !server.startsWith(file)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /** Uses the database and the keys of another instance, which has to be open. */
    public PortalInstance beside(PortalInstance other) throws IOException {
        this.settings.putAll(Map.of("PORTAL_DB_URL", other.databaseUrl(), "PORTAL_DB_USER", "portal",
                "PORTAL_DB_PASSWORD", other.databasePassword(), "PORTAL_KEYS", other.data.resolve("keys").toString()));
        return this;
    }

    public int port() {
        return this.port;
    }

    public Path data() {
        return this.data;
    }

    /** The address of the embedded database of this instance, once it is open. */
    public String databaseUrl() throws IOException {
        return "jdbc:mariadb://127.0.0.1:" + Files.readString(this.data.resolve("mariadb/port")).strip() + "/portal";
    }

    /** The password of the user {@code portal} of that database. */
    public String databasePassword() throws IOException {
        return Files.readString(this.data.resolve("mariadb/password")).strip();
    }

    /** The ids of the messages that this instance delivered, as files. */
    public List<String> delivered() throws IOException {
        Path mail = this.data.resolve("mail");
        if (!Files.exists(mail)) {
            return List.of();
        }
        try (var files = Files.list(mail)) {
            return files.map((file) -> file.getFileName().toString())
                .filter((name) -> name.endsWith(".eml"))
                .map((name) -> name.replace(".eml", ""))
                .toList();
        }
    }

    /** The ids of the requests that this instance deleted, in turn. */
    public List<String> deleted() throws IOException {
        Path ledger = this.data.resolve("deletions.log");
        return Files.exists(ledger) ? Files.readAllLines(ledger)
            .stream()
            .filter((line) -> line.contains(" "))
            .map((line) -> line.substring(line.indexOf(' ') + 1))
            .toList() : List.of();
    }

    /** Starts the process and waits until it shows pages. */
    public void open() throws IOException, InterruptedException {
        this.process = PortalProcess.with(this.settings)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()))
            .start();
        for (int half = 0; half < 600; half++) {
            try {
                if (new Browsing(this.port).get("/sv/korsnas/status").statusCode() == 200) {
                    return;
                }
            }
            catch (RuntimeException e) {
                // Not yet.
            }
            if (!this.process.isAlive()) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new AssertionError("The portal did not open; see " + this.log);
    }

    /** Ends it at once, as a power cut does (kill −9). */
    public void kill() throws InterruptedException {
        this.process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (this.process != null) {
            this.process.destroy();
            this.process.waitFor(60, TimeUnit.SECONDS);
        }
    }
}
