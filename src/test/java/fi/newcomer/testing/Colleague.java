package fi.newcomer.testing;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another caseworker of a queue, without decision power, for as long as a test needs one; with the demo's password. */
public final class Colleague implements AutoCloseable {

    private final JdbcClient database;

    private final String username;

    /** @param of the demo's caseworker of the same queue */
    public Colleague(JdbcClient database, String of, String username) {
        this(database, of, username, "sv");
    }

    /** @param language in which the staff application speaks to the colleague */
    public Colleague(JdbcClient database, String of, String username, String language) {
        this.database = database;
        this.username = username;
        database.sql("""
                INSERT INTO account (username, shown_function, password, temporary, enabled, language, revision, created)
                SELECT :name, :function, password, FALSE, TRUE, :language, 1, :now FROM account WHERE username = :of
                """)
            .param("name", username)
            .param("function", function())
            .param("of", of)
            .param("language", language)
            .param("now", Instant.now())
            .update();
        database.sql("""
                INSERT INTO staff_grant (account, role, scope, scope_value)
                SELECT new.id, role, scope, scope_value FROM staff_grant
                    JOIN account old ON old.id = staff_grant.account AND old.username = :of
                    JOIN account new ON new.username = :name
                """).param("name", username).param("of", of).update();
    }

    public String username() {
        return this.username;
    }

    /** What others see instead of the name. */
    public String function() {
        return "Handläggare, prov " + this.username.substring(1);
    }

    @Override
    public void close() {
        this.database.sql("DELETE FROM absence WHERE username = :name OR stand_in = :name")
            .param("name", this.username)
            .update();
        this.database.sql("DELETE FROM staff_grant WHERE account = (SELECT id FROM account WHERE username = :name)")
            .param("name", this.username)
            .update();
        this.database.sql("DELETE FROM account WHERE username = :name").param("name", this.username).update();
    }
}
