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

    /**
     * Draws anew what somebody brings.
     * @throws FlyerRefused if it is no PNG, or too large
     */
    static Arms of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new FlyerRefused(Reason.PICTURE);
        }
        BufferedImage picture = fitted(read(file));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Arms(png.toByteArray(), picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage read(byte[] file) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in);
            if (reader.getWidth(0) > MOST_DOTS || reader.getHeight(0) > MOST_DOTS) {
                throw new FlyerRefused(Reason.PICTURE);
            }
            return reader.read(0);
        }
        catch (IOException | RuntimeException e) {
            // The reader answers what is broken with exceptions of many kinds.
            throw new FlyerRefused(Reason.PICTURE);
        }
        finally {
            reader.dispose();
        }
    }

    private static BufferedImage fitted(BufferedImage picture) {
        double scale = Math.min(1, (double) KEPT_DOTS / Math.max(picture.getWidth(), picture.getHeight()));
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
