package fi.newcomer.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A message on its way.
 *
 * @param messageId its {@code Message-ID}, the same at every attempt, so that a doubled one is recognised
 * @param recipient an e-mail address, or a phone number in international form (E.164)
 * @param subject empty for a text message
 * @param attempt 1 at the first
 * @param createdAt when it was put in, or last put in again by hand
 */
record Message(UUID id, String messageId, Channel channel, String recipient, String subject, String body, int attempt,
        Instant createdAt) {

    /** Without recipient and words, so that no log or exception can hold them. */
    @Override
    public String toString() {
        return "Message[" + this.id + "]";
    }
}
