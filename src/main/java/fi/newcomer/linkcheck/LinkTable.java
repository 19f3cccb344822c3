package fi.newcomer.linkcheck;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the links with the result of their last trial. */
@Component
class LinkTable {

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the check of a day for this process; false where it is done or another one does it. */
    boolean claim(LocalDate day) {
        return this.jdbc.sql("INSERT IGNORE INTO link_check_day (day) VALUES (?)").param(Date.valueOf(day)).update() == 1;
    }

    /** Stores a result; of a failure the first day of those in a row is kept. */
    void put(String url, LocalDate day, LinkProbe.Answer answer) {
        @Nullable Date failing = answer == LinkProbe.Answer.THERE ? null : Date.valueOf(day);
        this.jdbc.sql("""
                INSERT INTO link_check (url, checked_on, answer, failing_since) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE checked_on = VALUE(checked_on), answer = VALUE(answer),
                  failing_since = IF(VALUE(failing_since) IS NULL, NULL, COALESCE(failing_since, VALUE(failing_since)))""")
            .params(url, Date.valueOf(day), answer.name(), failing)
            .update();
    }

    /** Forgets the results of links that no page shows any more, and old days. */
    void keepOnly(Collection<String> urls, LocalDate today) {
        this.jdbc.sql("SELECT url FROM link_check")
            .query(String.class)
            .list()
            .stream()
            .filter((url) -> !urls.contains(url))
            .forEach((url) -> this.jdbc.sql("DELETE FROM link_check WHERE url = ?").param(url).update());
        this.jdbc.sql("DELETE FROM link_check_day WHERE day < ?").param(Date.valueOf(today.minusMonths(1))).update();
    }

    /** The links that failed on two days or more in a row, with the first of them. */
    Map<String, LocalDate> broken() {
        Map<String, LocalDate> broken = new HashMap<>();
        this.jdbc.sql("SELECT url, failing_since FROM link_check WHERE failing_since < checked_on")
            .query((row, number) -> Map.entry(row.getString("url"), row.getDate("failing_since").toLocalDate()))
            .list()
            .forEach((row) -> broken.put(row.getKey(), row.getValue()));
        return broken;
    }
}
