package fi.newcomer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fi.newcomer.protection.FieldCipher;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.TestData;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages leave the house once they are written down, and not before. */
@PortalTest
class DeliveryTests {

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxRows rows;

    @Autowired
    FieldCipher cipher;

    @Autowired
    MessageFiles files;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private static Message message() {
        return new Message(UUID.randomUUID(), "<" + UUID.randomUUID() + "@newcomer-portal>", Channel.EMAIL,
                "queue@example.fi", "En ny begäran väntar", "Logga in: http://localhost/staff", 1, Instant.now());
    }

    @Test
    void aMessageIsWrittenOnlyWithWhatItTellsAbout() {
        assertThatThrownBy(() -> this.outbox.put("a@example.fi", "s", "b"))
            .isInstanceOf(IllegalTransactionStateException.class);
        long before = count();
        this.transaction.executeWithoutResult((status) -> {
            this.outbox.put("a@example.fi", "s", "b");
            status.setRollbackOnly();
        });
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void whatFailsIsTriedAgainAndWhatIsSentIsForgotten() throws Exception {
        String recipient = UUID.randomUUID() + "@example.fi";
        this.transaction.executeWithoutResult((status) -> this.outbox.put(recipient, "Subject", "Body"));
        Path folder = TestData.MAIL;
        for (int i = 0; i < 100 && waiting() > 0; i++) {
            Thread.sleep(200);
        }
        assertThat(waiting()).isZero();
        assertThat(Files.list(folder).filter((file) -> file.toString().endsWith(".eml")).map(DeliveryTests::read))
            .anyMatch((text) -> text.contains("To: " + recipient));
        assertThat(this.sql.sql("SELECT count(*) FROM outbox WHERE state = 'SENT' AND body IS NOT NULL")
            .query(Long.class)
            .single()).isZero();
    }

    @Test
    void aCarrierThatFailsLosesNothing() {
        List<Message> tried = new ArrayList<>();
        Delivery failing = new Delivery(this.rows, (message) -> {
            tried.add(message);
            throw new IOException("down");
        }, this.clock);
        this.transaction.executeWithoutResult((status) -> {
            this.outbox.put("later@example.fi", "Subject", "Body");
            // Within this transaction nobody else sees the message, so this delivery is the one that takes it.
            failing.deliverDue();
            assertThat(tried).hasSize(1);
            assertThat(this.sql.sql("""
                    SELECT attempts FROM outbox WHERE message_id = :id AND state = 'WAITING' AND next_attempt > now()
                    """).param("id", tried.getFirst().messageId()).query(Integer.class).single()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(Delivery.pauseAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Delivery.pauseAfter(3)).isEqualTo(Duration.ofSeconds(40));
        assertThat(Delivery.pauseAfter(500)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aChannelThatHangsHoldsUpNeitherTheOtherNorTheCaller() throws Exception {
        BlockingQueue<Channel> due = new LinkedBlockingQueue<>(List.of(Channel.SMS, Channel.EMAIL));
        BlockingQueue<Channel> tried = new LinkedBlockingQueue<>();
        CountDownLatch end = new CountDownLatch(1);
        OutboxRows given = new OutboxRows(this.sql, this.cipher, this.files, this.clock) {

            @Override
            Optional<Message> claim(Channel channel) {
                return due.remove(channel) ? Optional.of(new Message(UUID.randomUUID(), "<x@y>", channel, "a@example.fi",
                        "", "", 1, Instant.now())) : Optional.empty();
            }

            @Override
            void delivered(Message message) {
            }
        };
        Delivery delivery = new Delivery(given, (message) -> {
            tried.add(message.channel());
            if (message.channel() == Channel.SMS) {
                try {
                    end.await();
                }
                catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }, this.clock);
        Thread caller = Thread.ofVirtual().start(delivery::wake);
        try {
            assertThat(Set.of(taken(tried), taken(tried))).containsExactlyInAnyOrder(Channel.SMS, Channel.EMAIL);
            assertThat(caller.join(Duration.ofSeconds(30))).as("returned while the gateway hangs").isTrue();
            due.add(Channel.SMS);
            due.add(Channel.EMAIL);
            Channel next;
            do {
                // Until the thread of the first e-mail has ended, its channel still counts as at work.
                delivery.wake();
                next = tried.poll(100, TimeUnit.MILLISECONDS);
            }
            while (next == null);
            assertThat(next).as("the gateway gets no second one at the same time").isEqualTo(Channel.EMAIL);
        }
        finally {
            end.countDown();
        }
        assertThat(taken(tried)).isEqualTo(Channel.SMS);
        delivery.destroy();
        due.add(Channel.EMAIL);
        delivery.wake();
        assertThat(due).as("stopped").containsExactly(Channel.EMAIL);
    }

    private static Channel taken(BlockingQueue<Channel> tried) throws InterruptedException {
        return Objects.requireNonNull(tried.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void aMailServerGetsTheMessageWithItsOwnId() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            Message message = message();
            MailConfiguration.smtp("smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=portal@example.fi", "x@y.fi",
                    Duration.ofSeconds(20))
                .deliver(message);
            MimeMessage received = server.getReceivedMessages()[0];
            assertThat(received.getMessageID()).isEqualTo(message.messageId());
            assertThat(received.getSubject()).isEqualTo("En ny begäran väntar");
            assertThat(received.getFrom()[0]).hasToString("portal@example.fi");
        }
        finally {
            server.stop();
        }
    }

    @Test
    void withoutAServerItBecomesAFile(@TempDir Path folder) throws Exception {
        Message message = message();
        new FileCarrier(folder, "noreply@example.fi").deliver(message);
        assertThat(read(folder.resolve(message.id() + ".eml"))).contains("Message-ID: " + message.messageId(),
                "To: queue@example.fi");
        assertThat(Files.getPosixFilePermissions(folder.resolve(message.id() + ".eml")))
            .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aWrongAddressOfTheServerIsSaidWithoutItsPassword() {
        assertThatThrownBy(() -> MailConfiguration.smtp("http://me:secret@host", "x@y.fi", Duration.ofSeconds(20)))
            .isInstanceOf(WrongSetting.class)
            .hasMessageContaining("PORTAL_SMTP_URL")
            .hasMessageNotContaining("secret");
    }

    private long waiting() {
        return this.sql.sql("SELECT count(*) FROM outbox WHERE state = 'WAITING'").query(Long.class).single();
    }

    private long count() {
        return this.sql.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
