package fi.newcomer.request;

import java.time.Duration;

/**
 * The person asked too often for cases that are not there or not of the person's queues: until the pause is over, no case
 * is looked for, not even an own one.
 */
public class GuessingPaused extends RuntimeException {

    private final Duration pause;

    GuessingPaused(Duration pause) {
        super("Too many cases were looked for in vain");
        this.pause = pause;
    }

    /** How long to wait. */
    public Duration pause() {
        return this.pause;
    }
}
