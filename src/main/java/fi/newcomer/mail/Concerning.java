package fi.newcomer.mail;

import java.util.UUID;

/**
 * What a message tells about: it is deleted with the request, and shown to those who handle the queue.
 *
 * @param queue the slug of the queue that the request is in
 */
public record Concerning(UUID request, String queue) {
}
