package fi.newcomer.request;

/**
 * A step was refused because the request has gone from a queue of this person to one that is not. Only steps say so: who looks
 * for the request finds none, as with {@link NoSuchCase}.
 */
public class HandedOverMeanwhile extends NoSuchCase {

    private final transient HistoryEntry moved;

    HandedOverMeanwhile(HistoryEntry moved) {
        this.moved = moved;
    }

    /** The step that took it out of the person's queue, without the words that were written to it. */
    public HistoryEntry moved() {
        return this.moved;
    }
}
