package fi.newcomer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.newcomer.protection.FieldCipher;
import fi.newcomer.testing.PortalTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What mail servers do to messages. Everything happens within a transaction that is rolled back, so that the portal's own
 * delivery sees nothing of it. A server that says "250" and never stores a message can't be told from a good one.
 */
@PortalTest
class UnreliableServerTests {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    @Autowired
    JdbcClient sql;

    @Autowired
    FieldCipher cipher;

    @Autowired
    MessageFiles files;

    @Autowired
    TransactionTemplate transaction;

    final Ticking clock = new Ticking();

    OutboxRows rows;


    @Test
    void whateverTheServerDoesEveryMessageArrivesOnceWithItsOwnId() {
        undone(() -> {
            int port = freePort();
            List<String> ids = List.of(put("a@example.fi"), put("b@example.fi"), put("c@example.fi"));
            serve(port);
            assertThat(failures()).as("down").contains(Failure.UNREACHABLE);
            try (ScriptedServer silent = new ScriptedServer((line) -> ScriptedServer.SILENCE)) {
                serve(silent.port());
            }
            assertThat(failures()).as("slow").contains(Failure.SILENT);
            try (ScriptedServer garbage = new ScriptedServer((line) -> "~~ moo ~~")) {
                serve(garbage.port());
            }
            assertThat(failures()).as("garbage").containsOnly(Failure.BROKEN_OFF);
            try (ScriptedServer garbage = ScriptedServer.but((line) -> line.startsWith("RCPT") ? "999 moo" : null)) {
                serve(garbage.port());
            }
            assertThat(failures()).as("garbage later").containsOnly(Failure.BROKEN_OFF);
            try (ScriptedServer busy = ScriptedServer.but((line) -> line.startsWith("RCPT") ? "451 later" : null)) {
                serve(busy.port());
            }
            assertThat(failures()).as("refusing for now").containsOnly(Failure.NOT_NOW);
            try (ScriptedServer closed = ScriptedServer.but((line) -> line.startsWith("MAIL") ? "550 not you" : null)) {
                serve(closed.port());
            }
            assertThat(failures()).as("refusing the portal").containsOnly(Failure.NOT_NOW);
            try (ScriptedServer liar = ScriptedServer.but((line) -> line.equals(".") ? "" : null)) {
                serve(liar.port());
                assertThat(liar.messages).as("what it took before it broke off").hasSize(3);
            }
            assertThat(failures()).as("lying").containsOnly(Failure.BROKEN_OFF);
            assertThat(states()).containsOnly("WAITING");
            GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
            back.start();
            try {
                serve(port);
                serve(port);
                assertThat(ids(back)).containsExactlyInAnyOrderElementsOf(ids);
            }
            finally {
                back.stop();
            }
            assertThat(states()).containsOnly("SENT");
            assertThat(failures()).isEmpty();
        });
    }

