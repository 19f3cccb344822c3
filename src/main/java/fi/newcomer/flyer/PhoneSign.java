package fi.newcomer.flyer;

/** A phone with a code on it, in white: what to do, for those who read none of the languages. */
final class PhoneSign {

    private static final String PHONE = outline(8, 2, 16, 28, 3, false) + outline(10, 4, 12, 24, 1.2, true)
            + "M14 23.5h4v1.4h-4z";

    private static final String CODE = corner(11.5, 9) + corner(16.5, 9) + corner(11.5, 14)
            + "M16.5 14h1v1h-1zM18.5 14h1v1h-1zM17.5 15h1v1h-1zM19.5 15h1v1h-1zM16.5 16h1v1h-1zM19.5 17h1v1h-1z"
            + "M17.5 17h1v1h-1z";

    /** Lines of which a rounded corner is made: print knows no curves in drawings. */
    private static final int LINES = 6;

    private PhoneSign() {
    }

    /** @param alt what it says */
    static String svg(String alt) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"sign\" viewBox=\"7 2 18 28\" role=\"img\" aria-label=\""
                + alt.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + "\"><path fill=\"#fff\" d=\""
                + PHONE + CODE + "\"/></svg>";
    }

    /** A rectangle with round corners; the other way round it is a hole. */
    private static String outline(double x, double y, double width, double height, double radius, boolean hole) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < 4 * (LINES + 1); i++) {
            int step = hole ? 4 * (LINES + 1) - 1 - i : i;
            int corner = step / (LINES + 1);
            double angle = Math.PI / 2 * (corner - 1 + (double) (step % (LINES + 1)) / LINES);
            double centreX = corner < 2 ? x + width - radius : x + radius;
            double centreY = corner == 0 || corner == 3 ? y + radius : y + height - radius;
            path.append(i == 0 ? 'M' : 'L')
                .append(rounded(centreX + radius * Math.cos(angle)))
                .append(' ')
                .append(rounded(centreY + radius * Math.sin(angle)));
        }
        return path.append('Z').toString();
    }

    /** The ring in the corner of a code. */
    private static String corner(double x, double y) {
        return "M" + x + " " + y + "h4v4h-4zM" + (x + 1) + " " + (y + 1) + "v2h2v-2z";
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
