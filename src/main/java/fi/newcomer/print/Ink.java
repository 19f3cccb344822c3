package fi.newcomer.print;

import java.util.Locale;

/**
 * A colour of the screen as inks of a printing press, for style sheets: as much of it as can be is black ink, so that the
 * paper never gets more than three inks and small text stays sharp.
 */
public final class Ink {

    /** Only black ink: for text, and for codes that are scanned. */
    public static final String BLACK = "cmyk(0, 0, 0, 1)";

    private Ink() {
    }

    /**
     * The inks of a colour.
     * @param colour {@code #rrggbb}
     * @return such as {@code cmyk(0.91, 0.24, 0, 0.53)}, each ink from 0 to 1
     * @throws IllegalArgumentException when it is no such colour
     */
    public static String of(String colour) {
        if (!colour.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("Not a colour like #0b5a78: " + colour);
        }
        double red = Integer.parseInt(colour, 1, 3, 16) / 255.0;
        double green = Integer.parseInt(colour, 3, 5, 16) / 255.0;
        double blue = Integer.parseInt(colour, 5, 7, 16) / 255.0;
        double light = Math.max(red, Math.max(green, blue));
        if (light == 0) {
            return BLACK;
        }
        return String.format(Locale.ROOT, "cmyk(%.3f, %.3f, %.3f, %.3f)", (light - red) / light, (light - green) / light,
                (light - blue) / light, 1 - light);
    }
}
