package fi.newcomer.retention;

import fi.newcomer.request.RequestTraces;
import fi.newcomer.setting.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which requests were deleted, in a file outside the database, so that a backup that is put back brings none of them back
 * for longer than {@link RequestsOver} needs. A line is a moment and the random id of a request, nothing else; it is on the
 * disk before the deletion is committed, so that none is without its line. Drafts need no lines: they live for three hours,
 * and a restored one is older.
 */
@Component
class DeletionLedger implements RequestTraces, DisposableBean {

    /** Ends a line about a request that was not deleted after all. */
    private static final String KEPT = " kept";

    private final Path folder;

    private @Nullable FileChannel file;

    DeletionLedger(Settings settings) {
        this.folder = settings.data();
    }

    /** Notes a deletion, for the end of the transaction. */
    @Override
    public void remove(UUID request) {
        TransactionSynchronizationManager.getSynchronizations()
            .stream()
            .filter(Deletions.class::isInstance)
            .map(Deletions.class::cast)
            .filter((it) -> it.ledger == this)
            .findFirst()
            .orElseGet(() -> {
                Deletions deletions = new Deletions(this);
                TransactionSynchronizationManager.registerSynchronization(deletions);
                return deletions;
            }).requests.add(request);
    }

    /** All requests that were deleted, as every instance of the portal has noted it in this folder. */
    Set<UUID> deleted() {
        Map<UUID, Integer> times = new LinkedHashMap<>();
        try (Stream<Path> files = Files.isDirectory(this.folder) ? Files.list(this.folder) : Stream.empty()) {
            for (Path each : files.filter((it) -> it.getFileName().toString().matches("deletions(-\\d+)?\\.log")).toList()) {
                for (String line : Files.readAllLines(each, StandardCharsets.US_ASCII)) {
                    read(line, times);
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        times.values().removeIf((it) -> it < 1);
        return times.keySet();
    }

    /**
     * Counts, since a request that came back may be deleted a second time, and that may fail. A last line that was cut off
     * when the machine stopped says nothing: what it was about was not committed.
     */
    private static void read(String line, Map<UUID, Integer> times) {
        String[] parts = line.split(" ", 2);
        try {
            if (parts.length == 2 && parts[1].endsWith(KEPT)) {
                times.merge(UUID.fromString(parts[1].substring(0, parts[1].length() - KEPT.length())), -1, Integer::sum);
            }
            else if (parts.length == 2 && parts[1].length() == 36) {
                times.merge(UUID.fromString(parts[1]), 1, Integer::sum);
            }
        }
        catch (IllegalArgumentException cutOff) {
            // No id: nothing to delete.
        }
    }

    private synchronized void write(Set<UUID> requests, String end) {
        String now = Instant.now().toString();
        String lines = requests.stream().map((id) -> now + " " + id + end + "\n").collect(Collectors.joining());
        try {
            FileChannel out = file();
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(lines);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        catch (IOException e) {
            throw new UncheckedIOException("A deletion can't be noted in " + this.folder, e);
        }
    }

    /** The file of this instance: the first that no other one holds. */
    private FileChannel file() throws IOException {
        FileChannel own = this.file;
        for (int number = 1; own == null; number++) {
            own = locked(this.folder.resolve(number == 1 ? "deletions.log" : "deletions-" + number + ".log"));
        }
        this.file = own;
        return own;
    }

    private static @Nullable FileChannel locked(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        if (!Files.exists(path) && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            catch (FileAlreadyExistsException other) {
                // Another instance was faster; whoever locks it first has it.
            }
        }
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try {
            if (channel.tryLock() != null) {
                // What a crash cut off stays a line of its own.
                channel.write(ByteBuffer.wrap(new byte[] { '\n' }));
                return channel;
            }
        }
        catch (OverlappingFileLockException sameProcess) {
            // Taken as well.
        }
        channel.close();
        return null;
    }

    @Override
    public synchronized void destroy() throws IOException {
        if (this.file != null) {
            this.file.close();
        }
    }

    /** The deletions of a transaction: on the disk before it is committed. */
    private static final class Deletions implements TransactionSynchronization {

        private final DeletionLedger ledger;

        private final Set<UUID> requests = new LinkedHashSet<>();

        private boolean written;

        Deletions(DeletionLedger ledger) {
            this.ledger = ledger;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            this.ledger.write(this.requests, "");
            this.written = true;
        }

        @Override
        public void afterCompletion(int status) {
            // Nobody knows how it ended when the database went away: then it stays noted, and is completed later.
            if (this.written && status == STATUS_ROLLED_BACK) {
                this.ledger.write(this.requests, KEPT);
            }
        }

    }
}
