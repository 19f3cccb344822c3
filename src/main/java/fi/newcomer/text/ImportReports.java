package fi.newcomer.text;

import fi.newcomer.content.ImportCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of all imports, kept. */
@Component
class ImportReports {

    private final JdbcClient jdbc;

    ImportReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ImportReport report) {
        ImportCounts texts = report.texts();
        ImportCounts facts = report.facts();
        ImportCounts entries = report.entries();
        this.jdbc.sql("""
                INSERT INTO content_import (at, who, files, texts_added, texts_unchanged, texts_replaced, texts_removed,
                  texts_proposed, texts_removal_proposed, facts_added, facts_unchanged, facts_replaced, facts_removed,
                  facts_proposed, facts_removal_proposed, entries_added, entries_unchanged, entries_replaced,
                  entries_removed, entries_proposed, entries_removal_proposed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(Timestamp.from(report.at()), report.by().orElse(null), report.files(), texts.added(),
                    texts.unchanged(), texts.replaced(), texts.removed(), texts.proposed(), texts.removalProposed(),
                    facts.added(), facts.unchanged(), facts.replaced(), facts.removed(), facts.proposed(),
                    facts.removalProposed(), entries.added(), entries.unchanged(), entries.replaced(), entries.removed(),
                    entries.proposed(), entries.removalProposed())
            .update();
    }

    Optional<ImportReport> last() {
        return this.jdbc.sql("SELECT * FROM content_import ORDER BY id DESC LIMIT 1")
            .query((row, number) -> new ImportReport(row.getTimestamp("at").toInstant(),
                    Optional.ofNullable(row.getString("who")), row.getInt("files"), counts(row, "texts_"),
                    counts(row, "facts_"), counts(row, "entries_")))
            .optional();
    }

    /** Whether what stands here was uploaded, and not read from the portal's own files. */
    boolean uploaded() {
        return this.jdbc.sql("SELECT COUNT(*) FROM content_upload").query(Integer.class).single() > 0;
    }

    void uploaded(boolean now) {
        this.jdbc.sql("DELETE FROM content_upload").update();
        if (now) {
            this.jdbc.sql("INSERT INTO content_upload (id) VALUES (1)").update();
        }
    }

    private static ImportCounts counts(ResultSet row, String of) throws SQLException {
        return new ImportCounts(row.getInt(of + "added"), row.getInt(of + "unchanged"), row.getInt(of + "replaced"),
                row.getInt(of + "removed"), row.getInt(of + "proposed"), row.getInt(of + "removal_proposed"));
    }
}
