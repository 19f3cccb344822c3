package fi.newcomer.request;

import fi.newcomer.protection.FieldCipher;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * So many open requests in one queue that only an index finds a page among them: every third in handling, each fifth
 * instant shared by five, every hundredth row the owner's, every fiftieth news, languages and days spread unevenly.
 */
public final class ManyRequests {

    /** Who owns every hundredth. */
    public static final String OWNER = "tester-of-many";

    /** A language that few speak here. */
    public static final String RARE = "so";

    /** The rule that all of them came by, and no other. */
    public static final String MARK = "many/guidance/no";

    private static final int BATCH = 1000;

    private final JdbcTemplate sql;

    private final FieldCipher cipher;

    public ManyRequests(JdbcTemplate sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** Adds them, received one second after another until an hour ago. */
    public void add(String queue, int count, LocalDate today) {
        Instant last = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.HOURS);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(queue, i, last.minusSeconds((count - i) / 5 * 5L), today));
            if (rows.size() == BATCH || i == count - 1) {
                insert(rows);
                rows.clear();
            }
        }
    }

    private Object[] row(String queue, int i, Instant received, LocalDate today) {
        UUID id = UUID.randomUUID();
        boolean handled = i % 3 == 0;
        boolean own = i % 100 == 0;
        LocalDate promised = i % 10 == 9 ? null : today.plusDays(i % 7 == 0 ? i % 11 - 8 : 3 + i % 30);
        LocalDate action = i % 4 == 0 ? today.plusDays(i % 9 - 4) : null;
        String language = i % 1000 == 0 ? RARE : i % 2 == 0 ? "ar" : "uk";
        return new Object[] { id.toString(), UUID.randomUUID().toString(), Codes.newCode(), "none", "korsnas", queue,
                "guidance", "no", MARK, 1, "{}", handled || own ? "IN_HANDLING" : "RECEIVED", "sv", language, i % 50 == 0,
                "phone", "self", false, received, promised, 1, this.cipher.seal("Testperson " + i, Columns.place("name", id)),
                owner(i), action, i % 50 == 1 ? received : null };
    }

    private static @Nullable String owner(int i) {
        return i % 100 == 0 ? OWNER : i % 3 == 0 ? "tester-colleague" : null;
    }

    private void insert(List<Object[]> rows) {
        String values = "(" + "?, ".repeat(24) + "?)";
        this.sql.update("""
                INSERT INTO request (id, submission_key, code, pin_hash, municipality, queue, topic, jobseeker, rule_id,
                    rule_version, rule, state, language, contact_language, interpreter, channel, filled_by, forward,
                    received_at, promised_on, version, name, owner, next_action, news_at)
                VALUES\s""" + String.join(", ", java.util.Collections.nCopies(rows.size(), values)),
                rows.stream().flatMap(java.util.Arrays::stream).toArray());
    }

    /** Removes them all. */
    public void remove() {
        this.sql.update("DELETE FROM request WHERE rule_id = ?", MARK);
    }
}
