package fi.newcomer.flyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.flyer.FlyerRefused.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

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
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private static byte[] withText(byte[] png, String text) {
        byte[] data = ("tEXt" + text).getBytes(StandardCharsets.ISO_8859_1);
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
