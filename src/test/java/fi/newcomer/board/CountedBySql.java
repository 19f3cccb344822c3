package fi.newcomer.board;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.wording.Readability;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts what there is to do by SQL of its own over the tables of the texts, to compare the board with. It knows nothing
 * of how the board counts: which units a reader meets is said in SQL too.
 */
public final class CountedBySql {

    /**
     * The units that readers of the pages of a folder meet, each with the page on which its text stands: the topmost of
     * the layers, but none that a layer hides.
     */
    private static final String MET = """
            WITH layer AS (
              SELECT p.n AS height, p.page AS page, SUBSTRING_INDEX(p.page, '/', -1) AS part FROM (%s) p
            ), met AS (
              SELECT u.unit, l.part, l.page
              FROM text_unit u JOIN layer l ON l.page = u.page
              WHERE u.kind <> 'HIDDEN'
                AND NOT EXISTS (SELECT 1 FROM text_unit h JOIN layer hl ON hl.page = h.page
                  WHERE hl.part = l.part AND h.unit = u.unit AND hl.height > l.height)
            )
            """;

    private final JdbcClient jdbc;

    private final TransactionTemplate transactions;

    private final Languages languages;

    private final Readability readability;

    public CountedBySql(JdbcClient jdbc, TransactionTemplate transactions, Languages languages,
            Readability readability) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.languages = languages;
        this.readability = readability;
    }

    /**
     * What there is to do in some folders: {@code kind language} and the number.
     * @param folders of each scope its layers, the lowest first, such as {@code programme/korsnas}
     */
    public Map<String, Long> count(List<List<String>> folders, LocalDate today) {
        Map<String, Long> counts = new TreeMap<>();
        folders.forEach((layers) -> this.transactions.executeWithoutResult((transaction) -> {
            // Once for all counts; the table is this connection's own.
            this.jdbc.sql("CREATE OR REPLACE TEMPORARY TABLE met (page varchar(120), unit varchar(80), "
                    + "PRIMARY KEY (page, unit)) " + met(layers) + "SELECT page, unit FROM met").update();
            count(today, counts);
            this.jdbc.sql("DROP TEMPORARY TABLE met").update();
        }));
        return counts;
    }

    private String met(List<String> layers) {
        // Each municipality reads a letter of its own, which lies upon the common one.
        boolean common = layers.equals(List.of("pages"));
        StringBuilder pages = new StringBuilder(common ? "" : "SELECT -1 AS n, 'pages/letter' AS page UNION ALL ");
        for (int i = 0; i < layers.size(); i++) {
            pages.append(i == 0 ? "" : " UNION ALL ")
                .append("SELECT DISTINCT " + i + " AS n, page FROM text_unit WHERE page LIKE '" + layers.get(i) + "/%'"
                        + " AND page <> 'pages/letter'");
        }
        return MET.formatted(pages);
    }

    private void count(LocalDate today, Map<String, Long> counts) {
        String newest = "(SELECT MAX(n.meaning) FROM unit_text n WHERE n.page = t.page AND n.unit = t.unit)";
        String texts = " FROM met m JOIN unit_text t ON t.page = m.page AND t.unit = m.unit ";
        grouped(counts, "outdated", "SELECT t.language, COUNT(*)" + texts + "WHERE t.meaning < " + newest
                + " OR COALESCE(t.behind, '') <> '' GROUP BY t.language");
        grouped(counts, "machine", "SELECT t.language, COUNT(*)" + texts
                + "WHERE t.machine_made AND t.checked_role IS NULL GROUP BY t.language");
        grouped(counts, "unchecked", "SELECT t.language, COUNT(*)" + texts
                + "WHERE (t.checked_on < '" + today.minusYears(1) + "') OR (t.checked_on IS NULL AND NOT t.machine_made "
                + "AND (SELECT MAX(r.at) FROM unit_revision r WHERE r.page = t.page AND r.unit = t.unit "
                + "AND r.language = t.language) < '" + today.minusYears(1) + "') GROUP BY t.language");
        grouped(counts, "proposed", "SELECT p.language, COUNT(*) FROM met m JOIN text_proposal p "
                + "ON p.page = m.page AND p.unit = m.unit GROUP BY p.language");
        for (Language language : this.languages.all()) {
            add(counts, "missing " + language, this.jdbc
                .sql("SELECT COUNT(*) FROM met m WHERE NOT EXISTS (SELECT 1 FROM unit_text t "
                        + "WHERE t.page = m.page AND t.unit = m.unit AND t.language = ?)")
                .param(language.code())
                .query(Long.class)
                .single());
            add(counts, "hard " + language, this.jdbc.sql("SELECT t.text" + texts + "WHERE t.language = ?")
                .param(language.code())
                .query(String.class)
                .list()
                .stream()
                .filter((text) -> this.readability.ofUnit(text, language).hard())
                .count());
        }
        add(counts, "broken ", this.jdbc
            .sql("SELECT COUNT(DISTINCT m.page, m.unit)" + texts + """
                    JOIN unit_fact f ON f.page = t.page AND f.unit = t.unit AND f.language = t.language
                      AND f.how = 'shown'
                    JOIN fact a ON a.id = f.fact AND a.kind = 'LINK'
                    JOIN link_check c ON c.url = a.value AND c.failing_since < c.checked_on""")
            .query(Long.class)
            .single());
    }

    /**
     * Adds what there is to do about facts and entries of lists that a municipality's readers meet, and about those that
     * all share.
     * @param folders the municipality's layers, such as {@code programme/korsnas}
     */
    void addKnowledge(String municipality, List<String> folders, Map<String, Long> counts) {
        String file = "(%s REGEXP '^programmes/(" + folders.stream()
            .map((folder) -> folder.substring(folder.indexOf('/') + 1))
            .reduce((one, other) -> one + "|" + other)
            .orElseThrow() + ")/')";
        String entry = "(" + file.formatted("e.file") + " OR (e.file NOT LIKE 'programmes/%' "
                + "AND SUBSTRING_INDEX(e.name, '/', 1) = '" + municipality + "'))";
        String fact = "(" + file.formatted("COALESCE(f.file, '')") + " OR COALESCE(f.file, 'facts.yaml') = 'facts.yaml')";
        add(counts, "proposed ", number("SELECT COUNT(*) FROM entry_proposal e WHERE " + entry));
        add(counts, "proposed ", number("SELECT COUNT(*) FROM fact_proposal JOIN fact f USING (id) WHERE " + fact));
        add(counts, "broken ", number("SELECT COUNT(DISTINCT e.file, e.name) FROM entry e JOIN fact a ON a.kind = 'LINK' "
                + "AND e.text REGEXP CONCAT('(?m)^ +(website|sign-up|link|url): ', a.id, ' *$') "
                + "JOIN link_check c ON c.url = a.value AND c.failing_since < c.checked_on WHERE " + entry));
    }

    private long number(String sql) {
        return this.jdbc.sql(sql).query(Long.class).single();
    }

    private void grouped(Map<String, Long> counts, String kind, String sql) {
        this.jdbc.sql(sql)
            .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
            .list()
            .forEach((row) -> add(counts, kind + " " + row.getKey(), row.getValue()));
    }

    private static void add(Map<String, Long> counts, String cell, long count) {
        if (count != 0) {
            counts.merge(cell, count, Long::sum);
        }
    }

    /** The board's numbers in the same form. */
    static Map<String, Long> of(Map<TaskKind, Map<String, Long>> board) {
        Map<String, Long> counts = new TreeMap<>();
        board.forEach((kind, languages) -> languages.forEach((language, count) -> counts.put(kind.code() + " " + language,
                count)));
        assertThat(counts.values()).doesNotContain(0L);
        return counts;
    }

    /** What the board's own table says of a scope, and that it is as many tasks as are noted. */
    public Map<String, Long> onTheBoard(String scope) {
        Map<String, Long> counts = new TreeMap<>();
        this.jdbc.sql("SELECT * FROM board_count WHERE scope = ?").param(scope).query().listOfRows().forEach((row) -> {
            for (TaskKind kind : TaskKind.values()) {
                add(counts, kind.code() + " " + row.get("language"), ((Number) row.get(kind.code())).longValue());
            }
        });
        Map<String, Long> tasks = new TreeMap<>();
        this.jdbc.sql("SELECT kind, language, COUNT(*) FROM board_task WHERE scope = ? GROUP BY kind, language")
            .param(scope)
            .query((row, number) -> Map.entry(row.getString(1) + " " + row.getString(2), row.getLong(3)))
            .list()
            .forEach((row) -> tasks.put(row.getKey(), row.getValue()));
        assertThat(counts).isEqualTo(tasks);
        return counts;
    }
}
