package fi.newcomer.leave;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code absence}. */
@Repository
class AbsenceTable {

    private final JdbcClient sql;

    AbsenceTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** All that are not over on a day, the first to begin first. */
    List<Absence> notOver(LocalDate day) {
        return this.sql.sql("SELECT * FROM absence WHERE until_day >= :day ORDER BY from_day, id")
            .param("day", day)
            .query((row, number) -> absence(row))
            .list();
    }

    /** Those of a person; nobody else can note one of the same person until the transaction ends. */
    List<Absence> locked(String username) {
        return this.sql.sql("SELECT * FROM absence WHERE username = :username ORDER BY from_day FOR UPDATE")
            .param("username", username)
            .query((row, number) -> absence(row))
            .list();
    }

    Optional<Absence> find(long id) {
        return this.sql.sql("SELECT * FROM absence WHERE id = :id")
            .param("id", id)
            .query((row, number) -> absence(row))
            .optional();
    }

    void insert(String username, LocalDate from, LocalDate until, Optional<String> standIn) {
        this.sql.sql("""
                INSERT INTO absence (username, from_day, until_day, stand_in) VALUES (:username, :from, :until, :standIn)
                """)
            .param("username", username)
            .param("from", from)
            .param("until", until)
            .param("standIn", standIn.orElse(null))
            .update();
    }

    void endOn(long id, LocalDate last) {
        this.sql.sql("UPDATE absence SET until_day = :last WHERE id = :id").param("last", last).param("id", id).update();
    }

    void delete(long id) {
        this.sql.sql("DELETE FROM absence WHERE id = :id").param("id", id).update();
    }

    void deleteEndedBefore(LocalDate day) {
        this.sql.sql("DELETE FROM absence WHERE until_day < :day").param("day", day).update();
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(row.getLong("id"), row.getString("username"), row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class), Optional.ofNullable(row.getString("stand_in")));
    }
}
