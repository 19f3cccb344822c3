package fi.newcomer.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts in the database. */
@Repository
class Accounts {

    /** Real days, whatever the clock of the portal says. */
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private static final String COLUMNS = """
            SELECT id, username, shown_function, password, temporary, enabled,
                EXISTS (SELECT 1 FROM staff_invitation WHERE staff_invitation.account = account.id) AS invited,
                language, revision, last_sign_in, locked_on
            FROM account""";

    private static final String GRANTS = "SELECT account, role, scope, scope_value, decides FROM staff_grant";

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    Optional<Account> find(String username) {
        return this.database.sql(COLUMNS + " WHERE username = :username")
            .param("username", username)
            .query(Row.class)
            .optional()
            .map((row) -> row.account(grants(row.id())));
    }

    /** All accounts by name; a municipality has a few dozen at most. */
    List<Account> all() {
        return with(this.database.sql(COLUMNS + " ORDER BY username").query(Row.class).list(), this.database.sql(GRANTS));
    }

    /** The active accounts that handle one of some queues, by name. */
    List<Account> handling(Collection<String> queues) {
        if (queues.isEmpty()) {
            return List.of();
        }
        List<Row> rows = this.database.sql(COLUMNS + """
                 WHERE enabled AND id NOT IN (SELECT account FROM staff_invitation) AND id IN (SELECT account FROM staff_grant
                    WHERE role = 'CASEWORKER' AND scope = 'QUEUE' AND scope_value IN (:queues))
                ORDER BY username
                """)
            .param("queues", queues)
            .query(Row.class)
            .list();
        return rows.isEmpty() ? List.of() : with(rows, this.database.sql(GRANTS + " WHERE account IN (:ids)")
            .param("ids", rows.stream().map(Row::id).toList()));
    }

    private static List<Account> with(List<Row> rows, JdbcClient.StatementSpec theirGrants) {
        Map<Long, Set<Grant>> grants = theirGrants.query(GrantRow.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(GrantRow::account,
                    Collectors.mapping(GrantRow::grant, Collectors.toUnmodifiableSet())));
        return rows.stream().map((row) -> row.account(grants.getOrDefault(row.id(), Set.of()))).toList();
    }

    /** The revision of an account that may sign in; empty when it may not. */
    Optional<Integer> revision(long id) {
        return this.database.sql("SELECT revision FROM account WHERE id = :id AND enabled")
            .param("id", id)
            .query(Integer.class)
            .optional();
    }

    /** The active accounts that administer this installation; the rows stay locked to the caller. */
    Set<Long> administrators() {
        return this.database.sql("""
                SELECT account.id FROM account JOIN staff_grant ON staff_grant.account = account.id
                WHERE enabled AND role = 'ADMIN' AND account.id NOT IN (SELECT account FROM staff_invitation)
                FOR UPDATE
                """)
            .query(Long.class)
            .set();
    }

    /** Stores a new account. @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    void add(StaffMember member, String passwordHash, boolean temporary, String language) {
        this.database.sql("""
                INSERT INTO account (username, shown_function, password, temporary, enabled, language, revision, created)
                VALUES (:username, :function, :password, :temporary, TRUE, :language, 1, :created)
                """)
            .param("username", member.username())
            .param("function", member.function())
            .param("password", passwordHash)
            .param("temporary", temporary)
            .param("language", language)
            .param("created", Instant.now())
            .update();
        long id = find(member.username()).orElseThrow().id();
        addGrants(id, member.grants());
    }

    /** Until when those may come who were invited and have not come yet, by account. */
    Map<Long, Instant> invited() {
        Map<Long, Instant> invited = new HashMap<>();
        this.database.sql("SELECT account, expires FROM staff_invitation").query((row) -> {
            invited.put(row.getLong(1), row.getObject(2, Instant.class));
        });
        return invited;
    }

    /** Nothing is replaced when the account is not as it was seen. @return whether it was */
    boolean replaceGrants(long id, Collection<Grant> grants, int seen) {
        if (this.database.sql("UPDATE account SET revision = revision + 1 WHERE id = :id AND revision = :seen")
            .param("id", id)
            .param("seen", seen)
            .update() == 0) {
            return false;
        }
        this.database.sql("DELETE FROM staff_grant WHERE account = :id").param("id", id).update();
        addGrants(id, grants);
        return true;
    }

    void setEnabled(long id, boolean enabled) {
        this.database.sql("""
                UPDATE account SET enabled = :enabled, locked_on = :lockedOn, revision = revision + 1 WHERE id = :id
                """)
            .param("enabled", enabled)
            .param("lockedOn", enabled ? null : LocalDate.now(FINLAND))
            .param("id", id)
            .update();
    }

    void setPassword(long id, String passwordHash, boolean temporary) {
        this.database.sql("""
                UPDATE account SET password = :password, temporary = :temporary, revision = revision + 1 WHERE id = :id
                """)
            .param("password", passwordHash)
            .param("temporary", temporary)
            .param("id", id)
            .update();
    }

    /** Notes the day of a sign-in; the session stays good. */
    void signedIn(String username) {
        this.database.sql("""
                UPDATE account SET last_sign_in = :today
                WHERE username = :username AND (last_sign_in IS NULL OR last_sign_in < :today)
                """).param("today", LocalDate.now(FINLAND)).param("username", username).update();
    }

    void setLanguage(long id, String language) {
        this.database.sql("UPDATE account SET language = :language WHERE id = :id")
            .param("language", language)
            .param("id", id)
            .update();
    }

    private void addGrants(long id, Collection<Grant> grants) {
        for (Grant grant : grants) {
            this.database.sql("""
                    INSERT INTO staff_grant (account, role, scope, scope_value, decides)
                    VALUES (:id, :role, :scope, :value, :decides)
                    """)
                .param("decides", grant.decides())
                .param("id", id)
                .param("role", grant.role().name())
                .param("scope", grant.scope().name())
                .param("value", grant.value())
                .update();
        }
    }

    private Set<Grant> grants(long id) {
        return this.database.sql(GRANTS + " WHERE account = :id")
            .param("id", id)
            .query(GrantRow.class)
            .list()
            .stream()
            .map(GrantRow::grant)
            .collect(Collectors.toUnmodifiableSet());
    }

    record Row(long id, String username, String shownFunction, String password, boolean temporary, boolean enabled,
            boolean invited, String language, int revision, @Nullable LocalDate lastSignIn, @Nullable LocalDate lockedOn) {

        Account account(Set<Grant> grants) {
            return new Account(this.id, new StaffMember(this.username, this.shownFunction, grants), this.password,
                    this.temporary, this.enabled, this.invited, this.language, this.revision, this.lastSignIn, this.lockedOn);
        }
    }

    record GrantRow(long account, Role role, Scope scope, String scopeValue, boolean decides) {

        Grant grant() {
            return new Grant(this.role, this.scope, this.scopeValue, this.decides);
        }
    }
}
