package fi.newcomer.print;

import com.openhtmltopdf.css.parser.FSCMYKColor;
import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws the portal's own SVG, such as QR codes: rectangles and paths of straight lines, filled in a plain colour. What
 * stands in {@code currentColor} becomes black; where inks are wanted, only black ink.
 */
final class Drawings implements SVGDrawer {

    private static final Pattern STEP = Pattern.compile("([MmLlHhVvZz])|(-?[0-9]*\\.?[0-9]+)");

    private final FSColor black;

    private final FSColor white;

    Drawings(boolean inks) {
        this.black = inks ? new FSCMYKColor(0, 0, 0, 1) : new FSRGBColor(0, 0, 0);
        this.white = inks ? new FSCMYKColor(0, 0, 0, 0) : new FSRGBColor(255, 255, 255);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // There is no text in these drawings.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // There is no text in these drawings.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    @Override
    public SVGImage buildSVGImage(Element svg, Box box, CssContext context, double width, double height,
            double dotsPerPixel) {
        double[] view = numbers(svg.getAttribute("viewBox") + svg.getAttribute("viewbox"));
        if (view.length != 4 || view[2] <= 0 || view[3] <= 0) {
            throw new CannotPrint("A drawing without a viewBox can't be printed.");
        }
        double wide = width > 0 ? width : height > 0 ? height * view[2] / view[3] : view[2] * dotsPerPixel;
        double high = height > 0 ? height : wide * view[3] / view[2];
        AffineTransform fit = AffineTransform.getScaleInstance(wide / view[2], high / view[3]);
        fit.translate(-view[0], -view[1]);
        List<Part> parts = new ArrayList<>();
        collect(svg, fit, parts);
        return new Drawing((int) Math.round(wide), (int) Math.round(high), List.copyOf(parts));
    }

    private void collect(Element element, AffineTransform fit, List<Part> parts) {
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                switch (child.getTagName()) {
                    case "path" -> add(path(child.getAttribute("d")), child, fit, parts);
                    case "rect" -> add(new Rectangle2D.Double(number(child, "x"), number(child, "y"),
                            number(child, "width"), number(child, "height")), child, fit, parts);
                    case "title", "desc" -> {
                        // Said by the description of the drawing.
                    }
                    default -> throw new CannotPrint("A drawing with <" + child.getTagName() + "> can't be printed.");
                }
            }
        }
    }

    private void add(Shape shape, Element element, AffineTransform fit, List<Part> parts) {
        String fill = element.getAttribute("fill");
        FSColor colour = switch (fill) {
            case "", "currentColor", "#000", "#000000", "black" -> this.black;
            case "#fff", "#ffffff", "white" -> this.white;
            default -> throw new CannotPrint("A drawing in the colour " + fill + " can't be printed.");
        };
        parts.add(new Part(fit.createTransformedShape(shape), colour));
    }

    private static double number(Element element, String attribute) {
        double[] numbers = numbers(element.getAttribute(attribute));
        return numbers.length == 0 ? 0 : numbers[0];
    }

    private static double[] numbers(String text) {
        return STEP.matcher(text).results().mapToDouble((number) -> Double.parseDouble(number.group())).toArray();
    }

    /** A path of straight lines. */
    private static Shape path(String data) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        List<String> steps = STEP.matcher(data).results().map(MatchResult::group).toList();
        char command = 'M';
        double x = 0;
        double y = 0;
        int i = 0;
        while (i < steps.size()) {
            if (Character.isLetter(steps.get(i).charAt(0))) {
                command = steps.get(i++).charAt(0);
            }
            boolean relative = Character.isLowerCase(command);
            switch (Character.toUpperCase(command)) {
                case 'H' -> x = Double.parseDouble(steps.get(i++)) + (relative ? x : 0);
                case 'V' -> y = Double.parseDouble(steps.get(i++)) + (relative ? y : 0);
                case 'M', 'L' -> {
                    x = Double.parseDouble(steps.get(i++)) + (relative ? x : 0);
                    y = Double.parseDouble(steps.get(i++)) + (relative ? y : 0);
                }
                default -> {
                    path.closePath();
                    x = path.getCurrentPoint().getX();
                    y = path.getCurrentPoint().getY();
                    continue;
                }
            }
            if (Character.toUpperCase(command) == 'M') {
                path.moveTo(x, y);
                command = relative ? 'l' : 'L';
            }
            else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private record Part(Shape shape, FSColor colour) {
    }

    /** A drawing in its size, in the dots of the page. */
    private record Drawing(int width, int height, List<Part> parts) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return this.width;
        }

        @Override
        public int getIntrinsicHeight() {
            return this.height;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            for (Part part : this.parts) {
                ((PdfBoxOutputDevice) device).setColor(part.colour);
                device.fill(place.createTransformedShape(part.shape));
            }
        }
    }
}
