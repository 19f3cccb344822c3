package fi.newcomer.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The messages that a test portal wrote to files, as their recipients get them. */
public final class Mailbox {

    private Mailbox() {
    }

    /** A message. */
    public record Mail(String subject, String text) {

        /** The address behind the portal's base in which a text stands, such as {@code /confirm}. */
        public String link(String part) {
            return this.text.lines()
                .filter((line) -> line.startsWith("http") && line.contains(part))
                .map((line) -> line.replaceFirst("^https?://[^/]+", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link with " + part + " in:\n" + this.text));
        }

    }

    /** All messages to an address, once nothing waits for delivery any more. */
    public static List<Mail> of(String recipient, JdbcClient sql) {
        try {
            for (int i = 0; i < 300 && waiting(sql) > 0; i++) {
                Thread.sleep(100);
            }
            List<Mail> mails = new ArrayList<>();
            if (!Files.isDirectory(TestData.MAIL)) {
                return mails;
            }
            try (Stream<Path> files = Files.list(TestData.MAIL)) {
                for (Path file : files.filter((it) -> it.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing((Path it) -> it.toFile().lastModified()))
                    .toList()) {
                    if (Files.readString(file).contains("To: " + recipient + "\r\n")) {
                        mails.add(read(file));
                    }
                }
            }
            return mails;
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new Mail(message.getSubject(), message.getContent().toString().replace("\r\n", "\n"));
        }
        catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private static long waiting(JdbcClient sql) {
        return sql.sql("SELECT count(*) FROM outbox WHERE state = 'WAITING'").query(Long.class).single();
    }
}
