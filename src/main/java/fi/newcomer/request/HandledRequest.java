package fi.newcomer.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as far as handling it goes: which steps it may take, and from which version.
 *
 * @param owner the username of who takes care of it
 * @param handedFrom the queue that it came from
 * @param tries how often somebody tried to reach the newcomer in vain
 * @param reached whether somebody has reached the newcomer, which keeps the promise
 */
record HandledRequest(UUID id, String queue, RequestState state, long version, @Nullable String owner,
        @Nullable String handedFrom, @Nullable LocalDate promisedOn, @Nullable LocalDate nextAction, int tries, boolean reached) {

    /** The next version, in another state. @throws WrongTransition when it does not lead there */
    HandledRequest to(RequestState next) {
        if (!this.state.leadsTo(next)) {
            throw new WrongTransition(this.state, next);
        }
        return new HandledRequest(this.id, this.queue, next, this.version + 1, this.owner, this.handedFrom,
                this.promisedOn, this.nextAction, this.tries, this.reached);
    }

    /** The next version, with an owner; taken care of from now on. */
    HandledRequest ownedBy(String username) {
        return new HandledRequest(this.id, this.queue, RequestState.IN_HANDLING, this.version + 1, username,
                this.handedFrom, this.promisedOn, this.nextAction, this.tries, this.reached);
    }

    /**
     * The next version, in another queue, where nobody has taken it yet. A promise that still has to be kept stays; where
     * there is none, or it has been kept, the new queue's own counts.
     */
    HandledRequest inQueue(String other, @Nullable String from, @Nullable LocalDate promise) {
        boolean waits = this.promisedOn != null && !this.reached;
        return new HandledRequest(this.id, other, RequestState.RECEIVED, this.version + 1, null, from,
                waits ? this.promisedOn : promise, null, this.tries, false);
    }

    /** The next version, with the day of the next action, or none. */
    HandledRequest planned(@Nullable LocalDate day) {
        return new HandledRequest(this.id, this.queue, this.state, this.version + 1, this.owner, this.handedFrom,
                this.promisedOn, day, this.tries, this.reached);
    }

    /** The next version, after another try to reach the newcomer. */
    HandledRequest tried() {
        return new HandledRequest(this.id, this.queue, this.state, this.version + 1, this.owner, this.handedFrom,
                this.promisedOn, this.nextAction, this.tries + 1, this.reached);
    }

    /** The next version, after somebody reached the newcomer. */
    HandledRequest nowReached() {
        return new HandledRequest(this.id, this.queue, this.state, this.version + 1, this.owner, this.handedFrom,
                this.promisedOn, this.nextAction, this.tries, true);
    }

    boolean open() {
        return this.state != RequestState.CLOSED;
    }
}
