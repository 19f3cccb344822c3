package fi.newcomer.placement;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of the scans. */
@Component
class ScanTable {

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    private final TransactionTemplate transactions;

    ScanTable(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
    }

    /** Adds scans to their days, all or none; those of a placement that there is no more are forgotten. */
    void add(Map<Scan, Long> scans) {
        this.transactions.executeWithoutResult((transaction) -> this.batches.batchUpdate("""
                INSERT INTO placement_scan (code, day, scans) SELECT code, ?, ? FROM placement WHERE code = ?
                ON DUPLICATE KEY UPDATE scans = scans + VALUE(scans)""",
                scans.entrySet()
                    .stream()
                    .map((entry) -> new Object[] { Date.valueOf(entry.getKey().day()), entry.getValue(),
                            entry.getKey().code() })
                    .toList()));
    }

    /** The days of a placement on which it was scanned, from one on, the newest first. */
    List<DayScans> days(String code, LocalDate from) {
        return this.jdbc.sql("SELECT day, scans FROM placement_scan WHERE code = ? AND day >= ? ORDER BY day DESC")
            .params(code, Date.valueOf(from))
            .query((row, number) -> new DayScans(row.getObject("day", LocalDate.class), row.getLong("scans")))
            .list();
    }

    /** Sums by code, since two days and altogether; codes that were never scanned are missing. */
    Map<String, ScanNumbers> numbers(Collection<String> codes, LocalDate week, LocalDate month) {
        Map<String, ScanNumbers> numbers = new HashMap<>();
        if (!codes.isEmpty()) {
            this.jdbc.sql("""
                    SELECT code, SUM(IF(day >= :week, scans, 0)) week, SUM(IF(day >= :month, scans, 0)) month,
                           SUM(scans) altogether
                    FROM placement_scan WHERE code IN (:codes) GROUP BY code""")
                .param("week", Date.valueOf(week))
                .param("month", Date.valueOf(month))
                .param("codes", codes)
                .query((row) -> {
                    numbers.put(row.getString("code"),
                            new ScanNumbers(row.getLong("week"), row.getLong("month"), row.getLong("altogether")));
                });
        }
        return numbers;
    }
}
