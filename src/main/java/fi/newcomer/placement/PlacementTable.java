package fi.newcomer.placement;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the placements and their revisions. */
@Component
class PlacementTable {

    private static final String SELECT = "SELECT code, municipality, note, starts, ends, target, created_by FROM placement ";

    private final JdbcClient jdbc;

    PlacementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the code is taken */
    void add(Placement placement, Instant at) {
        this.jdbc.sql("""
                INSERT INTO placement (code, municipality, note, starts, ends, target, created_by, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(placement.code(), placement.municipality(), placement.note(), Date.valueOf(placement.from()),
                    end(placement), placement.target().path(), placement.createdBy(), Timestamp.from(at))
            .update();
        addRevision(placement, placement.createdBy(), at);
    }

    void change(Placement placement, String who, Instant at) {
        this.jdbc.sql("UPDATE placement SET note = ?, starts = ?, ends = ?, target = ? WHERE code = ?")
            .params(placement.note(), Date.valueOf(placement.from()), end(placement), placement.target().path(),
                    placement.code())
            .update();
        addRevision(placement, who, at);
    }

    private void addRevision(Placement placement, String who, Instant at) {
        this.jdbc.sql("""
                INSERT INTO placement_revision (code, who, at, note, starts, ends, target)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")
            .params(placement.code(), who, Timestamp.from(at), placement.note(), Date.valueOf(placement.from()),
                    end(placement), placement.target().path())
            .update();
    }

    /** All, the newest first. */
    List<Placement> all() {
        return this.jdbc.sql(SELECT + "ORDER BY created_at DESC, code").query(PlacementTable::placement).list();
    }

    Optional<Placement> find(String code) {
        return this.jdbc.sql(SELECT + "WHERE code = ?").param(code).query(PlacementTable::placement).optional();
    }

    /** One that is kept from others until the transaction ends. */
    Optional<Placement> locked(String code) {
        return this.jdbc.sql(SELECT + "WHERE code = ? FOR UPDATE").param(code).query(PlacementTable::placement).optional();
    }

    /** How it stood after each change, the newest first. */
    List<PlacementRevision> revisions(String code) {
        return this.jdbc.sql("""
                SELECT p.code, p.municipality, r.note, r.starts, r.ends, r.target, p.created_by, r.who, r.at
                FROM placement_revision r JOIN placement p ON p.code = r.code WHERE r.code = ? ORDER BY r.id DESC""")
            .param(code)
            .query((row, number) -> new PlacementRevision(placement(row, number), row.getString("who"),
                    row.getTimestamp("at").toInstant()))
            .list();
    }

    private static @Nullable Date end(Placement placement) {
        return placement.end().map(Date::valueOf).orElse(null);
    }

    private static Placement placement(ResultSet row, int number) throws SQLException {
        return new Placement(row.getString("code"), row.getString("municipality"), row.getString("note"),
                row.getObject("starts", LocalDate.class), Optional.ofNullable(row.getObject("ends", LocalDate.class)),
                PageReference.at(row.getString("target")).orElse(PageReference.START), row.getString("created_by"));
    }
}
