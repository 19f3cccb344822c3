package fi.newcomer.flyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.flyer.FlyerRefused.Reason;
import com.sun.management.ThreadMXBean;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture that somebody brings becomes a picture that the portal has drawn, or is refused. */
class ArmsTests {

    /** Eight bytes of signature, then a header of 4 + 4 + 13 + 4. */
    private static final int HEADER_END = 33;

    @Test
    void onlyTheDotsOfAPictureAreKept() throws IOException {
        byte[] file = withText(png(40, 60), "Comment\0written by somebody");
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("somebody");
        Arms arms = Arms.of(file);
        assertThat(arms.width()).isEqualTo(40);
        assertThat(arms.height()).isEqualTo(60);
        assertThat(new String(arms.png(), StandardCharsets.ISO_8859_1)).doesNotContain("somebody");
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(arms.png()));
        assertThat(new Color(kept.getRGB(20, 30))).isEqualTo(Color.RED);
        assertThat(kept.getRGB(0, 0) >>> 24).as("stays transparent").isZero();
    }

    @Test
    void aLargePictureIsMadeSmaller() throws IOException {
        Arms arms = Arms.of(png(2000, 1000));
        assertThat(arms.width()).isEqualTo(500);
        assertThat(arms.height()).isEqualTo(250);
    }

    /** Nothing becomes small by being packed, in a picture of noise. */
    @Test
    void aPictureOfNoiseIsMadeSmallerUntilItIsSmallEnough() throws IOException {
        Arms arms = Arms.of(noise(500));
        assertThat(arms.png()).hasSizeBetween(Arms.LARGEST_KEPT / 2, Arms.LARGEST_KEPT);
        assertThat(arms.width()).isBetween(100, 400).isEqualTo(arms.height());
    }

    /** A file of some kilobytes must not take hundreds of megabytes to read, by its dots or by the texts in it. */
    @ParameterizedTest
    @ValueSource(ints = { BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_CUSTOM, BufferedImage.TYPE_BYTE_INDEXED })
    void aSmallFileTakesLittleMemory(int type) throws IOException {
        byte[] packed = withChunk(empty(type, 4_000), "zTXt", packed(200_000_000));
        assertThat(packed).hasSizeLessThan(Arms.LARGEST_FILE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Arms arms = Arms.of(packed);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64_000_000);
        assertThat(arms.width()).isEqualTo(500);
    }

    @Test
    void whatIsNoPngIsRefused() throws IOException {
        refused(() -> Arms.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
        refused(() -> Arms.of(new byte[0]));
        refused(() -> Arms.of(Arrays.copyOf(png(40, 60), 60)));
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        refused(() -> Arms.of(jpeg.toByteArray()));
        refused(() -> Arms.of(new byte[Arms.LARGEST_FILE + 1]));
    }

    /** A few bytes may say that they are a picture of gigabytes. */
    @Test
    void aPictureOfTooManyDotsIsRefusedBeforeItIsRead() throws IOException {
        byte[] file = png(40, 60);
        ByteBuffer.wrap(file).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(file, 12, 17);
        ByteBuffer.wrap(file).putInt(29, (int) sum.getValue());
        refused(() -> Arms.of(file));
    }

    private static void refused(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(FlyerRefused.class,
                (refused) -> assertThat(refused.reason()).isEqualTo(Reason.PICTURE));
    }

    /** Red with a transparent corner. */
    static byte[] png(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, x + y < 5 ? 0 : Color.RED.getRGB());
            }
        }
        return png(picture);
    }

    /** Each dot by chance, the same ones each time. */
    static byte[] noise(int side) throws IOException {
        Random random = new Random(7);
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return png(picture);
    }

    /** A picture of nothing; the custom type has sixteen bits for each of four colours. */
    private static byte[] empty(int type, int side) throws IOException {
        return png(type == BufferedImage.TYPE_CUSTOM
                ? ImageTypeSpecifier.createInterleaved(ColorSpace.getInstance(ColorSpace.CS_sRGB), new int[] { 0, 1, 2, 3 },
                        DataBuffer.TYPE_USHORT, true, false).createBufferedImage(side, side)
                : new BufferedImage(side, side, type));
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    /** What stands in a chunk of text that holds so many blanks. */
    private static byte[] packed(int blanks) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        byte[] some = new byte[1_000_000];
        Arrays.fill(some, (byte) ' ');
        try (DeflaterOutputStream out = new DeflaterOutputStream(chunk)) {
            for (int written = 0; written < blanks; written += some.length) {
                out.write(some);
            }
        }
        return chunk.toByteArray();
    }

    private static byte[] withText(byte[] png, String text) {
        return withChunk(png, "tEXt", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] withChunk(byte[] png, String type, byte[] content) {
        byte[] data = new byte[content.length + 4];
        System.arraycopy(type.getBytes(StandardCharsets.ISO_8859_1), 0, data, 0, 4);
        System.arraycopy(content, 0, data, 4, content.length);
        CRC32 sum = new CRC32();
        sum.update(data);
        return ByteBuffer.allocate(png.length + data.length + 8)
            .put(png, 0, HEADER_END)
            .putInt(data.length - 4)
            .put(data)
            .putInt((int) sum.getValue())
            .put(png, HEADER_END, png.length - HEADER_END)
            .array();
    }
}
