package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which texts rest on a document. */
@Service
public class CitingTexts {

    private final JdbcClient jdbc;

    private final Languages languages;

    CitingTexts(JdbcClient jdbc, Languages languages) {
        this.jdbc = jdbc;
        this.languages = languages;
    }

    /**
     * A unit that rests on a section of the document.
     *
     * @param title the title of its page; empty where the page has none of its own
     * @param text what the unit says, in plain words; both in the language asked for, or in Swedish; empty for one that
     * is gone or hides another
     * @param section the id of the section
     */
    public record Citing(String page, String unit, Optional<String> title, Optional<String> text, String section) {
    }

    /** The units that rest on a document, page by page and in the order of the pages. */
    public List<Citing> of(String document, Language language) {
        return this.jdbc.sql("""
                SELECT s.page, s.unit, s.section, COALESCE(title.text, first_title.text) AS title,
                  COALESCE(own.text, first.text) AS text
                FROM unit_source s
                LEFT JOIN text_unit u ON u.page = s.page AND u.unit = s.unit
                LEFT JOIN unit_text own ON own.page = s.page AND own.unit = s.unit AND own.language = :language
                LEFT JOIN unit_text first ON first.page = s.page AND first.unit = s.unit AND first.language = :first
                LEFT JOIN unit_text title ON title.page = s.page AND title.unit = 'title' AND title.language = :language
                LEFT JOIN unit_text first_title ON first_title.page = s.page AND first_title.unit = 'title'
                  AND first_title.language = :first
                WHERE s.document = :document ORDER BY s.page, u.position, s.unit, s.section""")
            .param("document", document)
            .param("language", language.code())
            .param("first", this.languages.first().code())
            .query((row, number) -> new Citing(row.getString("page"), row.getString("unit"),
                    Optional.ofNullable(row.getString("title")),
                    Optional.ofNullable(row.getString("text")).map(PlainWords::of),
                    row.getString("section")))
            .list();
    }
}
