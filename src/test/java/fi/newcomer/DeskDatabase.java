package fi.newcomer;

import fi.newcomer.testing.PortalInstance;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The database of an installation that is no demo, as a test settles it and looks into it. */
class DeskDatabase {

    /** A queue that receives requests and has no caseworker. */
    static final String UNATTENDED = "raseborgs-integrationstjanster";

    /** Whose the data in both queues are. */
    static final String CONTROLLER = "Provkommunens styrelse";

    private static final String QUEUE = "korsnas-kommun";

    private final String url;

    private final String password;

    private int over;

    DeskDatabase(PortalInstance instance) throws IOException {
        this.url = instance.databaseUrl();
        this.password = instance.databasePassword();
    }

    /** Opens two queues, and makes two caseworkers for one of them and an administrator. */
    void settle() throws SQLException {
        for (String queue : List.of(QUEUE, UNATTENDED)) {
            change("UPDATE queue SET kind = 'STAFFED', controller = '" + CONTROLLER + "', retention_days = 90, "
                    + "last_retention_days = 90, promise_days = 5, mailbox = 'queue@example.fi', version = version + 1 "
                    + "WHERE slug = '" + queue + "'");
            change("INSERT INTO queue_privacy (queue, language, text) VALUES ('" + queue + "', 'sv', 'Ett prov.'), ('"
                    + queue + "', 'fi', 'Koe.')");
            change("INSERT INTO changed_thing (instance, things, at) VALUES (UUID(), 'queue:" + queue
                    + "', UTC_TIMESTAMP(6))");
        }
        account("anna", "CASEWORKER", "QUEUE", QUEUE);
        account("bo", "CASEWORKER", "QUEUE", QUEUE);
        account("administrator", "ADMIN", "INSTALLATION", "");
    }

    private void account(String name, String role, String scope, String value) throws SQLException {
        change("INSERT INTO account (username, shown_function, password, temporary, enabled, language, revision, created) "
                + "VALUES ('" + name + "', 'Prov, " + name + "', '{bcrypt}"
                + new BCryptPasswordEncoder(4).encode("demo-" + name) + "', FALSE, TRUE, 'sv', 1, UTC_TIMESTAMP(6))");
        change("INSERT INTO staff_grant (account, role, scope, scope_value, decides) SELECT id, '" + role + "', '" + scope
                + "', '" + value + "', " + role.equals("CASEWORKER") + " FROM account WHERE username = '" + name + "'");
    }

    /** Adds requests that were closed a year ago. @return their ids */
    List<String> addOver(int number) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (int request = 0; request < number; request++) {
            String id = UUID.randomUUID().toString();
            this.over++;
            change("""
                    INSERT INTO request (id, submission_key, code, pin_hash, municipality, queue, topic, jobseeker, rule_id,
                        rule_version, rule, state, outcome, language, contact_language, channel, filled_by, forward,
                        received_at, closed_at, version, name, name_digest, phone_digest, latin_digest)
                    VALUES ('%s', UUID(), 'OVER%06d', 'x', 'korsnas', '%s', 'ASSESSMENT', 'UNKNOWN', 'x', 1, '{}', 'CLOSED',
                        'GUIDANCE_GIVEN', 'sv', 'uk', 'phone', 'self', FALSE, UTC_TIMESTAMP(6) - INTERVAL 366 DAY,
                        UTC_TIMESTAMP(6) - INTERVAL 365 DAY, 1, UNHEX('0100000001'), REPEAT('x', 32), REPEAT('x', 32), REPEAT('x', 32))
                    """.formatted(id, this.over, QUEUE));
            ids.add(id);
        }
        return ids;
    }

    /** The ids of the cases that a caseworker goes on with, or begins: what waits for the longest time first. */
    List<String> waitingFor(String username) {
        try {
            return texts("SELECT id FROM request WHERE queue = '" + QUEUE + "' AND (state = 'RECEIVED' "
                    + "OR (state = 'IN_HANDLING' AND owner = '" + username + "')) ORDER BY state, received_at LIMIT 3");
        }
        catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query, as text; of bytes in hexadecimal. */
    List<String> texts(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(this.url, "portal", this.password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(this.url, "portal", this.password);
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}
