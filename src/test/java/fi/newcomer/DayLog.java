package fi.newcomer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was begun on a day and what the portal acknowledged of it, to be compared with what it has kept. What was begun at
 * an instance that was killed may have been done or not; nothing else may be kept, and nothing twice.
 */
final class DayLog {

    private final Collection<Step> begun = new ConcurrentLinkedQueue<>();

    private final Collection<Step> done = new ConcurrentLinkedQueue<>();

    private final Optional<Path> file;

    DayLog() {
        this.file = Optional.empty();
    }

    /** Each line also goes to a file, which outlives the process. */
    DayLog(Path file) {
        this.file = Optional.of(file);
    }

    /**
     * A step.
     *
     * @param subject what it is done with, as the history keeps it
     */
    record Step(UUID request, String who, String kind, String subject) {

        private String line() {
            return String.join("\t", this.request.toString(), this.who, this.kind, this.subject);
        }

        private static Step of(String line) {
            String[] parts = line.split("\t", -1);
            return new Step(UUID.fromString(parts[0]), parts[1], parts[2], parts[3]);
        }
    }

    /** A step that was taken where nothing is killed. */
    void done(String who, UUID request, String kind, String subject) {
        step(who, request, Map.of(kind, subject), () -> {
        });
    }

    /**
     * Takes a step; one that is refused leaves nothing.
     *
     * @param lines what the history has of it afterwards: kinds, with their subjects
     */
    void step(String who, UUID request, Map<String, String> lines, Runnable step) {
        List<Step> steps = lines.entrySet()
            .stream()
            .map((line) -> new Step(request, who, line.getKey(), line.getValue()))
            .toList();
        note("begun", steps, this.begun::add);
        try {
            step.run();
        }
        catch (RuntimeException refused) {
            note("refused", steps, this.begun::remove);
            throw refused;
        }
        note("done", steps, this.done::add);
    }

    private void note(String word, List<Step> steps, Consumer<Step> keep) {
        steps.forEach((step) -> {
            this.file.ifPresent((it) -> append(it, word + '\t' + step.line() + '\n'));
            keep.accept(step);
        });
    }

    private static synchronized void append(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what another log wrote to a file. */
    void add(Path file) {
        lines(file).forEach((line) -> {
            String word = line.substring(0, line.indexOf('\t'));
            Step step = Step.of(line.substring(word.length() + 1));
            switch (word) {
                case "begun" -> this.begun.add(step);
                case "refused" -> this.begun.remove(step);
                default -> this.done.add(step);
            }
        });
    }

    /** The lines that stand whole in a file; none where there is no file yet. */
    static List<String> lines(Path file) {
        try {
            if (Files.notExists(file)) {
                return List.of();
            }
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long count(String kind) {
        return this.done.stream().filter((it) -> it.kind().startsWith(kind)).count();
    }

    /** What was begun and never answered. */
    long unanswered() {
        return this.begun.size() - this.done.size();
    }

    /** What the history of a request has too little or too much of. */
    List<String> wrong(UUID request, List<Step> history) {
        return Stream.concat(history.stream(), this.begun.stream().filter((it) -> it.request().equals(request)))
            .distinct()
            .filter((step) -> times(history, step) < times(this.done, step)
                    || times(history, step) > times(this.begun, step))
            .map((step) -> step.kind() + " " + step.subject() + " by " + step.who() + ": begun " + times(this.begun, step)
                    + ", acknowledged " + times(this.done, step) + ", kept " + times(history, step))
            .toList();
    }

    private static long times(Collection<Step> steps, Step step) {
        return steps.stream().filter(step::equals).count();
    }

    /** What the history of a request has, without the line that it came, and without the numbers that orders were given. */
    static List<Step> history(JdbcClient sql, UUID request) {
        return sql.sql("""
                SELECT actor, kind, IF(kind = 'interpreter.ordered', '', subject) FROM request_history
                WHERE request = :id AND kind <> 'case.received' ORDER BY id
                """)
            .param("id", request.toString())
            .query((row, number) -> new Step(request, row.getString(1), row.getString(2), row.getString(3)))
            .list();
    }

    /** What the audit has of a request, without who looked at it or looked for it. */
    static List<String> audit(JdbcClient sql, UUID request) {
        return sql.sql("""
                SELECT concat(who, ' ', action) FROM audit
                WHERE subject = :id AND action NOT IN ('case.opened', 'case.not-found', 'joint.opened', 'transfer.printed')
                """).param("id", request.toString()).query(String.class).list();
    }
}
