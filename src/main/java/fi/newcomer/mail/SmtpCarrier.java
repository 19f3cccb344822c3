package fi.newcomer.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands messages to a mail server (SMTP, RFC 5321), one connection each. */
class SmtpCarrier implements Carrier {

    private final JavaMailSenderImpl server;

    private final String from;

    SmtpCarrier(JavaMailSenderImpl server, String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public void deliver(Message message) throws IOException {
        Transport transport = null;
        try {
            Letter letter = Letter.of(message, this.server.getSession(), this.from);
            letter.saveChanges();
            transport = this.server.getSession().getTransport(this.server.getProtocol());
            transport.connect(this.server.getHost(), this.server.getPort(), this.server.getUsername(),
                    this.server.getPassword());
            transport.sendMessage(letter, letter.getAllRecipients());
        }
        catch (MessagingException e) {
            throw new NotAccepted(failure(e));
        }
        finally {
            close(transport);
        }
    }

    /** The message is accepted or not by then: how the server says goodbye changes nothing. */
    private static void close(@Nullable Transport transport) {
        if (transport != null) {
            try {
                transport.close();
            }
            catch (MessagingException e) {
                // said above
            }
        }
    }

    /** The kind of failure, by the innermost thing that is known about it. */
    private static Failure failure(MessagingException thrown) {
        if (thrown instanceof AuthenticationFailedException) {
            return Failure.SIGN_IN;
        }
        Failure said = Failure.BROKEN_OFF;
        for (Throwable it = thrown; it != null; it = next(it)) {
            switch (it) {
                case SocketTimeoutException silent -> {
                    return Failure.SILENT;
                }
                case MailConnectException unreachable -> said = Failure.UNREACHABLE;
                case SMTPAddressFailedException address -> {
                    return byCode(address.getReturnCode(), Failure.ADDRESS_REFUSED);
                }
                case SMTPSendFailedException sending when sending.getReturnCode() > 0 ->
                    // Whether the portal may send at all is not the fault of this message.
                    said = byCode(sending.getReturnCode(), sending.getCommand().startsWith("MAIL") ? Failure.NOT_NOW
                            : Failure.MESSAGE_REFUSED);
                default -> {
                }
            }
        }
        return said;
    }

    private static @Nullable Throwable next(Throwable thrown) {
        return thrown instanceof SendFailedException failed && failed.getNextException() != null
                ? failed.getNextException()
                : thrown instanceof MessagingException some && some.getNextException() != null ? some.getNextException()
                        : thrown.getCause();
    }

    private static Failure byCode(int code, Failure lasting) {
        return code >= 500 && code < 600 ? lasting : code >= 400 && code < 500 ? Failure.NOT_NOW : Failure.BROKEN_OFF;
    }
}
