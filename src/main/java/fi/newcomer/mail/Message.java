package fi.newcomer.mail;

import java.util.UUID;

/**
 * A message on its way.
 *
 * @param messageId its {@code Message-ID}, the same at every attempt, so that a doubled one is recognised
 * @param attempt 1 at the first
 */
record Message(UUID id, String messageId, String recipient, String subject, String body, int attempt) {

    /** Without recipient and words, so that no log or exception can hold them. */
    @Override
    public String toString() {
        return "Message[" + this.id + "]";
    }
}
