package fi.newcomer.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the entries. */
@Component
class EntryTable {

    private static final String COLUMNS = "file, name, position, text, upstream";

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    private final ObjectProvider<EntryWatch> watches;

    EntryTable(JdbcClient jdbc, JdbcTemplate batches, ObjectProvider<EntryWatch> watches) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.watches = watches;
    }

    /** All rows by id, in the order of their files. */
    Map<String, EntryRow> all() {
        return all("");
    }

    /** The same, held until the transaction ends. */
    Map<String, EntryRow> allLocked() {
        return all(" FOR UPDATE");
    }

    private Map<String, EntryRow> all(String locking) {
        Map<String, EntryRow> rows = new LinkedHashMap<>();
        this.jdbc.sql("SELECT " + COLUMNS + " FROM entry ORDER BY file, position, name" + locking)
            .query((row, number) -> row(row))
            .list()
            .forEach((row) -> rows.put(row.id(), row));
        return rows;
    }

    /** When each entry last said something else, by its id. */
    Map<String, Instant> changed() {
        Map<String, Instant> changed = new HashMap<>();
        this.jdbc.sql("SELECT file, name, changed FROM entry")
            .query((row, number) -> Map.entry(row.getString("file") + ":" + row.getString("name"),
                    row.getObject("changed", Instant.class)))
            .list()
            .forEach((entry) -> changed.put(entry.getKey(), entry.getValue()));
        return changed;
    }

    /** The row of an entry, held until the transaction ends. */
    Optional<EntryRow> locked(String file, String key) {
        return this.jdbc.sql("SELECT " + COLUMNS + " FROM entry WHERE file = ? AND name = ? FOR UPDATE")
            .params(file, key)
            .query((row, number) -> row(row))
            .optional();
    }

    int nextPosition(String file) {
        return this.jdbc.sql("SELECT coalesce(max(position) + 1, 0) FROM entry WHERE file = ?")
            .param(file)
            .query(Integer.class)
            .single();
    }

    void put(Collection<EntryRow> rows) {
        this.batches.batchUpdate("INSERT INTO entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?) " + """
                ON DUPLICATE KEY UPDATE changed = IF(BINARY text <=> BINARY VALUE(text), changed, current_timestamp(6)),
                position = VALUE(position), text = VALUE(text), upstream = VALUE(upstream)""",
                rows.stream()
                    .map((row) -> new Object[] { row.file(), row.key(), row.position(), row.text(), row.upstream() })
                    .toList());
        tell(rows);
    }

    /** Adds what entries say now to their history. @param who the function of the person; null for the files */
    void addRevisions(Collection<EntryRow> rows, @Nullable String who, String how) {
        this.batches.batchUpdate("INSERT INTO entry_revision (file, name, text, who, how) VALUES (?, ?, ?, ?, ?)",
                rows.stream()
                    .map((row) -> new @Nullable Object[] { row.file(), row.key(), row.text(), who, how })
                    .toList());
    }

    /** What an entry has said, the newest first. */
    List<EntryRevision> revisions(String file, String key) {
        return this.jdbc.sql("SELECT text, who, at, how FROM entry_revision WHERE file = ? AND name = ? "
                + "ORDER BY id DESC LIMIT " + EntryRevision.MOST)
            .params(file, key)
            .query((row, number) -> new EntryRevision(Optional.ofNullable(row.getString("text")),
                    Optional.ofNullable(row.getString("who")), row.getObject("at", Instant.class),
                    row.getString("how")))
            .list();
    }

    /** What was taken away from the files of this name and is not there again, the last first. */
    List<RemovedEntry> removed(String name) {
        return this.jdbc.sql("""
                SELECT gone.file, gone.name, gone.at, gone.who,
                  (SELECT text FROM entry_revision said WHERE said.file = gone.file AND said.name = gone.name
                   AND said.id < gone.id AND said.text IS NOT NULL ORDER BY said.id DESC LIMIT 1) AS last
                FROM entry_revision gone
                WHERE gone.text IS NULL AND (gone.file = :name OR gone.file LIKE concat('%/', :name))
                  AND gone.id = (SELECT max(id) FROM entry_revision later
                    WHERE later.file = gone.file AND later.name = gone.name)
                  AND NOT EXISTS (SELECT 1 FROM entry there WHERE there.file = gone.file AND there.name = gone.name
                    AND there.text IS NOT NULL)
                HAVING last IS NOT NULL ORDER BY gone.id DESC LIMIT """ + " " + EntryRevision.MOST)
            .param("name", name)
            .query((row, number) -> new RemovedEntry(row.getString("file"), row.getString("name"),
                    row.getString("last"), row.getObject("at", Instant.class),
                    Optional.ofNullable(row.getString("who"))))
            .list();
    }

    void remove(Collection<EntryRow> rows) {
        this.batches.batchUpdate("DELETE FROM entry WHERE file = ? AND name = ?", ids(rows));
        tell(rows);
    }

    /** The entries of which a proposal waits, as they stand, in the order of their files. */
    List<EntryRow> proposed() {
        return this.jdbc.sql("SELECT e.file, e.name, e.position, e.text, e.upstream FROM entry_proposal p "
                + "JOIN entry e ON e.file = p.file AND e.name = p.name ORDER BY e.file, e.name")
            .query((row, number) -> row(row))
            .list();
    }

    private static EntryRow row(ResultSet row) throws SQLException {
        return new EntryRow(row.getString("file"), row.getString("name"), row.getInt("position"), row.getString("text"),
                row.getString("upstream"));
    }

    /** The proposals: what the file says, by the id of the entry; empty where the file no longer has it. */
    Map<String, Optional<String>> proposals() {
        Map<String, Optional<String>> proposals = new LinkedHashMap<>();
        this.jdbc.sql("SELECT file, name, text FROM entry_proposal ORDER BY file, name")
            .query((row, number) -> Map.entry(row.getString("file") + ":" + row.getString("name"),
                    Optional.ofNullable(row.getString("text"))))
            .list()
            .forEach((proposal) -> proposals.put(proposal.getKey(), proposal.getValue()));
        return proposals;
    }

    /** The text of each row waits as a proposal; one without text proposes to take the entry away. */
    void propose(Collection<EntryRow> rows) {
        this.batches.batchUpdate("REPLACE INTO entry_proposal (file, name, text) VALUES (?, ?, ?)",
                rows.stream().map((row) -> new Object[] { row.file(), row.key(), row.text() }).toList());
        tell(rows);
    }

    void withdraw(Collection<EntryRow> rows) {
        this.batches.batchUpdate("DELETE FROM entry_proposal WHERE file = ? AND name = ?", ids(rows));
        tell(rows);
    }

    private void tell(Collection<EntryRow> rows) {
        Map<String, List<String>> keys = rows.stream()
            .collect(Collectors.groupingBy(EntryRow::file, Collectors.mapping(EntryRow::key, Collectors.toList())));
        this.watches.orderedStream().forEach((watch) -> keys.forEach(watch::changingEntries));
    }

    private static List<Object[]> ids(Collection<EntryRow> rows) {
        return rows.stream().map((row) -> new Object[] { row.file(), row.key() }).toList();
    }
}
