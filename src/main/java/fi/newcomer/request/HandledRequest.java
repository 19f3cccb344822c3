package fi.newcomer.request;

import java.util.UUID;

/** A request as far as handling it goes: which steps it may take, and from which version. */
record HandledRequest(UUID id, String queue, RequestState state, long version) {

    /**
     * The request after a step.
     * @param shown the version that the person saw who takes the step
     */
    HandledRequest to(RequestState next, long shown) {
        if (shown != this.version) {
            throw new ChangedMeanwhile();
        }
        if (!this.state.leadsTo(next)) {
            throw new WrongTransition(this.state, next);
        }
        return new HandledRequest(this.id, this.queue, next, this.version + 1);
    }
}
