package fi.newcomer.letter;

import fi.newcomer.print.Fonts;

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

    /** Of the letters of an address, in points. */
    static final double SIZE = 10.5;

    /** From line to line, in sizes of the letters. */
    static final double LEADING = 1.3;

    private static final double MILLIMETRES = 25.4 / 72;

    /** The most lines of an address. */
    static final int LINES = (int) (HEIGHT / (SIZE * LEADING * MILLIMETRES));

    /** What a line holds for certain: letters may be a little wider joined than alone, and break where they just don't fit. */
    private static final double SURE = WIDTH - 3;

    private Envelope() {
    }

    /** How many lines one of an address takes, at the most, as wide as the window is. */
    static int lines(String line) {
        int lines = 1;
        double used = 0;
        for (String word : line.split("\\s+")) {
            double width = width(word);
            double after = used == 0 ? width : used + width(" ") + width;
            if (after > SURE && used > 0) {
                lines++;
                after = width;
            }
            // A word that is wider than the window breaks anywhere; what is left of it is taken for a whole line.
            int more = (int) Math.ceil(after / SURE) - 1;
            lines += Math.max(0, more);
            used = more > 0 ? SURE : after;
        }
        return lines;
    }

    private static double width(String text) {
        return Fonts.width(text) / 1000 * SIZE * MILLIMETRES;
    }
}
