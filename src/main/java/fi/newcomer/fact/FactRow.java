package fi.newcomer.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the database holds it.
 *
 * @param file the path of its file below {@code content/}; none only until the first import after an update
 * @param upstream what its file last said, written by {@link Fact#written()}; none where no file has it
 */
record FactRow(Fact fact, @Nullable String file, @Nullable String upstream) {

    static final String FACT = "kind, value, state, source_document, source_section";

    static final String COLUMNS = "id, " + FACT + ", file, upstream";

    /** Whether staff changed it since its file was imported. */
    boolean edited() {
        return !this.fact.written().equals(this.upstream);
    }

    /** The same row with what staff say of it. */
    FactRow with(Fact now) {
        return new FactRow(now, this.file, this.upstream);
    }

    static FactRow of(ResultSet row, int number) throws SQLException {
        return new FactRow(fact(row), row.getString("file"), row.getString("upstream"));
    }

    static Fact fact(ResultSet row) throws SQLException {
        return new Fact(row.getString("id"), Fact.Kind.valueOf(row.getString("kind")), row.getString("value"),
                Fact.State.valueOf(row.getString("state")), row.getString("source_document"),
                row.getString("source_section"));
    }

    Object[] values() {
        return new Object[] { this.fact.id(), this.fact.kind().name(), this.fact.value(), this.fact.state().name(),
                this.fact.document(), this.fact.section(), this.file, this.upstream };
    }
}
