package fi.newcomer.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A message in the form in which mail travels (RFC 5322), with its own Message-ID. */
final class Letter extends MimeMessage {

    private final String messageId;

    private Letter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Letter of(Message message, Session session, String from) throws MessagingException {
        Letter letter = new Letter(session, message.messageId());
        letter.setFrom(new InternetAddress(from));
        letter.setRecipients(RecipientType.TO, InternetAddress.parse(message.recipient()));
        letter.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        letter.setText(message.body(), StandardCharsets.UTF_8.name());
        letter.setSentDate(new Date());
        letter.setHeader("Auto-Submitted", "auto-generated");
        return letter;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", this.messageId);
    }
}
