package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No message goes, or is tried again, to where the newcomer is not to be reached any more; staff sees it by its queue. */
@PortalTest
class MessagesTakenBackTests {

    private static final String KORSNAS = "korsnas-kommun";

    private static final String AREA = "osterbottens-sysselsattningsomrade";

    private static final StaffMember BOTH = new StaffMember("tester-both", "Tester",
            Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, KORSNAS), new Grant(Role.CASEWORKER, Scope.QUEUE, AREA)));

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests cases;

    @Autowired
    SamePerson people;

    @Autowired
    OwnRequest own;

    @Autowired
    JdbcClient sql;

    /** With a message that waits, one that failed, and one that is delivered. */
    private UUID receive(String queue, String... choices) {
        SentRequest sent = SentRequest.to(queue, "Testa Testsson").choosing("channel", "email")
            .writing("email", "testa@example.fi");
        for (int i = 0; i < choices.length; i += 2) {
            sent.choosing(choices[i], choices[i + 1]);
        }
        UUID id = sent.about(Topic.PLAN).sendTo(this.portal).id();
        List.of("FAILED", "SENT", "WAITING").forEach((state) -> this.sql.sql("""
                INSERT INTO outbox (id, message_id, state, next_attempt, created_at, request, queue)
                VALUES (:id, :message, :state, now() + INTERVAL 1 DAY, now(), :request, :queue)
                """)
            .param("id", UUID.randomUUID().toString())
            .param("message", "<" + UUID.randomUUID() + "@test>")
            .param("state", state)
            .param("request", id.toString())
            .param("queue", queue)
            .update());
        return id;
    }

    private List<String> messages(UUID request) {
        return this.sql.sql("SELECT state FROM outbox WHERE request = :id ORDER BY state")
            .param("id", request.toString())
            .query(String.class)
            .list();
    }

    private List<String> queuesOfMessages(UUID request) {
        return this.sql.sql("SELECT DISTINCT queue FROM outbox WHERE request = :id")
            .param("id", request.toString())
            .query(String.class)
            .list();
    }

    private RequestSummary row(UUID id) {
        return this.cases.open(BOTH, id).orElseThrow().summary();
    }

    @ParameterizedTest
    @CsvSource({ "safeToLeaveMessage,no", "ownPhone,shared", "email,other@example.fi", "phone,+358 50 765 4321",
            "channel,phone" })
    void whateverChangesTheWayToTheNewcomerTakesThemBack(String field, String value) {
        UUID id = receive(KORSNAS);
        assertThat(this.own.correct(id, Map.of(field, Optional.of(value)))).containsExactly(field);
        assertThat(messages(id)).containsExactly("SENT");
    }

    @Test
    void anotherCorrectionLeavesThem() {
        UUID id = receive(KORSNAS);
        this.own.correct(id, Map.of("message", Optional.of("Hej"), "email", Optional.of("testa@example.fi")));
        assertThat(messages(id)).containsExactly("FAILED", "SENT", "WAITING");
    }

    @Test
    void withdrawnNothingMoreGoes() {
        UUID id = receive(KORSNAS);
        this.cases.take(BOTH, id, 1);
        assertThat(this.own.withdraw(id, false)).isEqualTo(OwnRequest.Withdrawal.CLOSED);
        assertThat(messages(id)).containsExactly("SENT");
    }

    @Test
    void joinedOnlyTheKeptOnesGoAndOnlyWhereBothAllowThem() {
        UUID kept = receive(KORSNAS);
        UUID allowing = receive(KORSNAS);
        this.people.merge(BOTH, row(kept), row(allowing), true);
        assertThat(messages(allowing)).containsExactly("SENT");
        assertThat(messages(kept)).containsExactly("FAILED", "SENT", "WAITING");
        UUID forbidding = receive(KORSNAS, "safeToLeaveMessage", "no");
        this.people.merge(BOTH, row(kept), row(forbidding), true);
        assertThat(messages(forbidding)).containsExactly("SENT");
        assertThat(messages(kept)).containsExactly("SENT");
    }

    @Test
    void whatStandsApartIsStillTold() {
        UUID kept = receive(KORSNAS, "safeToLeaveMessage", "no");
        UUID apart = receive(KORSNAS);
        this.people.merge(BOTH, row(kept), row(apart), false);
        assertThat(messages(apart)).containsExactly("FAILED", "SENT", "WAITING");
        assertThat(messages(kept)).containsExactly("SENT");
    }

    @Test
    void theMessagesOfJoinedOnesAreSeenWhereTheKeptOneIs() {
        UUID joined = receive(KORSNAS);
        UUID kept = receive(KORSNAS);
        this.people.merge(BOTH, row(kept), row(joined), true);
        assertThat(queuesOfMessages(joined)).containsExactly(KORSNAS);
        this.cases.handOver(BOTH, kept, row(kept).version(), AREA, Ground.LAW, "Hör dit.");
        assertThat(queuesOfMessages(joined)).containsExactly(AREA);
        assertThat(queuesOfMessages(kept)).containsExactly(AREA);
    }
}
