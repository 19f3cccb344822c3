package fi.newcomer.flyer;

import fi.newcomer.print.Printed;
import fi.newcomer.qrcode.QrCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The style of flyers ({@code frontend/flyer.css}) in the measures of a size. */
final class FlyerStyle {

    private static final String FILE = "/frontend/flyer.css";

    private static final String TEMPLATE = read();

    private static final Pattern UNIT = Pattern.compile("(\\d*\\.?\\d+)u\\b");

    private static final Pattern NAME = Pattern.compile("\\[([a-z-]+)\\]");

    private static final double ARABIC = 1.1;

    /** Millimetres of a point. */
    private static final double POINT = 25.4 / 72;

    /** A page that is filled to the last fraction would already begin another. */
    private static final double SPARE = 0.1;

    private FlyerStyle() {
    }

    /**
     * The style of a flyer.
     * @param bleed millimetres
     * @param accent the municipality's colour, as {@code #rrggbb}
     */
    static String of(FlyerSize size, FlyerType type, QrCode code, double bleed, String accent, Printed paper) {
        double width = size.code() * (type.languages() > 6 ? 0.88 : type.languages() < 3 ? 1.1 : 1);
        double module = width / code.size();
        double quiet = module * QrCode.QUIET_ZONE;
        double small = size.smallest() * 1.08;
        Map<String, Double> measures = new HashMap<>();
        measures.put("height", size.height() - SPARE);
        measures.put("bleed", bleed);
        measures.put("margin", (double) size.margin());
        measures.put("side", size.margin() + bleed);
        measures.put("top-padding", size.margin() * 0.8 + bleed);
        // Few languages leave room: the headlines then fill it with colour, and the code stands lower.
        measures.put("top", size.height() * (type.languages() > 3 ? 0.3 : 0.42));
        measures.put("place", 11 * size.scale());
        measures.put("headline", type.headline());
        measures.put("line", type.line());
        // Arabic letters are small for their type.
        measures.put("headline-rtl", type.headline() * ARABIC);
        measures.put("line-rtl", type.line() * ARABIC);
        measures.put("small", small);
        measures.put("phone", small * 1.7);
        measures.put("code", width);
        measures.put("quiet", quiet);
        measures.put("quiet-code", width + 2 * quiet);
        // The quiet zone under the code stays free; the address begins right under it.
        measures.put("address", width / POINT / Math.max(17, FlyerSheet.shown(code.address()).length() * 0.6));
        measures.put("under-code", 0.0);
        measures.put("beside-code", width + 5 * size.scale());
        measures.put("foot", size.margin() * 0.45 + bleed);
        measures.put("end", size.margin() * 0.6 + bleed);
        String css = UNIT.matcher(TEMPLATE).replaceAll((length) -> number(Double.parseDouble(length.group(1))
                * size.scale()) + "mm");
        Map<String, String> colours = Map.of("accent", paper.colour(accent), "tint", paper.colour(tint(accent)), "rule",
                paper.colour("#c4cacd"), "white", paper.colour("#ffffff"), "black", paper.colour("#000000"));
        return NAME.matcher(css).replaceAll((name) -> colours.containsKey(name.group(1)) ? colours.get(name.group(1))
                : number(measures.get(name.group(1))));
    }

    /** The colour as a light ground for dark text: one part of it in eleven of white. */
    private static String tint(String accent) {
        StringBuilder tint = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            int part = Integer.parseInt(accent.substring(i, i + 2), 16);
            tint.append(String.format(Locale.ROOT, "%02x", (part + 10 * 255) / 11));
        }
        return tint.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String read() {
        try (InputStream in = FlyerStyle.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException | NullPointerException e) {
            throw new UncheckedIOException(new IOException(FILE.substring(1) + " is missing.", e));
        }
    }
}
