package fi.newcomer.qrcode;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * The QR code of an address, of the highest error correction (H: about 30 % of it may be lost), since print is folded,
 * faded and stuck over: of a code that fits Q, a spot over 15 % of its area can already hit more than Q mends. It is the
 * smallest version that holds the address, with a quiet zone of four modules.
 *
 * <p>
 * An address of up to 44 characters is printable from 15 mm, the quiet zone not counted: its modules (37 or fewer to a
 * side) are then at least 0.4 mm wide, nine dots of a printer with 600 dpi. A longer one needs {@link #smallestWidth()}.
 */
public final class QrCode {

    /** Modules that stay light on each side, as ISO/IEC 18004 asks. */
    public static final int QUIET_ZONE = 4;

    /** Millimetres that a module needs so that simple cameras and worn print still give it. */
    private static final double SMALLEST_MODULE = 0.4;

    private final String address;

    private final boolean[][] dark;

    private QrCode(String address, boolean[][] dark) {
        this.address = address;
        this.dark = dark;
    }

    /**
     * The code of an address.
     * @param address an absolute address, http or https
     * @throws IllegalArgumentException when it is none, or too long for a code
     */
    public static QrCode of(String address) {
        URI uri = URI.create(address);
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("Not an absolute address: " + address);
        }
        try {
            // Without a character set, since an address is ASCII: naming one would only make the code larger.
            ByteMatrix matrix = Encoder.encode(uri.toASCIIString(), ErrorCorrectionLevel.H, Map.<EncodeHintType, Object>of())
                .getMatrix();
            boolean[][] dark = new boolean[matrix.getHeight()][matrix.getWidth()];
            for (int y = 0; y < dark.length; y++) {
                for (int x = 0; x < dark[y].length; x++) {
                    dark[y][x] = matrix.get(x, y) == 1;
                }
            }
            return new QrCode(uri.toASCIIString(), dark);
        }
        catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code: " + address, e);
        }
    }

    /** What a reader of the code gets. */
    public String address() {
        return this.address;
    }

    /** How many modules a side has, without the quiet zone. */
    public int size() {
        return this.dark.length;
    }

    /** Which modules are dark: rows from above, in each from the left, without the quiet zone. */
    public boolean[][] modules() {
        boolean[][] copy = new boolean[this.dark.length][];
        for (int y = 0; y < copy.length; y++) {
            copy[y] = this.dark[y].clone();
        }
        return copy;
    }

    /** Millimetres that the code must be wide in print at least, without the quiet zone; never below 15. */
    public int smallestWidth() {
        return Math.max(15, (int) Math.ceil(this.dark.length * SMALLEST_MODULE));
    }

    /**
     * The code as SVG with its quiet zone: one path in {@code currentColor}, which is black unless a style says otherwise,
     * on white, so that it can be scanned from a dark page, too. It has no width: it fills what it stands in.
     * @param alt what it is, for who doesn't see it
     */
    public String svg(String alt) {
        int side = this.dark.length + 2 * QUIET_ZONE;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" role=\"img\" aria-label=\"" + escaped(alt) + "\" color=\"#000\" shape-rendering=\"crispEdges\">"
                + "<rect width=\"" + side + "\" height=\"" + side + "\" fill=\"#fff\"/><path fill=\"currentColor\" d=\""
                + path() + "\"/></svg>";
    }

    /**
     * The dark modules as the data of one SVG path: a rectangle for each run of them in a row, one unit a module, the
     * quiet zone counted.
     */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < this.dark.length; y++) {
            boolean[] row = this.dark[y];
            for (int x = 0; x < row.length; x++) {
                if (row[x]) {
                    int from = x;
                    while (x + 1 < row.length && row[x + 1]) {
                        x++;
                    }
                    int length = x + 1 - from;
                    path.append('M').append(from + QUIET_ZONE).append(' ').append(y + QUIET_ZONE).append('h')
                        .append(length).append("v1h-").append(length).append('z');
                }
            }
        }
        return path.toString();
    }

    /**
     * The code as PNG, black and white, with its quiet zone.
     * @param modulePixels pixels that a module is wide, from 1 to 100
     */
    public byte[] png(int modulePixels) {
        if (modulePixels < 1 || modulePixels > 100) {
            throw new IllegalArgumentException("A module of " + modulePixels + " pixels");
        }
        int side = (this.dark.length + 2 * QUIET_ZONE) * modulePixels;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, isDark(x / modulePixels - QUIET_ZONE, y / modulePixels - QUIET_ZONE) ? 0 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private boolean isDark(int x, int y) {
        return y >= 0 && y < this.dark.length && x >= 0 && x < this.dark[y].length && this.dark[y][x];
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
