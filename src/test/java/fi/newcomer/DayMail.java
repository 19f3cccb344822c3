package fi.newcomer;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail server of a day, which is down for an hour, and what arrived at it. */
final class DayMail implements AutoCloseable {

    private final List<MimeMessage> before = new ArrayList<>();

    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    private final int port;

    DayMail() {
        this.server.start();
        this.port = this.server.getSmtp().getPort();
    }

    String url() {
        return "smtp://127.0.0.1:" + this.port;
    }

    /** From now on nobody answers. */
    void breakDown() {
        this.before.addAll(List.of(this.server.getReceivedMessages()));
        this.server.stop();
    }

    /** Makes the time of the next attempt come, so often that it would have taken an hour, for messages about requests. */
    void letAnHourPass(JdbcClient sql, List<UUID> about) {
        for (int attempt = 2; attempt < 5; attempt++) {
            int least = attempt;
            waitUntil(() -> rows(sql, about).stream().allMatch((it) -> it.attempts() >= least - 1 && it.failed()));
            makeDue(sql, about);
            waitUntil(() -> rows(sql, about).stream().allMatch((it) -> it.attempts() >= least && it.failed()));
        }
    }

    /** The server answers again, and all that waits is due. */
    void mend(JdbcClient sql, List<UUID> about) {
        this.server = new GreenMail(new ServerSetup(this.port, "127.0.0.1", "smtp"));
        this.server.start();
        makeDue(sql, about);
    }

    /** Waits until all is sent. What an instance had just claimed that was killed waits for minutes: it is made due. */
    void waitUntilAllIsSent(JdbcClient sql, List<UUID> about) {
        waitUntil(() -> {
            long waiting = waiting(sql, about);
            pause(5000);
            if (waiting > 0 && waiting == waiting(sql, about)) {
                makeDue(sql, about);
            }
            return waiting == 0;
        });
    }

    private static long waiting(JdbcClient sql, List<UUID> about) {
        return rows(sql, about).stream().filter((it) -> !it.state().equals("SENT")).count();
    }

    private static void makeDue(JdbcClient sql, List<UUID> about) {
        sql.sql("UPDATE outbox SET next_attempt = :now WHERE state = 'WAITING' AND request IN (:about)")
            .param("now", Instant.now().minusSeconds(1))
            .param("about", texts(about))
            .update();
    }

    /**
     * A message in the outbox.
     *
     * @param messageId with which it is sent, each time
     * @param failed whether it is known why the last attempt failed
     * @param empty whether nothing of what it said is kept
     */
    record Row(UUID request, String messageId, String state, int attempts, boolean failed, boolean empty) {
    }

    /** The messages about requests. */
    static List<Row> rows(JdbcClient sql, List<UUID> about) {
        return sql.sql("""
                SELECT request, message_id, state, attempts, failure,
                    recipient IS NULL AND subject IS NULL AND body IS NULL
                FROM outbox WHERE request IN (:about)
                """)
            .param("about", texts(about))
            .query((row, number) -> new Row(UUID.fromString(row.getString(1)), row.getString(2), row.getString(3),
                    row.getInt(4), row.getString(5) != null, row.getBoolean(6)))
            .list();
    }

    /** The ids of the messages that arrived at each address that ends so; one that arrived twice stands twice. */
    Map<String, List<String>> arrived(String addressEnd) {
        return Stream.of(this.server.getReceivedMessages())
            .filter((it) -> recipient(it).endsWith(addressEnd))
            .collect(Collectors.groupingBy(DayMail::recipient, Collectors.mapping(DayMail::id, Collectors.toList())));
    }

    /** All that arrived, as it came over the line. */
    Stream<String> messages() {
        return Stream.concat(this.before.stream(), Stream.of(this.server.getReceivedMessages()))
            .map(GreenMailUtil::getWholeMessage);
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString();
        }
        catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        }
        catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    /** Deliveries come every two seconds. */
    private static void waitUntil(BooleanSupplier there) {
        Instant end = Instant.now().plus(Duration.ofMinutes(4));
        while (!there.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The mail does not come so far");
            }
            pause(100);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        this.server.stop();
    }
}
