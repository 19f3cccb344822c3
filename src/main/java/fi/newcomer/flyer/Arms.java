package fi.newcomer.flyer;

import fi.newcomer.flyer.FlyerRefused.Reason;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A coat of arms as a picture that the portal has drawn itself: nothing of the file that somebody brought is left but its
 * dots.
 *
 * @param png the picture
 * @param width in dots
 * @param height in dots
 */
@SuppressWarnings("ArrayRecordComponent")
record Arms(byte[] png, int width, int height) {

    /** The most bytes of a file that somebody brings. */
    static final int LARGEST_FILE = 1_048_576;

    /** The most dots of a side of it: more would fill the memory. */
    private static final int MOST_DOTS = 4_000;

    /** As many dots as print needs at the size at which it stands on a poster. */
    private static final int KEPT_DOTS = 500;

    /** The most bytes that are kept, so that a flyer with it stays below 300 KB. */
    static final int LARGEST_KEPT = 150_000;

    /** How much smaller a picture becomes at each try to keep it within {@link #LARGEST_KEPT}. */
    private static final double SMALLER = 0.8;

    /**
     * Draws anew what somebody brings.
     * @throws FlyerRefused if it is no PNG, or too large
     */
    static Arms of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new FlyerRefused(Reason.PICTURE);
        }
        BufferedImage whole = read(file);
        // Few arms need it: only what has no even colours anywhere, such as a photograph.
        for (double dots = KEPT_DOTS;; dots *= SMALLER) {
            BufferedImage picture = fitted(whole, dots);
            byte[] png = png(picture);
            if (png.length <= LARGEST_KEPT) {
                return new Arms(png, picture.getWidth(), picture.getHeight());
            }
        }
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static BufferedImage read(byte[] file) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            // Texts in the file may be packed so that they fill the memory, too; nobody reads them.
            reader.setInput(in, true, true);
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            if (longest > MOST_DOTS) {
                throw new FlyerRefused(Reason.PICTURE);
            }
            // Row after row is read, and no more dots are kept than it takes to draw it well.
            int every = Math.max(1, longest / (2 * KEPT_DOTS));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        }
        catch (IOException | RuntimeException e) {
            // The reader answers what is broken with exceptions of many kinds.
            throw new FlyerRefused(Reason.PICTURE);
        }
        finally {
            reader.dispose();
        }
    }

    private static BufferedImage fitted(BufferedImage picture, double dots) {
        double scale = Math.min(1, dots / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = fitted.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return fitted;
    }
}
