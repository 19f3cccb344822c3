package fi.newcomer.drafting;

import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A unit of a page as it stood when a test began, to be put back when it ends. */
public final class KeptTexts {

    private static final String WHERE = " WHERE page = :page AND unit = :unit";

    private final JdbcClient sql;

    private final String page;

    private final String unit;

    private final List<Map<String, Object>> before;

    public KeptTexts(JdbcClient sql, String page, String unit) {
        this.sql = sql;
        this.page = page;
        this.unit = unit;
        this.before = rows();
    }

    /** The rows of the unit in all languages, with every property. */
    public List<Map<String, Object>> rows() {
        return this.sql.sql("SELECT * FROM unit_text" + WHERE + " ORDER BY language")
            .params(Map.of("page", this.page, "unit", this.unit))
            .query()
            .listOfRows();
    }

    /** Those that stood there at first. */
    public List<Map<String, Object>> before() {
        return this.before;
    }

    /** What the unit says in a language; null where it has no text. */
    public @Nullable String text(String language) {
        return rows().stream()
            .filter((row) -> row.get("language").equals(language))
            .map((row) -> (String) row.get("text"))
            .findFirst()
            .orElse(null);
    }

    /** The number of the meaning that the unit has in a language. */
    public int meaning(String language) {
        return rows().stream()
            .filter((row) -> row.get("language").equals(language))
            .map((row) -> (Integer) row.get("meaning"))
            .findFirst()
            .orElseThrow();
    }

    /** A draft by somebody who sees what stands there now. */
    public Draft draft(String language, String text, ChangeOfMeaning change, boolean checked) {
        return new Draft(this.unit, text, change, checked, text(language));
    }

    /** Puts everything back and forgets what the tests drafted, published and decided. */
    public void restore(Languages languages, Stamps stamps) {
        for (Map<String, Object> row : this.before) {
            List<String> columns = row.keySet().stream().toList();
            this.sql.sql("INSERT INTO unit_text (" + String.join(", ", columns) + ") VALUES ("
                    + columns.stream().map((column) -> ":" + column).collect(Collectors.joining(", "))
                    + ") ON DUPLICATE KEY UPDATE " + columns.stream()
                        .map((column) -> column + " = VALUE(" + column + ")")
                        .collect(Collectors.joining(", ")))
                .params(row)
                .update();
        }
        if (this.before.isEmpty()) {
            this.sql.sql("DELETE FROM text_unit" + WHERE).params(Map.of("page", this.page, "unit", this.unit)).update();
        }
        for (String table : List.of("text_draft", "publication", "second_person", "may_stand")) {
            this.sql.sql("DELETE FROM " + table).update();
        }
        List<String> changed = new ArrayList<>();
        languages.all().forEach((language) -> changed.add(ContentPages.stamp(this.page, language.code())));
        stamps.changed(changed);
    }
}
