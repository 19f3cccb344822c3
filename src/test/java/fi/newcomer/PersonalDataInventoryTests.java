package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.protection.SealedFields;
import fi.newcomer.request.RequestTraces;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * No table is forgotten where personal data is deleted or encrypted anew: what tells about a request goes with it, and
 * every column of bytes is known as encrypted, as a digest or as nothing personal.
 */
@PortalTest
class PersonalDataInventoryTests {

    /** Ids that are no other table's, or point to what is not personal, or are deleted together otherwise. */
    private static final Set<String> OTHER_IDS = Set.of(
            // Made with a form or a dialog, so that a second press does nothing.
            "draft.submission_key", "request.submission_key", "reply.send_key",
            // Removed by a bean that deletes what was joined with a request.
            "request.merged_into",
            // In tables whose rows refer to the request themselves.
            "request_history.line", "interpreter_order.appointment");

    /** Bytes that are nobody's data. */
    private static final Set<String> OTHER_BYTES = Set.of("coat_of_arms.picture");

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    List<SealedFields> sealed;

    @Autowired
    List<RequestTraces> traces;

    @Test
    void everythingAboutARequestGoesWithIt() {
        assertThat(left()).isEmpty();
        planted("request uuid", () -> assertThat(left()).containsExactly("planted.request"));
        planted("request_id uuid", () -> assertThat(left()).containsExactly("planted.request_id"));
        planted("request uuid, FOREIGN KEY (request) REFERENCES request (id)",
                () -> assertThat(left()).containsExactly("planted.request"));
        planted("request uuid, FOREIGN KEY (request) REFERENCES request (id) ON DELETE CASCADE",
                () -> assertThat(left()).isEmpty());
    }

    @Test
    void everyEncryptedColumnIsEncryptedAnewWithANewKey() {
        assertThat(unknown()).isEmpty();
        planted("words varbinary(200)", () -> assertThat(unknown()).containsExactly("planted.words"));
        planted("words mediumblob", () -> assertThat(unknown()).containsExactly("planted.words"));
        planted("words_digest binary(32)", () -> assertThat(unknown()).isEmpty());
    }

    @Test
    void whatIsDeclaredIsThereAndFoundByAnIndex() {
        for (SealedFields fields : this.sealed) {
            assertThat(this.jdbc.queryForList("""
                    SELECT column_name FROM information_schema.columns
                    WHERE table_schema = DATABASE() AND table_name = ? AND data_type IN ('varbinary', 'blob', 'mediumblob')
                    """, String.class, fields.table()))
                .as(fields.table())
                .containsAll(fields.columns());
            assertThat(this.jdbc.queryForList("""
                    SELECT column_name FROM information_schema.statistics
                    WHERE table_schema = DATABASE() AND table_name = ? AND seq_in_index = 1
                    """, String.class, fields.table()))
                .as("indexes of " + fields.table())
                .contains(fields.key());
        }
        assertThat(this.sealed).extracting(SealedFields::table).doesNotHaveDuplicates();
    }

    /** Columns that may point to a request and are neither deleted with it nor known. */
    private List<String> left() {
        Set<String> traced = this.traces.stream()
            .flatMap((it) -> it.tables().stream())
            .map((table) -> table + ".request")
            .collect(Collectors.toSet());
        return this.jdbc.queryForList("""
                SELECT CONCAT(c.table_name, '.', c.column_name) FROM information_schema.columns c
                WHERE c.table_schema = DATABASE() AND c.data_type = 'uuid' AND c.column_name <> 'id' AND NOT EXISTS (
                    SELECT 1 FROM information_schema.key_column_usage k
                    JOIN information_schema.referential_constraints r ON r.constraint_schema = k.constraint_schema
                        AND r.table_name = k.table_name AND r.constraint_name = k.constraint_name
                    WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name
                        AND k.column_name = c.column_name AND r.delete_rule = 'CASCADE')
                ORDER BY 1
                """, String.class).stream().filter((it) -> !traced.contains(it) && !OTHER_IDS.contains(it)).toList();
    }

    /** Columns of bytes that nobody knows. A digest has 32 of them. */
    private List<String> unknown() {
        Set<String> known = this.sealed.stream()
            .flatMap((it) -> it.columns().stream().map((column) -> it.table() + "." + column))
            .collect(Collectors.toSet());
        return this.jdbc.queryForList("""
                SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                WHERE table_schema = DATABASE() AND (data_type LIKE '%blob' OR data_type LIKE '%binary')
                    AND column_type <> 'binary(32)' AND table_name <> 'flyway_schema_history'
                ORDER BY 1
                """, String.class).stream().filter((it) -> !known.contains(it) && !OTHER_BYTES.contains(it)).toList();
    }

    private void planted(String column, Runnable check) {
        this.jdbc.execute("CREATE TABLE planted (id uuid NOT NULL PRIMARY KEY, " + column + ")");
        try {
            check.run();
        }
        finally {
            this.jdbc.execute("DROP TABLE planted");
        }
    }
}
