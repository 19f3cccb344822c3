package fi.newcomer.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as far as handling it goes: which steps it may take, and from which version.
 *
 * @param owner the username of who takes care of it
 * @param handedFrom the queue that it came from
 * @param lapsedOn the day of a promise that was over before it was noted; the newcomer reads nothing of it
 * @param tries how often somebody tried to reach the newcomer in vain
 * @param reached whether somebody has reached the newcomer, which keeps the promise
 */
record HandledRequest(UUID id, String queue, RequestState state, long version, @Nullable String owner,
        @Nullable String handedFrom, @Nullable LocalDate promisedOn, @Nullable LocalDate lapsedOn, @Nullable LocalDate nextAction, int tries,
        boolean reached) {

    /** The next version, in another state. @throws WrongTransition when it does not lead there */
    HandledRequest to(RequestState next) {
        if (!this.state.leadsTo(next)) {
            throw new WrongTransition(this.state, next);
        }
        return new HandledRequest(this.id, this.queue, next, this.version + 1, this.owner, this.handedFrom,
                this.promisedOn, this.lapsedOn, this.nextAction, this.tries, this.reached);
    }

    /** The next version, with an owner; taken care of from now on. */
    HandledRequest ownedBy(String username) {
        return new HandledRequest(this.id, this.queue, RequestState.IN_HANDLING, this.version + 1, username,
                this.handedFrom, this.promisedOn, this.lapsedOn, this.nextAction, this.tries, this.reached);
    }

    /**
     * The next version, in another queue, where nobody has taken it yet. A promise that still has to be kept stays; where
     * there is none, or it has been kept, the new queue's own counts.
     */
    HandledRequest inQueue(String other, @Nullable String from, @Nullable LocalDate promise) {
        boolean waits = this.promisedOn != null && !this.reached;
        return new HandledRequest(this.id, other, RequestState.RECEIVED, this.version + 1, null, from,
                waits ? this.promisedOn : promise, this.reached ? null : this.lapsedOn, null, this.tries, false);
    }

    /**
     * The next version, after registration in person for which contact is promised by a day: the earlier promise counts. A
     * day that is over is promised to nobody and only noted, and one that has been kept stays as it is.
     */
    HandledRequest registered(LocalDate by, LocalDate today) {
        boolean earlier = !this.reached && (this.promisedOn == null || by.isBefore(this.promisedOn));
        boolean over = by.isBefore(today);
        return new HandledRequest(this.id, this.queue, this.state, this.version + 1, this.owner, this.handedFrom,
                earlier && !over ? by : this.promisedOn, earlier && over ? by : null, this.nextAction, this.tries,
                this.reached);
    }

    /** The next version, with the day of the next action, or none. */
    HandledRequest planned(@Nullable LocalDate day) {
        return new HandledRequest(this.id, this.queue, this.state, this.version + 1, this.owner, this.handedFrom,
                this.promisedOn, this.lapsedOn, day, this.tries, this.reached);
    }

    /** The next version, after another try to reach the newcomer. */
    HandledRequest tried() {
        return new HandledRequest(this.id, this.queue, this.state, this.version + 1, this.owner, this.handedFrom,
                this.promisedOn, this.lapsedOn, this.nextAction, this.tries + 1, this.reached);
    }

    /** The next version, after somebody reached the newcomer. */
    HandledRequest nowReached() {
        return new HandledRequest(this.id, this.queue, this.state, this.version + 1, this.owner, this.handedFrom,
                this.promisedOn, this.lapsedOn, this.nextAction, this.tries, true);
    }

    boolean open() {
        return this.state != RequestState.CLOSED;
    }
}
