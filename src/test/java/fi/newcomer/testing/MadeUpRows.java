package fi.newcomer.testing;

import fi.newcomer.protection.FieldCipher;
import fi.newcomer.protection.SealedFields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows with something in whatever must not be empty and in whatever is encrypted, also in tables that are added later. */
public final class MadeUpRows {

    private final JdbcTemplate jdbc;

    private final FieldCipher cipher;

    private final List<SealedFields> sealed;

    /** Table and key of each row that was made. */
    private final List<Map.Entry<String, String>> made = new ArrayList<>();

    public MadeUpRows(JdbcTemplate jdbc, FieldCipher cipher, List<SealedFields> sealed) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.sealed = sealed;
    }

    /** Whatever a module keeps about a request: a row where there is none. @return the tables */
    public List<String> about(String request, String mark) {
        List<String> tables = this.jdbc.queryForList("""
                SELECT DISTINCT c.table_name FROM information_schema.columns c
                LEFT JOIN information_schema.key_column_usage k ON k.table_schema = c.table_schema
                    AND k.table_name = c.table_name AND k.column_name = 'request' AND k.referenced_table_name IS NOT NULL
                WHERE c.table_schema = DATABASE() AND c.column_name = 'request' AND c.data_type = 'uuid'
                    AND COALESCE(k.referenced_table_name, 'request') = 'request'
                """, String.class);
        Map<String, Long> already = new Dump(this.jdbc, this.cipher, this.sealed).rowsOf(request);
        tables.stream().filter((it) -> already.get(it) == 0).forEach((table) -> make(table, request, mark));
        return tables;
    }

    /** Something in every encrypted column of every table, at least once. */
    public void inEveryEncryptedColumn(String request, String mark) {
        about(request, mark);
        for (SealedFields fields : this.sealed) {
            String table = fields.table();
            if (this.jdbc.queryForList("SELECT 1 FROM " + table + " LIMIT 1").isEmpty()) {
                make(table, request, mark);
            }
            for (String column : fields.columns()) {
                if (this.jdbc.queryForList("SELECT 1 FROM " + table + " WHERE " + column + " IS NOT NULL LIMIT 1")
                    .isEmpty()) {
                    String key = this.jdbc.queryForObject("SELECT " + key(table) + " FROM " + table + " LIMIT 1",
                            String.class);
                    this.jdbc.update("UPDATE " + table + " SET " + column + " = ? WHERE " + key(table) + " = ?",
                            sealed(table, column, key, mark), key);
                }
            }
        }
    }

    /** Takes away what was made. */
    public void remove() {
        this.made.forEach((row) -> this.jdbc.update("DELETE FROM " + row.getKey() + " WHERE " + key(row.getKey()) + " = ?",
                row.getValue()));
        this.made.clear();
    }

    /** A row as it is given. */
    public void insert(String table, Map<String, Object> row) {
        this.jdbc.update("INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                + String.join(", ", row.keySet().stream().map((it) -> "?").toList()) + ")", row.values().toArray());
    }

    private void make(String table, String request, String mark) {
        List<String> encrypted = this.sealed.stream()
            .filter((it) -> it.table().equals(table))
            .flatMap((it) -> it.columns().stream())
            .toList();
        String key = UUID.randomUUID().toString();
        Map<String, Object> row = new LinkedHashMap<>();
        for (Map<String, Object> column : this.jdbc.queryForList("""
                SELECT column_name AS name, data_type AS type, extra, is_nullable AS empty FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name = ?
                """, table)) {
            String name = column.get("name").toString();
            boolean generated = column.get("extra").toString().matches("(?i).*(auto_increment|generated).*");
            if (name.equals("request")) {
                row.put(name, request);
            }
            else if (encrypted.contains(name)) {
                row.put(name, sealed(table, name, key, mark));
            }
            else if (!encrypted.isEmpty() && name.equals(key(table))) {
                row.put(name, key);
            }
            else if (!generated && column.get("empty").equals("NO")) {
                row.put(name, any(column.get("type").toString()));
            }
        }
        insert(table, row);
        if (!encrypted.isEmpty()) {
            this.made.add(Map.entry(table, key));
        }
    }

    private byte[] sealed(String table, String column, String key, String mark) {
        return this.cipher.seal(mark + " " + column, table + "." + column + ":" + key);
    }

    /** What ends the place of an encrypted value, as the portal writes it: not asked of {@link SealedFields}. */
    private static String key(String table) {
        return table.equals("request_history") ? "line" : "id";
    }

    private static Object any(String type) {
        return switch (type) {
            case "uuid" -> UUID.randomUUID().toString();
            case "timestamp", "datetime" -> Instant.now();
            case "date" -> LocalDate.now();
            case "varchar", "char", "text", "mediumtext", "longtext" -> "X";
            case "varbinary", "binary", "blob", "mediumblob" -> new byte[] { 1 };
            default -> 1;
        };
    }
}
