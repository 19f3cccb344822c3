package fi.newcomer.letter;

import java.util.concurrent.atomic.AtomicInteger;

/** The making of many letters, as far as it has come. It knows how many, and nobody's name. */
public final class LetterRun {

    private final int all;

    private final AtomicInteger made = new AtomicInteger();

    private State state = State.RUNNING;

    private boolean handedOver;

    LetterRun(int all) {
        this.all = all;
    }

    public int all() {
        return this.all;
    }

    public int made() {
        return this.made.get();
    }

    public synchronized State state() {
        return this.state;
    }

    /** Ends it after the part that is being made; too late when all are. */
    public synchronized void cancel() {
        if (this.state == State.RUNNING && !this.handedOver) {
            this.state = State.CANCELLED;
        }
    }

    synchronized boolean cancelled() {
        return this.state == State.CANCELLED;
    }

    /** All are made; from now on nobody can cancel it. Whether nobody has before. */
    synchronized boolean handOver() {
        this.handedOver = this.state == State.RUNNING;
        return this.handedOver;
    }

    void made(int more) {
        this.made.addAndGet(more);
    }

    synchronized void ended(State how) {
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
