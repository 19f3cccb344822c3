package fi.newcomer.request;

import java.util.UUID;

/**
 * The proof that a request was received.
 *
 * @param code ten characters, ungrouped
 * @param pin six digits; this is the only moment at which the portal knows it
 */
public record Received(UUID id, String code, String pin) {

    @Override
    public String toString() {
        return "Received[" + this.id + "]";
    }
}
