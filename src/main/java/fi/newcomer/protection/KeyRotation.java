package fi.newcomer.protection;

import fi.newcomer.database.OnceMore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Encrypts with the newest key what older keys encrypted, a few rows at a time, so that an old key can be taken out of the
 * key file. A value that somebody changes meanwhile is left alone: the change is encrypted with the newest key already.
 */
@Component
public class KeyRotation {

    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);

    private static final int AT_ONCE = 100;

    private final JdbcClient sql;

    private final FieldCipher cipher;

    private final List<SealedFields> fields;

    private final TransactionTemplate transaction;

    KeyRotation(JdbcClient sql, FieldCipher cipher, List<SealedFields> fields,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.cipher = cipher;
        this.fields = fields;
        this.transaction = new TransactionTemplate(transactions);
        // Locks the rows that it changes and no gaps between them, so that nobody has to wait for more than these.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** With one key alone it is enough to look once. */
    private boolean looked;

    private volatile Left lastLeft = new Left(0, Set.of(), Set.of());

    /**
     * What other keys than the newest have encrypted.
     *
     * @param values how many values
     * @param readable the numbers of the keys that are in the key file
     * @param missing the numbers of those that are not: what they encrypted can't be read
     */
    public record Left(long values, Set<Integer> readable, Set<Integer> missing) {
    }

    /** Soon after the start and every hour: another instance may have begun with the newest key only later. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 20_000)
    void scheduled() {
        try {
            if (this.cipher.older().isEmpty() && this.looked) {
                return;
            }
            this.looked = true;
            look();
            long changed = this.cipher.older().isEmpty() ? 0 : rotate();
            Left left = look();
            boolean done = changed > 0 && left.values() == 0;
            if (!left.missing().isEmpty()) {
                log.error("Some personal data can't be read: encrypted with keys {} that are not in the key file. Put their "
                        + "lines back.", left.missing());
            }
            else if (changed > 0) {
                log.info("Encrypted {} values anew with key {}{}", changed, this.cipher.current(), done
                        ? "; nothing needs the keys " + this.cipher.older() + " any more, except backups made before" : "");
            }
        }
        catch (DataAccessException | TransactionException e) {
            log.warn("Not everything could be encrypted with the newest key: {}", e.getClass().getSimpleName());
        }
    }

    /** What was left when it was last looked, before and after each time that something may be encrypted anew. */
    public Left lastLeft() {
        return this.lastLeft;
    }

    Left look() {
        SortedMap<Integer, Long> left = left();
        SortedSet<Integer> readable = new TreeSet<>(left.keySet());
        readable.retainAll(this.cipher.older());
        SortedSet<Integer> missing = new TreeSet<>(left.keySet());
        missing.removeAll(readable);
        this.lastLeft = new Left(left.values().stream().mapToLong(Long::longValue).sum(), readable, missing);
        return this.lastLeft;
    }

    /**
     * How many values other keys than the newest have encrypted, by the number of the key. Empty once everything is
     * encrypted with the newest, so that the lines of the others can be taken out of the key file.
     */
    SortedMap<Integer, Long> left() {
        SortedMap<Integer, Long> left = new TreeMap<>();
        for (SealedFields table : this.fields) {
            for (String column : table.columns()) {
                this.sql.sql("SELECT CONV(HEX(SUBSTR(" + column + ", 2, 4)), 16, 10) AS number, count(*) AS many FROM "
                        + table.table() + " WHERE SUBSTR(" + column + ", 1, 5) <> :newest GROUP BY number")
                    .param("newest", FieldCipher.beginning(this.cipher.current()))
                    .query((row) -> {
                        left.merge(row.getInt("number"), row.getLong("many"), Long::sum);
                    });
            }
        }
        return left;
    }

    /** Encrypts everything anew that a known older key encrypted. @return how many values */
    long rotate() {
        long changed = 0;
        for (SealedFields table : this.fields) {
            List<Row> rows = rows(table, null);
            while (!rows.isEmpty()) {
                List<Row> some = rows;
                changed += OnceMore.afterDeadlock(() -> this.transaction.execute((status) -> seal(table, some)));
                rows = rows(table, some.getLast().key());
            }
        }
        return changed;
    }

    /** A row's values, in the order of the columns. */
    private record Row(String key, List<byte @Nullable []> values) {
    }

    private List<Row> rows(SealedFields table, @Nullable String after) {
        String old = table.columns()
            .stream()
            .map((column) -> "SUBSTR(" + column + ", 1, 5) IN (:old)")
            .collect(Collectors.joining(" OR "));
        return this.sql.sql("SELECT " + table.key() + ", " + String.join(", ", table.columns()) + " FROM " + table.table()
                + " WHERE (" + old + ")" + (after == null ? "" : " AND " + table.key() + " > :after") + " ORDER BY "
                + table.key() + " LIMIT " + AT_ONCE)
            .param("old", this.cipher.older().stream().map(FieldCipher::beginning).toList())
            .param("after", after)
            .query((row, number) -> {
                List<byte @Nullable []> values = new ArrayList<>();
                for (int column = 2; column <= table.columns().size() + 1; column++) {
                    values.add(row.getBytes(column));
                }
                return new Row(row.getString(1), values);
            })
            .list();
    }

    private long seal(SealedFields table, List<Row> rows) {
        long changed = 0;
        for (Row row : rows) {
            for (int i = 0; i < table.columns().size(); i++) {
                byte[] sealed = row.values().get(i);
                if (sealed != null && old(sealed)) {
                    changed += seal(table, table.columns().get(i), row.key(), sealed);
                }
            }
        }
        return changed;
    }

    private int seal(SealedFields table, String column, String key, byte[] sealed) {
        String place = table.place(column, key);
        try {
            return this.sql.sql("UPDATE " + table.table() + " SET " + column + " = :anew WHERE " + table.key()
                    + " = :key AND " + column + " = :old")
                .param("anew", this.cipher.seal(this.cipher.open(sealed, place), place))
                .param("key", key)
                .param("old", sealed)
                .update();
        }
        catch (IllegalStateException e) {
            // It stays as it is, and is counted as left; the sentence names the column only.
            log.error("A value can't be encrypted with the newest key: {}", e.getMessage());
            return 0;
        }
    }

    private boolean old(byte[] sealed) {
        return this.cipher.older()
            .stream()
            .anyMatch((key) -> Arrays.equals(FieldCipher.beginning(key), 0, 5, sealed, 0, 5));
    }
}
