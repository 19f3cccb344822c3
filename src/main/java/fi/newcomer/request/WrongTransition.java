package fi.newcomer.request;

/** A request can't go from the state it is in to the one asked for. */
public class WrongTransition extends RuntimeException {

    WrongTransition(RequestState from, RequestState to) {
        super("A request can't go from " + from + " to " + to);
    }
}
