package fi.newcomer.request;

import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.SentRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests and colleagues for tests of the desk. */
class DeskFixture {

    static final String KORSNAS = "korsnas-kommun";

    static final String JAKOBSTAD = "jakobstadsregionens-integrationsenhet";

    private final BeanFactory portal;

    private final JdbcClient sql;

    DeskFixture(BeanFactory portal) {
        this.portal = portal;
        this.sql = portal.getBean(JdbcClient.class);
    }

    Received receive(String queue, LocalDate promised) {
        return SentRequest.to(queue, "Testperson Provsson").about(Topic.GUIDANCE).promised(promised).sendTo(this.portal);
    }

    static StaffMember caseworker(String username, String queue, boolean decides) {
        return new StaffMember(username, "Tester", Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, queue, decides)));
    }

    /** An account that handles a queue, until {@link #removeColleague}. */
    void addColleague(String username, String queue, boolean enabled) {
        this.sql.sql("""
                INSERT INTO account (username, shown_function, password, temporary, enabled, language, revision, created)
                VALUES (:name, 'Tester', 'none', FALSE, :enabled, 'sv', 1, now())
                """).param("name", username).param("enabled", enabled).update();
        this.sql.sql("""
                INSERT INTO staff_grant (account, role, scope, scope_value)
                SELECT id, 'CASEWORKER', 'QUEUE', :queue FROM account WHERE username = :name
                """).param("name", username).param("queue", queue).update();
    }

    void removeColleague(String username) {
        this.sql.sql("DELETE FROM staff_grant WHERE account = (SELECT id FROM account WHERE username = :name)")
            .param("name", username)
            .update();
        this.sql.sql("DELETE FROM account WHERE username = :name").param("name", username).update();
    }

    /** All that a step changes, to see whether it did. */
    List<Map<String, Object>> everything(UUID id) {
        return this.sql.sql("""
                SELECT queue, state, version, owner, handed_from, promised_on, next_action, tries, reached, outcome, closed_at,
                    (SELECT count(*) FROM request_history WHERE request = request.id) AS history_lines,
                    (SELECT count(*) FROM audit WHERE subject = request.id AND action <> 'case.opened') AS audit_lines
                FROM request WHERE id = :id
                """).param("id", id.toString()).query().listOfRows();
    }

    List<String> audited(UUID id) {
        return this.sql.sql("SELECT concat(who, ' ', action) FROM audit WHERE subject = :id ORDER BY id")
            .param("id", id.toString())
            .query(String.class)
            .list();
    }
}
