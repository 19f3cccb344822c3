package fi.newcomer.testing;

import fi.newcomer.protection.FieldCipher;
import fi.newcomer.protection.SealedFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every row of every table of a portal's database, with what is encrypted in clear. */
public final class Dump {

    private final JdbcTemplate jdbc;

    private final FieldCipher cipher;

    private final List<SealedFields> sealed;

    public Dump(JdbcTemplate jdbc, FieldCipher cipher, List<SealedFields> sealed) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.sealed = sealed;
    }

    /** In which tables a text stands, in a value of its own or within one, plain or encrypted. */
    public Set<String> tablesWith(String text) {
        Set<String> found = new TreeSet<>();
        for (String table : tables()) {
            if (values(table).stream().anyMatch((value) -> value.contains(text))) {
                found.add(table);
            }
        }
        return found;
    }

    /** The names of all tables. */
    public List<String> tables() {
        return this.jdbc.queryForList("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name
                """, String.class);
    }

    /** How many rows each table has that tell about a request. */
    public Map<String, Long> rowsOf(String request) {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : this.jdbc.queryForList("""
                SELECT table_name FROM information_schema.columns
                WHERE table_schema = DATABASE() AND column_name = 'request' AND data_type = 'uuid'
                """, String.class)) {
            rows.put(table, this.jdbc.queryForObject("SELECT count(*) FROM " + table + " WHERE request = ?", Long.class,
                    request));
        }
        return rows;
    }

    private List<String> values(String table) {
        SealedFields fields = this.sealed.stream().filter((it) -> it.table().equals(table)).findFirst().orElse(null);
        List<String> values = new ArrayList<>();
        for (Map<String, Object> row : this.jdbc.queryForList("SELECT * FROM `" + table + "`")) {
            row.forEach((column, value) -> {
                if (value instanceof byte[] bytes) {
                    values.add(new String(bytes, StandardCharsets.UTF_8));
                    if (fields != null && fields.columns().contains(column)) {
                        values.add(this.cipher.open(bytes, table + "." + column + ":" + row.get(fields.key())));
                    }
                }
                else if (value != null) {
                    values.add(value.toString());
                }
            });
        }
        return values;
    }
}
