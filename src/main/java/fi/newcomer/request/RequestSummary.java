package fi.newcomer.request;

import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A request as a row of a queue's list.
 *
 * @param code as on the receipt, grouped, so that one who phones with it can be found
 * @param queue the slug of the queue that it waits in
 * @param municipality the slug of the municipality that it concerns
 * @param contactLanguage BCP 47, or {@code other}
 * @param name as typed, in its own alphabet; empty never, but of any length up to 200 characters
 * @param forward the newcomer asks the municipality to pass it on to an authority that takes no requests here
 * @param promisedOn the day by which somebody makes contact, where the queue promises one; the newcomer reads the same
 * @param lapsedOn the day by which contact was promised after registration in person, where that was over before staff
 * noted it: the newcomer reads nothing of it
 * @param version to be given back with a change, so that two changes at once are noticed
 * @param owner the username of who takes care of it, once somebody does
 * @param nextAction the day on which the owner wants to do something next
 * @param cameBy how it came in
 * @param tries how often somebody tried to reach the newcomer in vain
 * @param reached whether somebody has reached the newcomer, which keeps the promise
 * @param newsAt when the newcomer last corrected it, withdrew it or could not come to a meeting, until somebody has seen it
 * who takes care of it
 */
public record RequestSummary(UUID id, String code, String queue, String municipality, Topic topic, Jobseeker jobseeker,
        RequestState state, String contactLanguage, boolean interpreter, boolean minor, boolean forward, String name,
        Instant receivedAt, Optional<LocalDate> promisedOn, Optional<LocalDate> lapsedOn, long version, Optional<String> owner,
        Optional<LocalDate> nextAction, CameBy cameBy, int tries, boolean reached, Optional<Instant> newsAt) {

    /** The day by which somebody should make contact, as it counts at the desk. */
    public Optional<LocalDate> dueOn() {
        return this.lapsedOn.or(() -> this.promisedOn);
    }

    /** Without name and code, so that no log or exception can hold them. */
    @Override
    public String toString() {
        return "RequestSummary[" + this.id + "]";
    }
}
