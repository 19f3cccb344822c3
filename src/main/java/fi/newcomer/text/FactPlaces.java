package fi.newcomer.text;

import fi.newcomer.language.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where texts show or state facts, or show what lists have. */
@Service
public class FactPlaces {

    private final JdbcClient jdbc;

    private final Layers layers;

    FactPlaces(JdbcClient jdbc, Layers layers) {
        this.jdbc = jdbc;
        this.layers = layers;
    }

    /** On how many pages and in how many languages texts use some facts, by their ids. */
    public Map<String, Count> counts(Collection<String> facts) {
        Map<String, Count> counts = new HashMap<>();
        if (facts.isEmpty()) {
            return counts;
        }
        this.jdbc.sql("""
                SELECT fact, count(DISTINCT page) AS pages, count(DISTINCT language) AS languages
                FROM unit_fact WHERE fact IN (:facts) GROUP BY fact""")
            .param("facts", facts)
            .query((row, number) -> Map.entry(row.getString("fact"),
                    new Count(row.getInt("pages"), row.getInt("languages"))))
            .list()
            .forEach((count) -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** The pages whose texts use a fact, as somebody who reads this language finds them. */
    public List<Place> of(String fact, Language reader) {
        return this.jdbc.sql("""
                SELECT page, count(DISTINCT unit) AS units, count(DISTINCT language) AS languages
                FROM unit_fact WHERE fact = ? GROUP BY page ORDER BY page""")
            .param(fact)
            .query((row, number) -> new Place(row.getString("page"), title(row.getString("page"), reader), row.getInt("units"),
                    row.getInt("languages")))
            .list();
    }

    /** The units whose texts show one of some facts as it is, by the keys of their pages. */
    public Map<String, Set<String>> showing(Collection<String> facts) {
        Map<String, Set<String>> units = new TreeMap<>();
        if (!facts.isEmpty()) {
            this.jdbc.sql("SELECT DISTINCT page, unit FROM unit_fact WHERE fact IN (:facts) AND how = 'shown'")
                .param("facts", facts)
                .query((row) -> {
                    units.computeIfAbsent(row.getString("page"), (page) -> new TreeSet<>()).add(row.getString("unit"));
                });
        }
        return units;
    }

    /** The title of a page, from what it lies upon where it has none of its own; its key where nothing has one. */
    private String title(String page, Language reader) {
        List<String> pages = this.layers.pagesUnder(page);
        return this.jdbc.sql("SELECT page, language, text FROM unit_text WHERE unit = 'title' AND page IN (:pages) "
                + "AND language IN (:reader, 'sv')")
            .param("pages", pages)
            .param("reader", reader.code())
            .query((row, number) -> Map.entry(pages.indexOf(row.getString("page")) * 2
                    + (row.getString("language").equals(reader.code()) ? 1 : 0), row.getString("text")))
            .list()
            .stream()
            .max(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .orElse(page);
    }

    /** The pages whose texts have a token, such as {@code name} and {@code vasek}, or {@code partners} and {@code faith}. */
    public List<String> showing(String kind, String id) {
        return this.jdbc.sql("SELECT DISTINCT page FROM unit_text WHERE text LIKE ? ORDER BY page")
            .param("%{{" + kind + " " + id.replace("_", "\\_").replace("%", "\\%") + "}}%")
            .query(String.class)
            .list();
    }

    /** The pages whose texts link to a target, such as {@code offices/welcome-office}, likewise. */
    public List<Place> linking(String target, Language reader) {
        return this.jdbc.sql("""
                SELECT page, count(DISTINCT unit) AS units, count(DISTINCT language) AS languages
                FROM unit_text WHERE text LIKE ? GROUP BY page ORDER BY page""")
            .param("%](page:" + target.replace("_", "\\_").replace("%", "\\%") + ")%")
            .query((row, number) -> new Place(row.getString("page"), title(row.getString("page"), reader), row.getInt("units"),
                    row.getInt("languages")))
            .list();
    }

    /** How many pages use a fact, and in how many languages. */
    public record Count(int pages, int languages) {

        /** No text uses it. */
        public static final Count NONE = new Count(0, 0);

    }

    /**
     * A page that uses a fact.
     *
     * @param page its key
     * @param title what it is called
     * @param units how many paragraphs and items of it
     */
    public record Place(String page, String title, int units, int languages) {
    }
}
