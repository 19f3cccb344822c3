package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.page.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The facts that pages show or state. */
@Service
public class Facts {

    private static final String COLUMNS = "id, kind, value, state, source_document, source_section, upstream";

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The files of facts: those for everyone, and those of each programme or layer. */
    public static List<ContentFile> files(ContentFiles content) {
        return Stream.concat(Stream.of(content.file("facts.yaml")), content.files("programmes/*/facts.yaml").stream())
            .toList();
    }

    /** A fact for a page, which declares by this that it reads it. */
    public Optional<Fact> find(String id, Reading reading) {
        reading.reads(Fact.stamp(id));
        return this.jdbc.sql("SELECT " + COLUMNS + " FROM fact WHERE id = ?")
            .param(id)
            .query((row, number) -> row(row).fact)
            .optional();
    }

    /** The kinds of all facts by id, to check texts against. */
    public Map<String, Fact.Kind> kinds() {
        Map<String, Fact.Kind> kinds = new HashMap<>();
        stored().forEach((id, row) -> kinds.put(id, row.fact.kind()));
        return kinds;
    }

    /**
     * The facts of some files by id.
     * @throws fi.newcomer.setting.WrongSetting if one of them is wrong, doubled or without a known source
     */
    public Map<String, Fact> read(List<ContentFile> files, Documents documents) {
        return FactFile.read(files, documents);
    }

    /**
     * Takes over the facts of the files {@code facts.yaml}: new and changed ones, but none that staff edited since. Runs in the
     * transaction of the caller.
     * @param facts as {@link #read} gave them
     * @return how many changed
     */
    public int importFrom(Map<String, Fact> facts) {
        Map<String, Row> stored = stored();
        int changed = 0;
        for (Fact fact : facts.values()) {
            Row row = stored.get(fact.id());
            if (row == null) {
                put(fact);
                changed++;
            }
            else if (!fact.written().equals(row.upstream)) {
                if (row.fact.written().equals(row.upstream)) {
                    put(fact);
                }
                else {
                    upstream(fact.id(), fact.written());
                }
                changed++;
            }
        }
        return changed;
    }

    /**
     * Lets facts go that the files no longer have, unless staff edited them or a text still uses them. Runs in
     * the transaction of the caller.
     * @param present the facts of the files
     * @param inUse the facts that texts show or state
     */
    public void removeGone(Set<String> present, Set<String> inUse) {
        stored().forEach((id, row) -> {
            if (!present.contains(id) && !inUse.contains(id) && row.fact.written().equals(row.upstream)) {
                this.jdbc.sql("DELETE FROM fact WHERE id = ?").param(id).update();
            }
        });
    }

    private void put(Fact fact) {
        this.jdbc.sql("REPLACE INTO fact (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)")
            .params(fact.id(), fact.kind().name(), fact.value(), fact.state().name(), fact.document(), fact.section(),
                    fact.written())
            .update();
    }

    private void upstream(String id, String written) {
        this.jdbc.sql("UPDATE fact SET upstream = ? WHERE id = ?").params(written, id).update();
    }

    private Map<String, Row> stored() {
        Map<String, Row> rows = new LinkedHashMap<>();
        this.jdbc.sql("SELECT " + COLUMNS + " FROM fact")
            .query((row, number) -> row(row))
            .list()
            .forEach((row) -> rows.put(row.fact.id(), row));
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(new Fact(row.getString("id"), Fact.Kind.valueOf(row.getString("kind")), row.getString("value"),
                Fact.State.valueOf(row.getString("state")), row.getString("source_document"),
                row.getString("source_section")), row.getString("upstream"));
    }

    private record Row(Fact fact, @Nullable String upstream) {
    }
}
