package fi.newcomer.request.form;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the newcomer gets for a sent request; kept encrypted in the draft for thirty minutes.
 *
 * @param code ungrouped
 * @param queue the slug of the queue that has it
 * @param passesOnTo the slug of the authority to which that queue is asked to pass it on
 * @param promisedOn the day by which somebody makes contact, where the queue promises one
 * @param visit whether the newcomer comes in person
 */
public record Receipt(String code, String pin, String queue, @Nullable String passesOnTo,
        @Nullable LocalDate promisedOn, boolean visit) {

    @Override
    public String toString() {
        return "Receipt[" + this.queue + "]";
    }
}
