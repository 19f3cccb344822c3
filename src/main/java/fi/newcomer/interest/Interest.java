package fi.newcomer.interest;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's wish to be told, as the database has it.
 *
 * @param toldIn the language that the person reads
 * @param mailedAt when the message to confirm the address last went out
 * @param confirmed whether the address is the person's own
 */
record Interest(UUID id, Wish wish, String toldIn, Optional<String> email, Optional<String> phone, Instant askedAt,
        Optional<Instant> mailedAt, boolean confirmed) {

    /** Whether a message can tell this person. */
    boolean mailable() {
        return this.confirmed && this.email.isPresent();
    }

    /** Without address and number, so that no log or exception can hold them. */
    @Override
    public String toString() {
        return "Interest[" + this.id + "]";
    }
}
