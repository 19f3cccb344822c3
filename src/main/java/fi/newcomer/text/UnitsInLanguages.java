package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.Stored;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages in few languages: one row for each unit, with its texts in just these languages. */
@Component
class UnitsInLanguages {

    private final JdbcClient jdbc;

    UnitsInLanguages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Units and texts of some pages, to be shown and never to be stored: of other languages than these the rows have the
     * meaning alone, without words or properties.
     */
    Stored of(Collection<String> pages, Collection<Language> languages) {
        List<String> codes = languages.stream().map(Language::code).distinct().toList();
        List<UnitPlace> places = new ArrayList<>();
        List<UnitRow> texts = new ArrayList<>();
        // One row for each unit, the languages beside each other. The database sums the meanings of all up, so that what
        // nobody reads here does not travel.
        JdbcClient.StatementSpec query = this.jdbc
            .sql("SELECT u.page, u.unit, u.position, u.kind, u.after_unit" + each(codes, Columns::names)
                    + """
                            , (SELECT GROUP_CONCAT(m.language, ':', m.meaning) FROM unit_text m
                              WHERE m.page = u.page AND m.unit = u.unit) AS meanings
                            FROM text_unit u""" + each(codes, Columns::join)
                    + " WHERE u.page IN (:pages) ORDER BY u.page, u.position")
            .param("pages", pages);
        for (int i = 0; i < codes.size(); i++) {
            query = query.param("language" + i, codes.get(i));
        }
        query.query((row) -> {
            UnitPlace place = UnitStore.place(row, 0);
            places.add(place);
            others(place, row.getString("meanings"), codes).forEach(texts::add);
            for (int i = 0; i < codes.size(); i++) {
                UnitRow text = new Columns(i).text(row, new Key(place.page(), place.unit(), codes.get(i)));
                if (text != null) {
                    texts.add(text);
                }
            }
        });
        return new Stored(List.copyOf(places), texts);
    }

    private static String each(List<String> codes, Function<Columns, String> part) {
        return IntStream.range(0, codes.size()).mapToObj(Columns::new).map(part).collect(Collectors.joining());
    }

    private static Stream<UnitRow> others(UnitPlace place, @Nullable String meanings, List<String> codes) {
        return meanings == null ? Stream.empty()
                : Stream.of(meanings.split(","))
                    .map((meaning) -> meaning.split(":"))
                    .filter((meaning) -> !codes.contains(meaning[0]))
                    .map((meaning) -> without(place.page(), place.unit(), meaning[0], Integer.parseInt(meaning[1])));
    }

    private static UnitRow without(String page, String unit, String language, int meaning) {
        return new UnitRow(new Key(page, unit, language), new UnitText("", meaning, false, null), null);
    }

    /**
     * The titles and leads of some pages in a language, or in the first one where they have none in that; of the other
     * languages only the newest meaning, in the name of no language.
     */
    List<UnitRow> headings(Collection<String> pages, Language language, Language first) {
        List<UnitRow> texts = new ArrayList<>();
        this.jdbc.sql("SELECT " + UnitStore.TEXT + """
                , (SELECT MAX(m.meaning) FROM unit_text m WHERE m.page = t.page AND m.unit = t.unit) AS newest
                FROM unit_text t WHERE page IN (:pages) AND unit IN ('title', 'lead') AND (language = :language
                  OR (language = :first AND NOT EXISTS (SELECT 1 FROM unit_text own
                    WHERE own.page = t.page AND own.unit = t.unit AND own.language = :language)))""")
            .param("pages", pages)
            .param("language", language.code())
            .param("first", first.code())
            .query((row) -> {
                UnitRow text = UnitStore.row(row, 0);
                texts.add(text);
                texts.add(without(text.key().page(), text.key().unit(), "", row.getInt("newest")));
            });
        return texts;
    }

    /** The units of a page that are not left out and that no file says in any language. */
    Set<String> writtenHere(String page) {
        return this.jdbc.sql("""
                SELECT unit FROM text_unit u WHERE page = :page AND kind <> 'HIDDEN' AND NOT EXISTS (
                  SELECT 1 FROM unit_text t WHERE t.page = u.page AND t.unit = u.unit AND t.upstream IS NOT NULL)""")
            .param("page", page)
            .query(String.class)
            .set();
    }

    /** The columns of one of several texts that stand in a row. */
    private record Columns(int number) {

        String names() {
            return Stream.of("text", "meaning", "machine_made", "checked_role", "checked_on", "behind", "upstream")
                .map((name) -> ", t" + this.number + "." + name + " AS " + name + this.number)
                .collect(Collectors.joining());
        }

        String join() {
            String table = "t" + this.number;
            return " LEFT JOIN unit_text " + table + " ON " + table + ".page = u.page AND " + table
                    + ".unit = u.unit AND " + table + ".language = :language" + this.number;
        }

        @Nullable UnitRow text(ResultSet row, Key key) throws SQLException {
            String text = row.getString("text" + this.number);
            return text == null ? null
                    : new UnitRow(key, UnitStore.text(text, row, Integer.toString(this.number)),
                            row.getString("upstream" + this.number));
        }
    }
}
