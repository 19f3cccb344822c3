package fi.newcomer.reply;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer that was sent, decrypted.
 *
 * @param language the code of the language of the prepared text
 * @param ownWords what the caseworker added, as typed
 * @param ownLanguage the code of the language of these words
 * @param sender the username of who sent it
 * @param queue the slug of the queue that the request was in
 * @param notice how the newcomer was told that it waits
 */
public record SentReply(UUID id, String language, ReplyText text, Optional<String> ownWords, Optional<String> ownLanguage,
        String sender, String queue, Instant sentAt, Optional<Instant> readAt, NoticeWay notice) {

    /** Without the words, so that no log or exception can hold them. */
    @Override
    public String toString() {
        return "SentReply[" + this.id + "]";
    }
}
