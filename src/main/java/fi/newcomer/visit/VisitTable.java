package fi.newcomer.visit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of the visits: by day, and added up for the last seven days. */
@Component
class VisitTable {

    /** Months that the counts of a day are kept: a year back and the month that is compared with it. */
    private static final int MONTHS = 13;

    private static final int DAYS_OF_WEEK = 7;

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    private final TransactionTemplate transactions;

    VisitTable(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
    }

    /** Adds visits to their days and to the week, all or none. */
    void add(Map<Visit, Long> visits) {
        this.transactions.executeWithoutResult((transaction) -> {
            this.batches.batchUpdate("""
                    INSERT INTO page_visit (day, municipality, path, language, visits) VALUES (?, ?, ?, ?, ?)
                    ON DUPLICATE KEY UPDATE visits = visits + VALUE(visits)""",
                    visits.entrySet()
                        .stream()
                        .map((entry) -> new Object[] { Date.valueOf(entry.getKey().day()), entry.getKey().municipality(),
                                entry.getKey().path(), entry.getKey().language(), entry.getValue() })
                        .toList());
            this.batches.batchUpdate("""
                    INSERT INTO page_visit_week (municipality, section, path, language, visits) VALUES (?, ?, ?, ?, ?)
                    ON DUPLICATE KEY UPDATE visits = visits + VALUE(visits)""",
                    visits.entrySet()
                        .stream()
                        .map((entry) -> new Object[] { entry.getKey().municipality(), entry.getKey().section(),
                                entry.getKey().path(), entry.getKey().language(), entry.getValue() })
                        .toList());
        });
    }

    /** Forgets days that are too old and adds up the week anew. */
    void turn(LocalDate today) {
        this.transactions.executeWithoutResult((transaction) -> {
            this.jdbc.sql("DELETE FROM page_visit WHERE day < ?").param(Date.valueOf(today.minusMonths(MONTHS))).update();
            this.jdbc.sql("DELETE FROM page_visit_week").update();
            this.jdbc.sql("""
                    INSERT INTO page_visit_week (municipality, section, path, language, visits)
                    SELECT municipality, SUBSTRING_INDEX(path, '/', 1), path, language, SUM(visits)
                    FROM page_visit WHERE day > ? GROUP BY municipality, path, language""")
                .param(Date.valueOf(today.minusDays(DAYS_OF_WEEK)))
                .update();
        });
    }

    List<PageVisits.Visited> most(String municipality, String section, int limit) {
        return this.jdbc.sql("""
                SELECT path, language, visits FROM page_visit_week WHERE municipality = ? AND section = ?
                ORDER BY visits DESC LIMIT ?""")
            .params(municipality, section, limit)
            .query((row, number) -> new PageVisits.Visited(row.getString("path"), row.getString("language"),
                    row.getLong("visits")))
            .list();
    }
}
