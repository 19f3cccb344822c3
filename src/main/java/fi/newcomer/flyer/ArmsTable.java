package fi.newcomer.flyer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the coats of arms. */
@Component
class ArmsTable {

    private final JdbcClient jdbc;

    ArmsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Arms> find(String municipality) {
        return this.jdbc.sql("SELECT picture, width, height FROM coat_of_arms WHERE municipality = ?")
            .param(municipality)
            .query((row, number) -> new Arms(row.getBytes(1), row.getInt(2), row.getInt(3)))
            .optional();
    }

    /** Stores one instead of the one before. */
    void put(String municipality, Arms arms, String who, Instant at) {
        this.jdbc.sql("""
                REPLACE INTO coat_of_arms (municipality, picture, width, height, who, at) VALUES (?, ?, ?, ?, ?, ?)""")
            .params(municipality, arms.png(), arms.width(), arms.height(), who, Timestamp.from(at))
            .update();
    }

    void remove(String municipality) {
        this.jdbc.sql("DELETE FROM coat_of_arms WHERE municipality = ?").param(municipality).update();
    }
}
