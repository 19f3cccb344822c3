package fi.newcomer.flyer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables of the flyers and of all their versions. */
@Component
class FlyerTable {

    private static final String SELECT = "SELECT f.id, f.placement, r.* FROM flyer f JOIN flyer_revision r ON r.flyer = f.id ";

    private static final String LAST = "r.version = (SELECT MAX(version) FROM flyer_revision WHERE flyer = f.id) "
            + "AND NOT r.removed ";

    private final JdbcClient jdbc;

    FlyerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new one and gives its id. */
    long add(String placement, FlyerDesign design, String who, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        this.jdbc.sql("INSERT INTO flyer (placement) VALUES (?)").param(placement).update(id);
        version(id.getKey().longValue(), 1, design, false, who, at);
        return id.getKey().longValue();
    }

    /**
     * Stores the next version of one.
     * @throws org.springframework.dao.DuplicateKeyException if it has this version already
     */
    void version(long flyer, int version, FlyerDesign design, boolean removed, String who, Instant at) {
        this.jdbc.sql("""
                INSERT INTO flyer_revision (flyer, version, size, languages, headline, office, arms, marks, removed, who, at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(flyer, version, design.size().name(), String.join(" ", design.languages()),
                    design.headline().name(), design.office(), design.arms(), design.marks(), removed, who,
                    Timestamp.from(at))
            .update();
        for (int i = 0; i < design.ownTexts().size(); i++) {
            OwnText text = design.ownTexts().get(i);
            this.jdbc.sql("""
                    INSERT INTO flyer_own_text (flyer, version, position, language, headline, line)
                    VALUES (?, ?, ?, ?, ?, ?)""")
                .params(flyer, version, i, text.language(), text.headline(), text.line())
                .update();
        }
    }

    /** Those that are kept, the newest first. */
    List<Flyer> all() {
        return this.jdbc.sql(SELECT + "WHERE " + LAST + "ORDER BY f.id DESC").query(this::flyer).list();
    }

    Optional<Flyer> find(long id) {
        return this.jdbc.sql(SELECT + "WHERE f.id = ? AND " + LAST).param(id).query(this::flyer).optional();
    }

    /** Every version of one, the newest first. */
    List<Flyer> history(long id) {
        return this.jdbc.sql(SELECT + "WHERE f.id = ? ORDER BY r.version DESC").param(id).query(this::flyer).list();
    }

    private Flyer flyer(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        int version = row.getInt("version");
        String languages = row.getString("languages");
        return new Flyer(id, row.getString("placement"),
                new FlyerDesign(FlyerSize.valueOf(row.getString("size")),
                        languages.isEmpty() ? List.of() : List.of(languages.split(" ")), ownTexts(id, version),
                        Headline.valueOf(row.getString("headline")), row.getString("office"), row.getBoolean("arms"),
                        row.getBoolean("marks")),
                version, row.getString("who"), row.getTimestamp("at").toInstant());
    }

    private List<OwnText> ownTexts(long flyer, int version) {
        return this.jdbc.sql("""
                SELECT language, headline, line FROM flyer_own_text WHERE flyer = ? AND version = ? ORDER BY position""")
            .params(flyer, version)
            .query((row, number) -> new OwnText(row.getString(1), row.getString(2), row.getString(3)))
            .list();
    }
}
