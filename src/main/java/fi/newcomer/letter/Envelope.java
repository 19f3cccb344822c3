package fi.newcomer.letter;

/**
 * Where an address must stand to be seen in the window of a Finnish envelope, in millimetres on an A4 that is folded to a
 * half (C5) or a third (E65). The left edge is the one of the document standard SFS 2487 (20 mm), which we know only at
 * second hand: its text is not free. Posti asks that nothing but the address shows, and that the sender stands in the
 * uppermost 40 mm. Windows differ from maker to maker, so the height can be chosen, and the view advises a trial.
 */
final class Envelope {

    static final int LEFT = 20;

    static final int TOP = 50;

    /** The sender ends above it. */
    static final int HIGHEST = 42;

    /** Lower, the address would not fit above the text or would lie on the fold. */
    static final int LOWEST = 62;

    /** So wide and high that it stays in a window of 90 × 35 mm when the paper slides a few millimetres. */
    static final int WIDTH = 80;

    static final int HEIGHT = 30;

    /** Where the text begins. */
    static final int BELOW = 90;

    private Envelope() {
    }
}
