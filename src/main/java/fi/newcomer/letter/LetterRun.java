package fi.newcomer.letter;

import java.util.concurrent.atomic.AtomicInteger;

/** The making of many letters, as far as it has come. It knows how many, and nobody's name. */
public final class LetterRun {

    private final int all;

    private final AtomicInteger made = new AtomicInteger();

    private volatile State state = State.RUNNING;

    LetterRun(int all) {
        this.all = all;
    }

    public int all() {
        return this.all;
    }

    public int made() {
        return this.made.get();
    }

    public State state() {
        return this.state;
    }

    /** Ends it after the part that is being made. */
    public void cancel() {
        if (this.state == State.RUNNING) {
            this.state = State.CANCELLED;
        }
    }

    boolean cancelled() {
        return this.state == State.CANCELLED;
    }

    void made(int more) {
        this.made.addAndGet(more);
    }

    void ended(State how) {
        if (this.state == State.RUNNING) {
            this.state = how;
        }
    }

    /** How a run is or went. */
    public enum State {

        RUNNING, DONE, CANCELLED,

        /** The browser is gone, or a letter could not be made. */
        BROKEN;

        /** As it stands in the keys of texts. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

    }
}
