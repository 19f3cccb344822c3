package fi.newcomer.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands messages to a mail server. */
class SmtpCarrier implements Carrier {

    private final JavaMailSenderImpl sender;

    private final String from;

    SmtpCarrier(JavaMailSenderImpl sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void deliver(Message message) throws IOException {
        try {
            this.sender.send(Letter.of(message, this.sender.getSession(), this.from));
        }
        catch (MessagingException | MailException e) {
            throw new IOException(e);
        }
    }
}
