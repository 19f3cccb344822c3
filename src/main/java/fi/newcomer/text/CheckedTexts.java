package fi.newcomer.text;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the texts that somebody has checked. */
@Component
class CheckedTexts {

    private final JdbcClient jdbc;

    CheckedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a language that say one of these, whatever the case, in a fixed order. */
    List<UnitRow> saying(String language, Collection<String> texts) {
        return this.jdbc.sql("SELECT " + UnitStore.TEXT + " FROM unit_text WHERE language = :language "
                + "AND checked_role IS NOT NULL AND text IN (:texts) ORDER BY page, unit")
            .param("language", language)
            .param("texts", texts)
            .query(UnitStore::row)
            .list();
    }

    /** Whether there is any. */
    boolean any() {
        return this.jdbc.sql("SELECT EXISTS (SELECT 1 FROM unit_text WHERE checked_role IS NOT NULL)")
            .query(Boolean.class)
            .single();
    }
}
