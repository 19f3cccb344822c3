package fi.newcomer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail of a day: its outage, for which a file stands where messages are written, and what arrived in the end. */
final class DayMail implements AutoCloseable {

    private static final Path FOLDER = Path.of("target/test-data/mail");

    private static final Path ASIDE = Path.of("target/test-data/mail-aside");

    private final JdbcClient sql;

    private boolean down;

    DayMail(JdbcClient sql) {
        this.sql = sql;
        // Left so by a run that was killed.
        this.down = Files.isDirectory(ASIDE) && Files.isRegularFile(FOLDER);
        close();
    }

    /** From now on nothing can be delivered. */
    void breakDown() {
        try {
            Files.createDirectories(FOLDER);
            Files.move(FOLDER, ASIDE);
            Files.writeString(FOLDER, "out of order");
            this.down = true;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the time of the next attempt come, so often that it would have taken an hour, for messages about requests. */
    void letAnHourPass(List<UUID> about) {
        for (int attempt = 2; attempt < 5; attempt++) {
            int least = attempt;
            waitUntil(() -> rows(about).stream().allMatch((it) -> it.attempts() >= least - 1 && it.failed()));
            makeDue(about);
            waitUntil(() -> rows(about).stream().allMatch((it) -> it.attempts() >= least && it.failed()));
        }
    }

    /** Mail goes out again, at once. */
    void mend(List<UUID> about) {
        close();
        makeDue(about);
        waitUntil(() -> rows(about).stream().allMatch((it) -> it.state().equals("SENT")));
    }

    @Override
    public void close() {
        if (this.down) {
            try {
                Files.delete(FOLDER);
                Files.move(ASIDE, FOLDER);
                this.down = false;
            }
            catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void makeDue(List<UUID> about) {
        this.sql.sql("UPDATE outbox SET next_attempt = :now WHERE state = 'WAITING' AND request IN (:about)")
            .param("now", Instant.now().minusSeconds(1))
            .param("about", texts(about))
            .update();
    }

    /**
     * A message in the outbox.
     *
     * @param failed whether it is known why the last attempt failed
     * @param empty whether nothing of what it said is kept
     */
    record Row(UUID request, String state, int attempts, boolean failed, boolean empty) {
    }

    /** The messages about requests. */
    List<Row> rows(List<UUID> about) {
        return this.sql.sql("""
                SELECT request, state, attempts, failure, recipient IS NULL AND subject IS NULL AND body IS NULL
                FROM outbox WHERE request IN (:about)
                """)
            .param("about", texts(about))
            .query((row, number) -> new Row(UUID.fromString(row.getString(1)), row.getString(2), row.getInt(3),
                    row.getString(4) != null, row.getBoolean(5)))
            .list();
    }

    /** How many messages arrived at each address that a pattern ends. @param after when the day began */
    Map<String, Long> arrived(Instant after, String addressEnd) {
        return messages(after).flatMap((text) -> text.lines().filter((line) -> line.startsWith("To: ")))
            .map((line) -> line.substring(4).strip())
            .filter((address) -> address.endsWith(addressEnd))
            .collect(Collectors.groupingBy((address) -> address, Collectors.counting()));
    }

    /** The messages that were written since. */
    Stream<String> messages(Instant after) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter((it) -> it.toString().endsWith(".eml"))
                .filter((it) -> it.toFile().lastModified() >= after.toEpochMilli())
                .map(DayMail::read)
                .toList()
                .stream();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (NoSuchFileException e) {
            return "";
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    /** Deliveries come every two seconds. */
    private static void waitUntil(BooleanSupplier there) {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!there.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The mail does not come so far");
            }
            try {
                Thread.sleep(100);
            }
            catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
