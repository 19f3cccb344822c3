package fi.newcomer.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the facts. */
@Component
class FactTable {

    private static final String KNOWN = "SELECT " + FactRow.COLUMNS
            + ", (SELECT max(at) FROM fact_revision r WHERE r.fact = fact.id) AS since FROM fact ";

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    private final ObjectProvider<FactWatch> watches;

    FactTable(JdbcClient jdbc, JdbcTemplate batches, ObjectProvider<FactWatch> watches) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.watches = watches;
    }

    private void tell(Collection<String> ids) {
        if (!ids.isEmpty()) {
            this.watches.orderedStream().forEach((watch) -> watch.changingFacts(ids));
        }
    }

    Optional<FactRow> find(String id) {
        return this.jdbc.sql("SELECT " + FactRow.COLUMNS + " FROM fact WHERE id = ?")
            .param(id)
            .query(FactRow::of)
            .optional();
    }

    /** Those of some facts that there are. */
    List<FactRow> some(Collection<String> ids) {
        return ids.isEmpty() ? List.of()
                : this.jdbc.sql("SELECT " + FactRow.COLUMNS + " FROM fact WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(FactRow::of)
                    .list();
    }

    /** All facts by id. */
    Map<String, FactRow> all() {
        Map<String, FactRow> rows = new LinkedHashMap<>();
        this.jdbc.sql("SELECT " + FactRow.COLUMNS + " FROM fact ORDER BY id")
            .query(FactRow::of)
            .list()
            .forEach((row) -> rows.put(row.fact().id(), row));
        return rows;
    }

    void put(Collection<FactRow> rows) {
        List<String> ids = rows.stream().map((row) -> row.fact().id()).toList();
        tell(ids);
        this.batches.batchUpdate("INSERT INTO fact (" + FactRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) " + """
                ON DUPLICATE KEY UPDATE kind = VALUE(kind), value = VALUE(value), state = VALUE(state),
                  source_document = VALUE(source_document), source_section = VALUE(source_section),
                  file = VALUE(file), upstream = VALUE(upstream)""", rows.stream().map(FactRow::values).toList());
        tell(ids);
    }

    /** The row of a fact, held until the transaction ends. */
    Optional<FactRow> locked(String id) {
        return this.jdbc.sql("SELECT " + FactRow.COLUMNS + " FROM fact WHERE id = ? FOR UPDATE")
            .param(id)
            .query(FactRow::of)
            .optional();
    }

    /** Adds what facts say now to their history. @param who the function of the person; null for the files */
    void addRevisions(Collection<FactRow> rows, @Nullable String who, Instant at, String how) {
        this.batches.batchUpdate("INSERT INTO fact_revision (fact, " + FactRow.FACT + ", who, at, how) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                    .map(FactRow::fact)
                    .map((fact) -> new Object[] { fact.id(), fact.kind().name(), fact.value(), fact.state().name(),
                            fact.document(), fact.section(), who, Timestamp.from(at), how })
                    .toList());
    }

    /** What a fact has said, the newest first. */
    List<FactRevision> revisions(String id) {
        return this.jdbc.sql("SELECT fact AS id, " + FactRow.FACT + ", who, at, how FROM fact_revision WHERE fact = ? "
                + "ORDER BY fact_revision.id DESC LIMIT " + FactRevision.MOST)
            .param(id)
            .query((row, number) -> new FactRevision(FactRow.fact(row), Optional.ofNullable(row.getString("who")),
                    row.getTimestamp("at").toInstant(), row.getString("how")))
            .list();
    }

    /** The facts that somebody looks for, in the order of their ids, each with the moment since which it says this. */
    List<KnownFact> known(FactSearch search, String after, int most) {
        return search.files().isEmpty() ? List.of()
                : this.jdbc.sql(KNOWN + "WHERE " + search.condition() + " AND id > :after ORDER BY id LIMIT :most")
                    .params(search.arguments())
                    .param("after", after)
                    .param("most", most)
                    .query((row, number) -> known(FactRow.of(row, number), row.getTimestamp("since")))
                    .list();
    }

    /** One fact with the moment since which it says what it says. */
    Optional<KnownFact> known(String id) {
        return this.jdbc.sql(KNOWN + "WHERE id = :id")
            .param("id", id)
            .query((row, number) -> known(FactRow.of(row, number), row.getTimestamp("since")))
            .optional();
    }

    int count(FactSearch search) {
        return search.files().isEmpty() ? 0
                : this.jdbc.sql("SELECT COUNT(*) FROM fact WHERE " + search.condition())
                    .params(search.arguments())
                    .query(Integer.class)
                    .single();
    }

    /** Those of some files in which facts stand. */
    List<String> having(Collection<String> files) {
        return files.isEmpty() ? List.of()
                : this.jdbc.sql("SELECT DISTINCT COALESCE(file, 'facts.yaml') FROM fact "
                        + "WHERE COALESCE(file, 'facts.yaml') IN (:files) ORDER BY 1")
                    .param("files", files)
                    .query(String.class)
                    .list();
    }

    /** The ids of the facts of a kind in which some words stand, from one on in their order. */
    List<String> ids(Fact.Kind kind, String words, int from, int most) {
        return this.jdbc.sql("SELECT id FROM fact WHERE kind = ? AND LOCATE(?, id) > 0 ORDER BY id LIMIT ?, ?")
            .params(kind.name(), words, from, most)
            .query(String.class)
            .list();
    }

    private static KnownFact known(FactRow row, @Nullable Timestamp since) {
        return new KnownFact(row.fact(), file(row), row.edited(),
                since == null ? Instant.EPOCH : since.toInstant());
    }

    void remove(Collection<String> ids) {
        tell(ids);
        this.batches.batchUpdate("DELETE FROM fact WHERE id = ?", ids.stream().map((id) -> new Object[] { id }).toList());
    }

    boolean inUse(String id) {
        return this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM unit_fact WHERE fact = ?)")
            .param(id)
            .query(Boolean.class)
            .single();
    }

    /** The proposals, in the order of the facts. */
    List<FactProposal> proposals() {
        return this.jdbc.sql("""
                SELECT f.id, f.kind, f.value, f.state, f.source_document, f.source_section,
                  p.kind AS file_kind, p.value AS file_value, p.state AS file_state,
                  p.source_document AS file_document, p.source_section AS file_section
                FROM fact_proposal p JOIN fact f ON f.id = p.id ORDER BY f.id""")
            .query(FactTable::proposal)
            .list();
    }

    void propose(Collection<Fact> facts) {
        propose(facts.stream()
            .map((fact) -> new Object[] { fact.id(), fact.kind().name(), fact.value(), fact.state().name(),
                    fact.document(), fact.section() })
            .toList());
    }

    void proposeRemoval(Collection<String> ids) {
        propose(ids.stream().map((id) -> new Object[] { id, null, null, null, null, null }).toList());
    }

    private void propose(List<Object[]> rows) {
        this.batches.batchUpdate("REPLACE INTO fact_proposal (id, " + FactRow.FACT + ") VALUES (?, ?, ?, ?, ?, ?)", rows);
        tell(rows.stream().map((row) -> (String) row[0]).toList());
    }

    void withdraw(Collection<String> ids) {
        this.batches.batchUpdate("DELETE FROM fact_proposal WHERE id = ?",
                ids.stream().map((id) -> new Object[] { id }).toList());
        tell(ids);
    }

    /** The files in which some facts stand, by id, of those that there are. */
    Map<String, String> files(Collection<String> ids) {
        Map<String, String> files = new LinkedHashMap<>();
        some(ids).forEach((row) -> files.put(row.fact().id(), file(row)));
        return files;
    }

    private static String file(FactRow row) {
        return Optional.ofNullable(row.file()).orElse(KnownFact.file(""));
    }

    private static FactProposal proposal(ResultSet row, int number) throws SQLException {
        Fact ours = FactRow.fact(row);
        String kind = row.getString("file_kind");
        return new FactProposal(ours, kind == null ? Optional.empty()
                : Optional.of(new Fact(ours.id(), Fact.Kind.valueOf(kind), row.getString("file_value"),
                        Fact.State.valueOf(row.getString("file_state")), row.getString("file_document"),
                        row.getString("file_section"))));
    }
}
