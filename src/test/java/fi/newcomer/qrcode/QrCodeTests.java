package fi.newcomer.qrcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.testing.QrReaders;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Codes are read by two libraries: from every format, small, out of focus and covered. */
class QrCodeTests {

    private static final String ADDRESS = "https://newcomer.raseborg.fi/q/KXPRW";

    @ParameterizedTest
    @ValueSource(strings = { "http://localhost:8080/q/DEMO", ADDRESS, "https://new.example.fi/q/BCDFG",
            "https://nyinflyttad.jakobstadsregionen.fi/q/KXPRW",
            "https://welcome.a-municipality-with-a-long-name.example.fi/q/KXPRW" })
    void twoLibrariesReadItHoweverWorn(String address) throws IOException {
        QrCode code = QrCode.of(address);
        assertThat(code.address()).isEqualTo(address);
        QrReaders.assertReadable(png(code, 4), address);
        QrReaders.assertReadable(drawn(code.svg("Code"), 250), address);
    }

    /** 15 mm of a page rendered at 150 dpi are 89 pixels: 2.4 for each module. */
    @Test
    void itIsReadAtFifteenMillimetres() throws IOException {
        BufferedImage large = png(QrCode.of(ADDRESS), 24);
        double pixels = 15 / 25.4 * 150;
        double modules = QrCode.of(ADDRESS).size();
        BufferedImage small = QrReaders.scaled(QrReaders.scaled(large, 0.5), pixels / modules / 12);
        assertThat(QrReaders.read(small)).isEqualTo(ADDRESS);
        assertThat(QrReaders.read(QrReaders.blurred(small, 0.5))).isEqualTo(ADDRESS);
    }

    @Test
    void anAddressOfUsualLengthHasModulesWideEnoughForPrint() {
        String longest = "https://" + "m".repeat(44 - 8 - 11) + ".fi/q/KXPRW";
        assertThat(longest).hasSize(44);
        QrCode code = QrCode.of(longest);
        assertThat(code.smallestWidth()).isEqualTo(15);
        assertThat(15.0 / code.size()).isGreaterThanOrEqualTo(0.4);
        QrCode longer = QrCode.of(longest.replace("m.fi", "mm.fi"));
        assertThat(longer.smallestWidth()).isEqualTo(17);
        assertThat((double) longer.smallestWidth() / longer.size()).isGreaterThanOrEqualTo(0.4);
        assertThat(QrReaders.modules(assertPng(longer))).isEqualTo(longer.size());
    }

    @Test
    void theQuietZoneIsFourModulesWide() throws IOException {
        QrCode code = QrCode.of(ADDRESS);
        BufferedImage image = png(code, 3);
        assertThat(image.getWidth()).isEqualTo((code.size() + 8) * 3);
        for (int i = 0; i < image.getWidth(); i++) {
            for (int j = 0; j < 12; j++) {
                assertThat(image.getRGB(i, j) & 0xFFFFFF).isEqualTo(0xFFFFFF);
                assertThat(image.getRGB(j, i) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            }
        }
        assertThat(image.getRGB(12, 12) & 0xFFFFFF).isZero();
        assertThat(code.modules()[0]).hasSize(code.size()).startsWith(true, true, true, true, true, true, true, false);
    }

    @Test
    void theSvgSaysWhatItIs() throws Exception {
        Element svg = element(QrCode.of(ADDRESS).svg("Code \"A & B\" <1>"));
        assertThat(svg.getAttribute("aria-label")).isEqualTo("Code \"A & B\" <1>");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("path").getLength()).isOne();
        assertThat(((Element) svg.getElementsByTagName("path").item(0)).getAttribute("fill")).isEqualTo("currentColor");
    }

    @Test
    void whatIsNoAbsoluteAddressHasNoCode() {
        for (String wrong : new String[] { "/q/KXPRW", "q", "javascript:alert(1)", "mailto:a@b.fi", "ftp://a.fi/" }) {
            assertThatThrownBy(() -> QrCode.of(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> QrCode.of("https://a.fi/" + "x".repeat(2000)))
            .isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage png(QrCode code, int pixels) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(code.png(pixels)));
    }

    private static BufferedImage assertPng(QrCode code) {
        try {
            return png(code, 4);
        }
        catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the SVG says, drawn by a library that shows it. */
    private static BufferedImage drawn(String svg, int pixels) {
        BufferedImage[] drawn = new BufferedImage[1];
        ImageTranscoder transcoder = new ImageTranscoder() {

            @Override
            public BufferedImage createImage(int width, int height) {
                return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            }

            @Override
            public void writeImage(BufferedImage image, TranscoderOutput output) {
                drawn[0] = image;
            }
        };
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) pixels);
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(svg)), null);
        }
        catch (TranscoderException e) {
            throw new AssertionError(e);
        }
        return drawn[0];
    }

    private static Element element(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        }
        catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
