package fi.newcomer.request;

/** How far a request has come. It only ever moves forward: received → in handling → closed, or received → closed. */
public enum RequestState {

    RECEIVED, IN_HANDLING, CLOSED;

    /** Whether a request may go from this state to another. */
    public boolean leadsTo(RequestState next) {
        return next.ordinal() > ordinal();
    }
}
