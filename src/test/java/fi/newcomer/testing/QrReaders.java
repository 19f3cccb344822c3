package fi.newcomer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import boofcv.abst.fiducial.QrCodeDetector;
import boofcv.factory.fiducial.FactoryFiducial;
import boofcv.struct.image.GrayU8;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.FormatException;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.Detector;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads QR codes with two independent libraries, ZXing and BoofCV, and spoils pictures as paper gets spoilt: out of focus,
 * or with a spot over the code.
 */
public final class QrReaders {

    private static final Map<DecodeHintType, ?> HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

    /** The part of the code that a spot covers. */
    private static final double SPOT = 0.15;

    /** A finder pattern with its separator, in modules. */
    private static final int FINDER = 8;

    /** From the edge to behind the small pattern of the fourth corner, in modules. */
    private static final int ALIGNMENT = 9;

    private QrReaders() {
    }

    /** The address that both libraries read in a picture with one code; anything else fails the test. */
    public static String read(BufferedImage image) {
        Optional<String> first = zxing(image);
        assertThat(first).as("read by ZXing").isPresent();
        assertThat(boofcv(image)).as("read by BoofCV").isEqualTo(List.of(first.get()));
        return first.get();
    }

    /** Every address that both libraries read: as it is, out of focus, and with each of the spots. */
    public static void assertReadable(BufferedImage image, String address) {
        assertThat(read(image)).as("as it is").isEqualTo(address);
        assertThat(read(blurred(image, moduleWidth(image) / 4))).as("out of focus").isEqualTo(address);
        List<BufferedImage> spoilt = covered(image);
        for (int i = 0; i < spoilt.size(); i++) {
            assertThat(read(spoilt.get(i))).as("with spot %d", i).isEqualTo(address);
        }
    }

    public static Optional<String> zxing(BufferedImage image) {
        try {
            return Optional.of(new QRCodeReader().decode(bitmap(image), HARDER).getText());
        }
        catch (ReaderException e) {
            return Optional.empty();
        }
    }

    public static List<String> boofcv(BufferedImage image) {
        BufferedImage drawn = rgb(image);
        GrayU8 gray = new GrayU8(drawn.getWidth(), drawn.getHeight());
        for (int y = 0; y < gray.height; y++) {
            for (int x = 0; x < gray.width; x++) {
                Color color = new Color(drawn.getRGB(x, y));
                gray.set(x, y, (color.getRed() + color.getGreen() + color.getBlue()) / 3);
            }
        }
        QrCodeDetector<GrayU8> detector = FactoryFiducial.qrcode(null, GrayU8.class);
        detector.process(gray);
        return detector.getDetections().stream().map((code) -> code.message).toList();
    }

    /** Out of focus: a Gaussian of so many pixels. */
    public static BufferedImage blurred(BufferedImage image, double sigma) {
        int radius = (int) Math.ceil(sigma * 3);
        int side = 2 * radius + 1;
        float[] weights = new float[side * side];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double x = i % side - radius;
            double y = (double) (i / side) - radius;
            double weight = Math.exp(-(x * x + y * y) / (2 * sigma * sigma));
            weights[i] = (float) weight;
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null).filter(rgb(image), null);
    }

    /**
     * The picture with a white spot over 15 % of its code: in the middle, at the right edge, and at the lower one. Never over
     * a finder pattern, nor over the small one in the fourth corner, by which ZXing straightens the code.
     */
    public static List<BufferedImage> covered(BufferedImage image) {
        DetectorResult found = found(image);
        double size = found.getBits().getWidth();
        double side = Math.sqrt(SPOT) * size;
        double free = size - FINDER - ALIGNMENT;
        double deep = SPOT * size * size / free;
        return List.of(covered(image, found, new Rectangle2D.Double((size - side) / 2, (size - side) / 2, side, side)),
                covered(image, found, new Rectangle2D.Double(size - deep, FINDER, deep, free)),
                covered(image, found, new Rectangle2D.Double(FINDER, size - deep, free, deep)));
    }

    /** The same picture in the resolution of another printer or camera. */
    public static BufferedImage scaled(BufferedImage image, double factor) {
        BufferedImage scaled = new BufferedImage((int) Math.round(image.getWidth() * factor),
                (int) Math.round(image.getHeight() * factor), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        graphics.dispose();
        return scaled;
    }

    /** How many modules a side of the code in a picture has. */
    public static int modules(BufferedImage image) {
        return found(image).getBits().getWidth();
    }

    /** How many pixels wide a module of the code in a picture is. */
    public static double moduleWidth(BufferedImage image) {
        DetectorResult found = found(image);
        return ResultPoint.distance(found.getPoints()[1], found.getPoints()[2]) / (found.getBits().getWidth() - 7);
    }

    /** @param spot in modules of the code, from its upper left corner */
    private static BufferedImage covered(BufferedImage image, DetectorResult found, Rectangle2D spot) {
        ResultPoint below = found.getPoints()[0];
        ResultPoint corner = found.getPoints()[1];
        ResultPoint right = found.getPoints()[2];
        // The middles of the finder patterns are 3.5 modules from the edges.
        double between = found.getBits().getWidth() - 7.0;
        AffineTransform modules = new AffineTransform((right.getX() - corner.getX()) / between,
                (right.getY() - corner.getY()) / between, (below.getX() - corner.getX()) / between,
                (below.getY() - corner.getY()) / between, corner.getX(), corner.getY());
        modules.translate(-3.5, -3.5);
        BufferedImage covered = rgb(image);
        Graphics2D graphics = covered.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fill(modules.createTransformedShape(spot));
        graphics.dispose();
        return covered;
    }

    private static DetectorResult found(BufferedImage image) {
        try {
            return new Detector(bitmap(image).getBlackMatrix()).detect(HARDER);
        }
        catch (NotFoundException | FormatException e) {
            throw new AssertionError("No code in the picture", e);
        }
    }

    private static BinaryBitmap bitmap(BufferedImage image) {
        BufferedImage drawn = rgb(image);
        int[] pixels = drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth());
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(drawn.getWidth(), drawn.getHeight(), pixels)));
    }

    /** A copy on white paper. */
    private static BufferedImage rgb(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return copy;
    }
}
