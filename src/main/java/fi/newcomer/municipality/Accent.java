package fi.newcomer.municipality;

import java.util.regex.Pattern;

/**
 * The colour of a municipality.
 *
 * @param light behind white text, as {@code #rrggbb}
 * @param dark on the dark paper, likewise
 */
public record Accent(String light, String dark) {

    /** How much lighter the lighter of two colours must be, as the guidelines for accessibility count it (level AAA). */
    private static final double CONTRAST = 7;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    private static final String WHITE = "#ffffff";

    private static final String DARK_PAPER = "#14181b";

    /** Whether this is a colour as the files write it. */
    public static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    /** Whether white text can be read on the first colour. */
    public boolean lightReads() {
        return contrast(this.light, WHITE) >= CONTRAST;
    }

    /** Whether the second colour can be read on dark paper. */
    public boolean darkReads() {
        return contrast(this.dark, DARK_PAPER) >= CONTRAST;
    }

    /** From 1 for the same colour to 21 for black and white. */
    static double contrast(String one, String other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
