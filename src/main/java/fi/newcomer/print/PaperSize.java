package fi.newcomer.print;

/**
 * A size of paper, as it is after cutting.
 *
 * @param width in millimetres
 * @param height in millimetres
 */
public record PaperSize(double width, double height) {

    public static final PaperSize A3 = new PaperSize(297, 420);

    public static final PaperSize A4 = new PaperSize(210, 297);

    public static final PaperSize A5 = new PaperSize(148, 210);

    public static final PaperSize A6 = new PaperSize(105, 148);

    /** A third of an A4, as it fits into a long envelope. */
    public static final PaperSize DL = new PaperSize(99, 210);

    /** The same lying on its long side. */
    public PaperSize landscape() {
        return this.width >= this.height ? this : new PaperSize(this.height, this.width);
    }
}
