package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a request whose authority takes none here, and the word to a queue that has a mailbox. */
@PortalTest
class QueueKindsTests {

    private static final String QUEUE = "osterbottens-sysselsattningsomrade";

    private static final String CONTACT = "korsnas-kommun";

    @LocalServerPort
    int port;

    @Autowired
    Queues queues;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void openAgain() {
        settle(QUEUE, Queue.Kind.STAFFED, null);
        settle(CONTACT, Queue.Kind.STAFFED, null);
    }

    private void settle(String slug, Queue.Kind kind, String mailbox) {
        Queue queue = this.queues.get(slug);
        this.queues.settle("tester", new Queue(slug, kind, queue.controller(), queue.retentionDays(),
                queue.promiseDays(), queue.privacy(), mailbox, queue.version()));
    }

    private Newcomer toReceiver() {
        return new Newcomer(this.port).open("/sv/korsnas/request/filled-by")
            .send("filledBy", "self")
            .send("lives", "here")
            .send("topic", "assessment")
            .send("jobseeker", "yes")
            .send("age", "adult");
    }

    @Test
    void aReferralCanBePassedOnByTheMunicipality() {
        settle(QUEUE, Queue.Kind.REFERRAL, null);
        settle(CONTACT, Queue.Kind.STAFFED, "box@example.fi");
        Newcomer newcomer = toReceiver();
        assertThat(newcomer.text()).contains("Österbottens sysselsättningsområde", "Korsnäs kommun",
                "vidare");
        assertThat(newcomer.send().step()).as("not without asking for it").isEqualTo("receiver");
        newcomer.send("forward", "yes")
            .send("contactLanguage", "fi")
            .send("name", "Li")
            .send("channel", "visit")
            .send("bestTime", "")
            .send("message", "")
            .send();
        assertThat(newcomer.step()).isEqualTo("receipt");
        assertThat(newcomer.text()).contains("vidare till: Österbottens sysselsättningsområde");
        assertThat(this.sql.sql("SELECT queue FROM request WHERE forward ORDER BY received_at DESC LIMIT 1")
            .query(String.class)
            .single()).isEqualTo(CONTACT);
        assertThat(this.sql.sql("SELECT count(*) FROM outbox").query(Long.class).single()).isPositive();
    }

    @Test
    void aClosedQueueTakesNothing() {
        settle(QUEUE, Queue.Kind.CLOSED, null);
        Newcomer newcomer = toReceiver();
        assertThat(newcomer.text()).contains("inte ännu", "Österbottens sysselsättningsområde")
            .doesNotContain("Fortsätt", "läses av");
        assertThat(newcomer.post("/sv/korsnas/request/name", java.util.Map.of("name", "Li")).step())
            .isEqualTo("receiver");
    }
}
