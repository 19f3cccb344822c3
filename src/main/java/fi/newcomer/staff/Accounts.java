package fi.newcomer.staff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts in the database. */
@Repository
class Accounts {

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    Optional<Account> find(String username) {
        return this.database.sql("""
                SELECT id, username, shown_function, password, temporary, enabled, language, revision
                FROM account WHERE username = :username
                """)
            .param("username", username)
            .query(Row.class)
            .optional()
            .map((row) -> row.account(grants(row.id())));
    }

    /** All accounts by name; a municipality has a few dozen at most. */
    List<Account> all() {
        Map<Long, Set<Grant>> grants = this.database.sql("SELECT account, role, scope, scope_value FROM staff_grant")
            .query(GrantRow.class)
            .list()
            .stream()
            .collect(Collectors.groupingBy(GrantRow::account,
                    Collectors.mapping(GrantRow::grant, Collectors.toUnmodifiableSet())));
        return this.database.sql("""
                SELECT id, username, shown_function, password, temporary, enabled, language, revision
                FROM account ORDER BY username
                """)
            .query(Row.class)
            .list()
            .stream()
            .map((row) -> row.account(grants.getOrDefault(row.id(), Set.of())))
            .toList();
    }

    /** The revision of an account that may sign in; empty when it may not. */
    Optional<Integer> revision(long id) {
        return this.database.sql("SELECT revision FROM account WHERE id = :id AND enabled")
            .param("id", id)
            .query(Integer.class)
            .optional();
    }

    /** How many accounts that may sign in administer this installation; the rows stay locked to the caller. */
    int administrators() {
        return this.database.sql("""
                SELECT account.id FROM account JOIN staff_grant ON staff_grant.account = account.id
                WHERE enabled AND role = 'ADMIN' FOR UPDATE
                """)
            .query(Long.class)
            .list()
            .size();
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

    void replaceGrants(long id, Collection<Grant> grants) {
        this.database.sql("DELETE FROM staff_grant WHERE account = :id").param("id", id).update();
        addGrants(id, grants);
        this.database.sql("UPDATE account SET revision = revision + 1 WHERE id = :id").param("id", id).update();
    }

    void setEnabled(long id, boolean enabled) {
        this.database.sql("UPDATE account SET enabled = :enabled, revision = revision + 1 WHERE id = :id")
            .param("enabled", enabled)
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

    void setLanguage(long id, String language) {
        this.database.sql("UPDATE account SET language = :language WHERE id = :id")
            .param("language", language)
            .param("id", id)
            .update();
    }

    private void addGrants(long id, Collection<Grant> grants) {
        for (Grant grant : grants) {
            this.database.sql("""
                    INSERT INTO staff_grant (account, role, scope, scope_value) VALUES (:id, :role, :scope, :value)
                    """)
                .param("id", id)
                .param("role", grant.role().name())
                .param("scope", grant.scope().name())
                .param("value", grant.value())
                .update();
        }
    }

    private Set<Grant> grants(long id) {
        return this.database.sql("SELECT account, role, scope, scope_value FROM staff_grant WHERE account = :id")
            .param("id", id)
            .query(GrantRow.class)
            .list()
            .stream()
            .map(GrantRow::grant)
            .collect(Collectors.toUnmodifiableSet());
    }

    record Row(long id, String username, String shownFunction, String password, boolean temporary, boolean enabled,
            String language, int revision) {

        Account account(Set<Grant> grants) {
            return new Account(this.id, new StaffMember(this.username, this.shownFunction, grants), this.password,
                    this.temporary, this.enabled, this.language, this.revision);
        }
    }

    record GrantRow(long account, Role role, Scope scope, String scopeValue) {

        Grant grant() {
            return new Grant(this.role, this.scope, this.scopeValue);
        }
    }
}