    @Test
    void aServerThatNeverComesToAnEndIsLeftAndTheMessageWaits() {
        undone(() -> {
            String id = put("a@example.fi");
            try (ScriptedServer dribbling = ScriptedServer
                .but((line) -> line.startsWith("EHLO") ? ScriptedServer.DRIBBLE : null)) {
                this.clock.wait(Duration.ofMinutes(10));
                new Delivery(this.rows, smtp(dribbling.port()), this.clock, PATIENCE).deliverDue();
                assertThat(row(id)).isEqualTo("WAITING SILENT 1");
                assertThat(dribbling.over.await(20, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
                assertThat(dribbling.messages).isEmpty();
            }
            try (ScriptedServer back = ScriptedServer.but((line) -> null)) {
                serve(back.port());
                assertThat(back.messages).hasSize(1).allSatisfy((text) -> assertThat(text).contains(id));
            }
        });
        assertThat(Delivery.LONGEST_ATTEMPT).as("over before another instance may try")
            .isLessThan(OutboxRows.CLAIM.dividedBy(2));
    }

    @Test
    void whatIsAcceptedWhenTheTimeIsOverIsNotSentAgain() {
        undone(() -> {
            put("a@example.fi");
            this.clock.wait(Duration.ofMinutes(10));
            new Delivery(this.rows, (message) -> {
                try {
                    new CountDownLatch(1).await();
                }
                catch (InterruptedException e) {
                    // as after a long goodbye: the message is accepted
                }
            }, this.clock, PATIENCE).deliverDue();
            assertThat(states()).containsExactly("SENT");
        });
    }

    @Test
    void aRefusedAddressFailsAtOnceAndHoldsUpNoOther() {
        undone(() -> {
            String refused = put("nobody@example.fi");
            String other = put("somebody@example.fi");
            try (ScriptedServer server = ScriptedServer
                .but((line) -> line.contains("nobody@") ? "550 5.1.1 <nobody@example.fi> unknown" : null)) {
                serve(server.port());
                assertThat(server.messages).hasSize(1).allSatisfy((text) -> assertThat(text).contains(other));
                assertThat(row(refused)).isEqualTo("FAILED ADDRESS_REFUSED 1");
                serve(server.port());
                assertThat(row(refused)).as("not tried again").isEqualTo("FAILED ADDRESS_REFUSED 1");
            }
            UUID id = UUID.fromString(refused.substring(1, refused.indexOf('@')));
            this.rows.retry(id);
            try (ScriptedServer server = ScriptedServer.but((line) -> null)) {
                serve(server.port());
                assertThat(server.messages).as("tried again by hand").hasSize(1)
                    .allSatisfy((text) -> assertThat(text).contains("Message-ID: " + refused));
            }
        });
    }

    @Test
    void whatIsBeingDeliveredIsNotTriedByHandBesides() {
        undone(() -> {
            put("a@example.fi");
            this.clock.wait(Duration.ofMinutes(1));
            Message message = this.rows.claim(Channel.EMAIL).orElseThrow();
            this.rows.retry(message.id());
            assertThat(this.rows.claim(Channel.EMAIL)).as("another instance has it").isEmpty();
            this.rows.postponed(message, Failure.SILENT, Duration.ofHours(1));
            assertThat(this.rows.claim(Channel.EMAIL)).isEmpty();
            this.rows.retry(message.id());
            assertThat(this.rows.claim(Channel.EMAIL)).as("tried by hand").isPresent();
            this.clock.wait(Duration.ofMinutes(6));
            assertThat(this.rows.claim(Channel.EMAIL)).as("whoever had it is gone").isPresent();
        });
    }

    @Test
    void aRefusedMessageFailsAtOnce() {
        undone(() -> {
            String id = put("a@example.fi");
            try (ScriptedServer server = ScriptedServer.but((line) -> line.equals(".") ? "554 spam" : null)) {
                serve(server.port());
            }
            assertThat(row(id)).isEqualTo("FAILED MESSAGE_REFUSED 1");
        });
    }

    @Test
    void afterTwoDaysAMessageIsShownAsFailed() {
        undone(() -> {
            String id = put("a@example.fi");
            int port = freePort();
            this.clock.wait(Duration.ofHours(47));
            serve(port);
            assertThat(row(id)).isEqualTo("WAITING UNREACHABLE 1");
            this.clock.wait(Duration.ofMinutes(61));
            serve(port);
            assertThat(row(id)).isEqualTo("FAILED UNREACHABLE 2");
        });
    }

    @Test
    void onlyKilledBetweenAcceptanceAndCommitIsAMessageDoubled() {
        undone(() -> {
            String id = put("a@example.fi");
            GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
            server.start();
            try {
                OutboxRows killed = new OutboxRows(this.sql, this.cipher, this.files, this.clock) {

                    @Override
                    void delivered(Message message) {
                        throw new DataAccessResourceFailureException("killed");
                    }
                };
                Carrier smtp = smtp(server.getSmtp().getPort());
                new Delivery(killed, smtp, this.clock).deliverDue();
                assertThat(ids(server)).containsExactly(id);
                this.clock.wait(Duration.ofMinutes(6));
                new Delivery(this.rows, smtp, this.clock).deliverDue();
                assertThat(ids(server)).containsExactly(id, id);
                this.clock.wait(Duration.ofHours(1));
                new Delivery(this.rows, smtp, this.clock).deliverDue();
                assertThat(ids(server)).hasSize(2);
            }
            finally {
                server.stop();
            }
        });
    }

    @Test
    void theMessagesAboutARequestGoWithItAndWithTheirFiles() {
        undone(() -> {
            UUID request = UUID.randomUUID();
            this.rows.insert(Channel.EMAIL, "a@example.fi", "s", "b",
                    Optional.of(new Concerning(request, "korsnas-kommun")));
            Message message = this.rows.claim(Channel.EMAIL).orElseThrow();
            new FileCarrier(this.files.folder(), "noreply@example.fi").deliver(message);
            this.rows.delivered(message);
            assertThat(this.files.folder().resolve(message.id() + ".eml")).exists();
            new Outbox(this.rows, this.files).removeOf(request);
            assertThat(this.files.folder().resolve(message.id() + ".eml")).doesNotExist();
            assertThat(this.rows.idsOf(request)).isEmpty();
            // And when it goes while the message is on its way, the file goes as soon as it is there.
            new FileCarrier(this.files.folder(), "noreply@example.fi").deliver(message);
            this.rows.delivered(message);
            assertThat(this.files.folder().resolve(message.id() + ".eml")).doesNotExist();
        });
    }

    private interface Deed {

        void run() throws Exception;

    }

    private void undone(Deed deed) {
        this.rows = new OutboxRows(this.sql, this.cipher, this.files, this.clock);
        this.transaction.executeWithoutResult((status) -> {
            status.setRollbackOnly();
            // Whatever others left is not touched here, and is back afterwards.
            this.sql.sql("DELETE FROM outbox").update();
            try {
                deed.run();
            }
            catch (RuntimeException | Error e) {
                throw e;
            }
            catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** @return its Message-ID */
    private String put(String recipient) {
        List<String> before = ids();
        this.rows.insert(Channel.EMAIL, recipient, "Du har ett svar", "Läs det här", Optional.empty());
        return ids().stream().filter((id) -> !before.contains(id)).findFirst().orElseThrow();
    }

    /** Delivers what is due a while later. */
    private void serve(int port) {
        this.clock.wait(Duration.ofMinutes(10));
        new Delivery(this.rows, smtp(port), this.clock).deliverDue();
    }

    private static Carrier smtp(int port) {
        return MailConfiguration.smtp("smtp://127.0.0.1:" + port, "noreply@example.fi", PATIENCE);
    }

    private List<String> ids() {
        return this.sql.sql("SELECT message_id FROM outbox").query(String.class).list();
    }

    private List<Failure> failures() {
        return this.sql.sql("SELECT failure FROM outbox WHERE failure IS NOT NULL")
            .query((row, number) -> Failure.valueOf(row.getString(1)))
            .list();
    }

    private List<String> states() {
        return this.sql.sql("SELECT state FROM outbox").query(String.class).list();
    }

    private String row(String id) {
        return this.sql.sql("SELECT concat(state, ' ', failure, ' ', attempts) FROM outbox WHERE message_id = :id")
            .param("id", id)
            .query(String.class)
            .single();
    }

    private static List<String> ids(GreenMail server) throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage message : Arrays.asList(server.getReceivedMessages())) {
            ids.add(message.getMessageID());
        }
        return ids;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A clock that goes on only when it is told to. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        void wait(Duration time) {
            this.now = this.now.plus(time);
        }

        @Override
        public Instant instant() {
            return this.now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
