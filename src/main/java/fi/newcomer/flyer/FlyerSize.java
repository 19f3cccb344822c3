package fi.newcomer.flyer;

/** How large a flyer is, upright; lengths in millimetres, type in points. */
public enum FlyerSize {

    /** For the hand and the pocket. */
    A6(105, 148, 8, 40, 30, 12, 6.2),

    /** For the hand. */
    A5(148, 210, 11, 56, 43, 16, 7.5),

    /** For the counter and the notice board. */
    A4(210, 297, 16, 80, 60, 21, 9.5),

    /** A poster, whose headline is read from three metres. */
    A3(297, 420, 22, 118, 86, 29, 13);

    private final int width;

    private final int height;

    private final int margin;

    private final int code;

    private final double headline;

    private final double line;

    private final double smallest;

    FlyerSize(int width, int height, int margin, int code, double headline, double line, double smallest) {
        this.width = width;
        this.height = height;
        this.margin = margin;
        this.code = code;
        this.headline = headline;
        this.line = line;
        this.smallest = smallest;
    }

    public int width() {
        return this.width;
    }

    public int height() {
        return this.height;
    }

    /** From the edge to what is printed. */
    int margin() {
        return this.margin;
    }

    /** How wide the code is, its quiet zone not counted. */
    int code() {
        return this.code;
    }

    /** The largest type of a headline. */
    double headline() {
        return this.headline;
    }

    /** The largest type of the line that says what the code gives. */
    double line() {
        return this.line;
    }

    /** The smallest type that is still read on it. */
    double smallest() {
        return this.smallest;
    }

    /** How many times as wide as the smallest it is. */
    double scale() {
        return (double) this.width / A6.width;
    }
}
