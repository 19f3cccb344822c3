package fi.newcomer.incoming;

import fi.newcomer.request.Received;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was written down, and what the newcomer gets for it.
 *
 * @param received its id, code and PIN; the PIN is kept nowhere else
 * @param queue the slug of the queue that has it
 * @param municipality the slug of the municipality that it concerns
 * @param promisedOn the day by which somebody makes contact, where one is promised
 * @param language the code of the language of the receipt
 */
public record Entered(Received received, String queue, String municipality, Optional<LocalDate> promisedOn,
        String language) {

    /** Without code and PIN, so that no log or exception can hold them. */
    @Override
    public String toString() {
        return "Entered[" + this.queue + "]";
    }
}
