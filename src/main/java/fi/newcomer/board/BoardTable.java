package fi.newcomer.board;

import fi.newcomer.board.BoardTask.Id;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the board as they are written, always within a transaction. */
@Component
class BoardTable {

    static final String COLUMNS = "page, unit, language, kind, place, text_page, since, fact, words";

    private static final String COUNT = "INSERT INTO board_count (scope, language, " + columns("%s") + ") VALUES (?, ?, "
            + columns("?") + ") ON DUPLICATE KEY UPDATE " + columns("%1$s = %1$s + VALUE(%1$s)");

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    BoardTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Makes others wait who count the same page, until the transaction ends. */
    void lock(String page, int place) {
        this.jdbc.sql("""
                INSERT INTO board_page (page, scope, place, units, titles) VALUES (?, ?, ?, 0, '')
                ON DUPLICATE KEY UPDATE place = VALUE(place)""")
            .params(page, BoardPages.scope(page), place)
            .update();
    }

    void describe(String page, int units, Map<String, String> titles) {
        this.jdbc.sql("UPDATE board_page SET units = ?, titles = ? WHERE page = ?")
            .params(units, Lines.write(titles), page)
            .update();
    }

    void forget(String page) {
        this.jdbc.sql("DELETE FROM board_page WHERE page = ?").param(page).update();
    }

    /** The tasks of a page as they stand now, whatever this transaction saw before. */
    List<BoardTask> tasks(String page) {
        return this.jdbc.sql("SELECT " + COLUMNS + " FROM board_task WHERE page = ? FOR UPDATE")
            .param(page)
            .query(BoardTable::task)
            .list();
    }

    void put(Collection<BoardTask> tasks) {
        this.batches.batchUpdate("REPLACE INTO board_task (" + COLUMNS + ", scope) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tasks.stream()
                    .map((task) -> new Object[] { task.page(), task.unit(), task.language(), task.kind().code(),
                            task.place(), task.textPage(), task.since() == null ? null : Date.valueOf(task.since()),
                            task.fact(), Lines.write(task.words()), BoardPages.scope(task.page()) })
                    .toList());
    }

    void remove(Collection<Id> tasks) {
        this.batches.batchUpdate("DELETE FROM board_task WHERE page = ? AND unit = ? AND language = ? AND kind = ?",
                tasks.stream()
                    .map((task) -> new Object[] { task.page(), task.unit(), task.language(), task.kind().code() })
                    .toList());
    }

    /** Changes the counts of a page and of what it belongs to by as many tasks as came or went. */
    void count(Collection<Id> came, Collection<Id> went) {
        // Row by row and always in the same order, so that two who count do not wait for each other.
        Map<Cell, Map<TaskKind, Integer>> changes = new TreeMap<>();
        came.forEach((task) -> Cell.of(task).forEach((cell) -> add(changes, cell, task.kind(), 1)));
        went.forEach((task) -> Cell.of(task).forEach((cell) -> add(changes, cell, task.kind(), -1)));
        this.batches.batchUpdate(COUNT, changes.entrySet()
            .stream()
            .filter((change) -> change.getValue().values().stream().anyMatch((number) -> number != 0))
            .map((change) -> Stream
                .concat(Stream.of(change.getKey().scope(), change.getKey().language()),
                        Arrays.stream(TaskKind.values()).map((kind) -> change.getValue().getOrDefault(kind, 0)))
                .toArray())
            .toList());
    }

    private static void add(Map<Cell, Map<TaskKind, Integer>> changes, Cell cell, TaskKind kind, int number) {
        changes.computeIfAbsent(cell, (it) -> new EnumMap<>(TaskKind.class)).merge(kind, number, Integer::sum);
    }

    /** The names of the columns are those of the constants. */
    private static String columns(String each) {
        return Arrays.stream(TaskKind.values()).map((kind) -> each.formatted(kind.code())).collect(Collectors.joining(", "));
    }

    /** The counts of some scopes or pages by language and kind, without those that are 0. */
    Map<String, Map<String, Map<TaskKind, Long>>> counts(Collection<String> scopes) {
        Map<String, Map<String, Map<TaskKind, Long>>> counts = new HashMap<>();
        this.jdbc.sql("SELECT scope, language, " + columns("%s") + " FROM board_count WHERE scope IN (:scopes)")
            .param("scopes", scopes)
            .query((row) -> {
                Map<TaskKind, Long> kinds = counts.computeIfAbsent(row.getString("scope"), (it) -> new HashMap<>())
                    .computeIfAbsent(row.getString("language"), (it) -> new EnumMap<>(TaskKind.class));
                for (TaskKind kind : TaskKind.values()) {
                    if (row.getLong(kind.code()) != 0) {
                        kinds.put(kind, row.getLong(kind.code()));
                    }
                }
            });
        return counts;
    }

    boolean counted(LocalDate day) {
        return this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM board_day WHERE day = ?)")
            .param(Date.valueOf(day))
            .query(Boolean.class)
            .single();
    }

    void putCounted(LocalDate day) {
        this.jdbc.sql("DELETE FROM board_day WHERE day < ?").param(Date.valueOf(day.minusMonths(1))).update();
        this.jdbc.sql("INSERT IGNORE INTO board_day (day) VALUES (?)").param(Date.valueOf(day)).update();
    }

    static BoardTask task(ResultSet row, int number) throws SQLException {
        Date since = row.getDate("since");
        return new BoardTask(row.getString("page"), row.getString("unit"), row.getString("language"),
                TaskKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getInt("place"),
                row.getString("text_page"), since == null ? null : since.toLocalDate(), row.getString("fact"),
                Lines.read(row.getString("words")));
    }

    /** The numbers of a scope or page in a language. */
    private record Cell(String scope, String language) implements Comparable<Cell> {

        static List<Cell> of(Id task) {
            return List.of(new Cell(BoardPages.scope(task.page()), task.language()),
                    new Cell(task.page(), task.language()));
        }

        @Override
        public int compareTo(Cell other) {
            return Comparator.comparing(Cell::scope).thenComparing(Cell::language).compare(this, other);
        }
    }
}
