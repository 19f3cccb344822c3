package fi.newcomer.text;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** When texts last said something else, by their revisions. */
@Service
public class LastChanges {

    private final JdbcClient jdbc;

    LastChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The time of the newest revision of each text of some pages. */
    public Map<Text, Instant> of(Collection<String> pages) {
        Map<Text, Instant> changes = new HashMap<>();
        this.jdbc.sql("""
                SELECT page, unit, language, MAX(at) AS changed FROM unit_revision WHERE page IN (:pages)
                GROUP BY page, unit, language""")
            .param("pages", pages)
            .query((row, number) -> Map.entry(
                    new Text(row.getString("page"), row.getString("unit"), row.getString("language")),
                    row.getTimestamp("changed").toInstant()))
            .list()
            .forEach((row) -> changes.put(row.getKey(), row.getValue()));
        return changes;
    }

    /** A unit of a page in a language. */
    public record Text(String page, String unit, String language) {
    }
}
