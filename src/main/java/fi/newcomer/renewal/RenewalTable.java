package fi.newcomer.renewal;

import fi.newcomer.renewal.CitedItem.Mark;
import fi.newcomer.renewal.CitedItem.Verdict;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables of the renewals. */
@Component
class RenewalTable {

    private static final String SELECT = "SELECT id, document, old_title, title, valid_from, valid_through, items, "
            + "started_by, started_at, closed_at FROM renewal ";

    private final JdbcClient jdbc;

    RenewalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new one. @throws org.springframework.dao.DuplicateKeyException if one of the document is open */
    long add(String document, String oldTitle, String title, LocalDate from, @Nullable LocalDate through, int items,
            String who, Instant at) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        this.jdbc.sql("""
                INSERT INTO renewal (document, old_title, title, valid_from, valid_through, items, started_by, started_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(document, oldTitle, title, Date.valueOf(from), through == null ? null : Date.valueOf(through), items,
                    who, Timestamp.from(at))
            .update(id);
        return id.getKey().longValue();
    }

    /** All, the newest first. */
    List<Renewal> all() {
        return this.jdbc.sql(SELECT + "ORDER BY id DESC").query(RenewalTable::renewal).list();
    }

    Optional<Renewal> find(long id) {
        return this.jdbc.sql(SELECT + "WHERE id = ?").param(id).query(RenewalTable::renewal).optional();
    }

    /** One that is kept from others until the transaction ends. */
    Optional<Renewal> locked(long id) {
        return this.jdbc.sql(SELECT + "WHERE id = ? FOR UPDATE").param(id).query(RenewalTable::renewal).optional();
    }

    void close(long id, String who, Instant at) {
        this.jdbc.sql("UPDATE renewal SET closed_by = ?, closed_at = ? WHERE id = ?")
            .params(who, Timestamp.from(at), id)
            .update();
    }

    /** What was found out, by the keys of the items; with the account's name instead of its function. */
    Map<String, Mark> marks(long renewal) {
        Map<String, Mark> marks = new HashMap<>();
        this.jdbc.sql("SELECT item, verdict, who, at FROM renewal_mark WHERE renewal = ?")
            .param(renewal)
            .query((row) -> {
                marks.put(row.getString("item"), new Mark(Verdict.valueOf(row.getString("verdict")),
                        row.getString("who"), row.getTimestamp("at").toInstant()));
            });
        return marks;
    }

    void mark(long renewal, String item, Verdict verdict, String who, Instant at) {
        this.jdbc.sql("REPLACE INTO renewal_mark (renewal, item, verdict, who, at) VALUES (?, ?, ?, ?, ?)")
            .params(renewal, item, verdict.name(), who, Timestamp.from(at))
            .update();
    }

    void unmark(long renewal, String item) {
        this.jdbc.sql("DELETE FROM renewal_mark WHERE renewal = ? AND item = ?").params(renewal, item).update();
    }

    private static Renewal renewal(ResultSet row, int number) throws SQLException {
        Date through = row.getDate("valid_through");
        Timestamp closed = row.getTimestamp("closed_at");
        return new Renewal(row.getLong("id"), row.getString("document"), row.getString("old_title"),
                row.getString("title"), row.getDate("valid_from").toLocalDate(),
                Optional.ofNullable(through).map(Date::toLocalDate), row.getInt("items"), row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(), Optional.ofNullable(closed).map(Timestamp::toInstant));
    }
}
