package fi.newcomer.text;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables of a portal hold, in a fixed order. */
final class Tables {

    private Tables() {
    }

    /** All that concern content; others change by themselves while mail is tried again and drafts die. */
    static String dump(JdbcClient jdbc) {
        return dump(jdbc, jdbc
            .sql("""
                    SELECT table_name FROM information_schema.tables
                    WHERE table_schema = DATABASE() AND table_name REGEXP '^(content|text|unit|page|fact|audit)'
                    ORDER BY 1""")
            .query(String.class)
            .list());
    }

    static String dump(JdbcClient jdbc, List<String> tables) {
        StringBuilder dump = new StringBuilder();
        for (String table : tables) {
            dump.append(table).append('\n');
            jdbc.sql("SELECT * FROM " + table).query().listOfRows().stream().map(Object::toString).sorted()
                .forEach((row) -> dump.append(row).append('\n'));
        }
        return dump.toString();
    }
}
