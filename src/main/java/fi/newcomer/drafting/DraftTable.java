package fi.newcomer.drafting;

import fi.newcomer.language.Language;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The drafts in the database. */
@Repository
class DraftTable {

    private static final String DRAFT = "SELECT unit, text, change_of_meaning, checked, shown, shown_function, saved_at "
            + "FROM text_draft ";

    private final JdbcClient sql;

    DraftTable(JdbcClient sql) {
        this.sql = sql;
    }

    void put(Owner owner, String standsOn, KeptDraft kept) {
        write("REPLACE", owner, standsOn, kept);
    }

    /** Stores a draft unless this person has typed something newer there. */
    void putIfNone(Owner owner, String standsOn, KeptDraft kept) {
        write("INSERT IGNORE", owner, standsOn, kept);
    }

    private void write(String how, Owner owner, String standsOn, KeptDraft kept) {
        Draft draft = kept.draft();
        this.sql.sql(how + """
                 INTO text_draft (page, unit, language, username, shown_function, stands_on, text, change_of_meaning,
                  checked, shown, saved_at)
                VALUES (:page, :unit, :language, :username, :function, :standsOn, :text, :change, :checked, :shown, :now)
                """)
            .param("page", owner.page)
            .param("unit", draft.unit())
            .param("language", owner.language.code())
            .param("username", owner.username)
            .param("function", kept.function())
            .param("standsOn", standsOn)
            .param("text", draft.text())
            .param("change", draft.change().name())
            .param("checked", draft.checked())
            .param("shown", draft.shown())
            .param("now", kept.savedAt())
            .update();
    }

    void remove(Owner owner, String unit) {
        this.sql.sql("DELETE FROM text_draft WHERE page = ? AND unit = ? AND language = ? AND username = ?")
            .params(owner.page, unit, owner.language.code(), owner.username)
            .update();
    }

    List<KeptDraft> of(Owner owner) {
        return this.sql.sql(DRAFT + "WHERE page = ? AND language = ? AND username = ? ORDER BY unit")
            .params(owner.page, owner.language.code(), owner.username)
            .query((row, number) -> kept(row))
            .list();
    }

    /** Those of everybody else about texts that stand on one of these pages. */
    List<KeptDraft> others(Owner owner, Collection<String> standingOn) {
        return this.sql.sql(DRAFT + """
                WHERE stands_on IN (:pages) AND language = :language AND username <> :username
                ORDER BY unit, saved_at DESC LIMIT 200
                """)
            .param("pages", standingOn)
            .param("language", owner.language.code())
            .param("username", owner.username)
            .query((row, number) -> kept(row))
            .list();
    }

    int removeSavedBefore(Instant instant) {
        return this.sql.sql("DELETE FROM text_draft WHERE saved_at < ?").param(instant).update();
    }

    private static KeptDraft kept(ResultSet row) throws SQLException {
        return new KeptDraft(
                new Draft(row.getString("unit"), row.getString("text"),
                        ChangeOfMeaning.valueOf(row.getString("change_of_meaning")), row.getBoolean("checked"),
                        row.getString("shown")),
                row.getString("shown_function"), row.getObject("saved_at", Instant.class));
    }

    /** Whose drafts, of which page and language. */
    record Owner(String page, Language language, String username) {
    }
}
