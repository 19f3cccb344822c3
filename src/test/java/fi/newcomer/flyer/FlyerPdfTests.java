package fi.newcomer.flyer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.PageReference;
import fi.newcomer.placement.Placements;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.QrReaders;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The flyers as they are printed: read by machines, and drawn into {@code target/pictures/flyers} for people. */
@PortalTest
@WithUserDetails("editor")
class FlyerPdfTests {

    static final List<String> ALL = List.of("sv", "fi", "en", "uk", "ar", "ru");

    static final List<OwnText> OWN = List.of(
            new OwnText("et", "Kes mind aitab?", "Skanni kood ja vaata, kes sind aitab."),
            new OwnText("th", "ใครช่วยฉันได้บ้าง", "สแกนรหัสเพื่อดูว่าใครช่วยคุณ"));

    private static final double POINT = 72 / 25.4;

    private static final String NOTE = "Disken (prov av flygblad)";

    private static final int LARGEST = 300_000;

    @Autowired
    Flyers flyers;

    @Autowired
    Placements placements;

    @Autowired
    CoatsOfArms coats;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Languages languages;

    @Autowired
    Texts texts;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    JdbcClient database;

    private Municipality municipality;

    private Placement placement;

    @BeforeEach
    void make() throws IOException {
        this.municipality = this.municipalities.get("jakobstad");
        this.placement = this.placements.make(this.currentStaff.get(), this.municipality, PageReference.WHO_HELPS,
                NOTE, LocalDate.of(2026, 1, 1));
        this.coats.put(this.municipality, ArmsTests.png(300, 360));
    }

    @AfterEach
    void remove() {
        this.coats.remove(this.municipality);
        this.database.sql("DELETE FROM placement WHERE note = ?").param(NOTE).update();
    }

    static Stream<Arguments> sizes() {
        return Stream.of(FlyerSize.values())
            .flatMap((size) -> Stream.of(false, true).map((marks) -> Arguments.of(size, marks)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theCodeIsReadFromThePrintedPage(FlyerSize size, boolean marks) throws IOException {
        byte[] pdf = pdf(full(size, marks));
        BufferedImage page = Pdfs.picture(pdf, 0, 150);
        keep(page, size + (marks ? "-marks" : ""));
        QrReaders.assertReadable(page, this.placements.address(this.placement).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void itSaysWhatItShouldInEveryLanguage(FlyerSize size, boolean marks) {
        byte[] pdf = pdf(full(size, marks));
        List<String> wanted = new ArrayList<>(List.of("Jakobstad", "·", "Pietarsaari"));
        ALL.forEach((code) -> wanted.add(this.texts.text(this.languages.get(code), "start.who-helps")));
        OWN.forEach((text) -> wanted.add(text.headline()));
        ALL.forEach((code) -> wanted.add(this.texts.text(this.languages.get(code), "flyer.gives.who-helps")));
        OWN.forEach((text) -> wanted.add(text.line()));
        wanted.add(FlyerSheet.shown(this.placements.address(this.placement).orElseThrow()));
        wanted.add("+358 44 7851686 Integrationsporten, Strengbergsgatan 1, Jakobstad");
        assertThat(Pdfs.said(pdf)).isEqualTo(Pdfs.folded(String.join(" ", wanted)));
        assertThat(Pdfs.brokenRules(pdf)).isEmpty();
        assertThat(pdf).hasSizeLessThan(LARGEST);
    }

    /** Also with a picture of which nothing can be left out, such as a photograph. */
    @ParameterizedTest
    @EnumSource(FlyerSize.class)
    void itIsAFileOfLessThan300KilobytesWithAnyArms(FlyerSize size) throws IOException {
        this.coats.put(this.municipality, ArmsTests.noise(500));
        assertThat(pdf(full(size, true))).hasSizeLessThan(LARGEST);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void itIsAsLargeAsItShouldBe(FlyerSize size, boolean marks) {
        Pdfs.open(pdf(full(size, marks)), (document) -> {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            PDPage page = document.getPage(0);
            is(page.getTrimBox(), size.width(), size.height());
            double bleed = marks ? 2 * FlyerPrinter.BLEED : 0;
            is(page.getBleedBox(), size.width() + bleed, size.height() + bleed);
            assertThat(page.getMediaBox().getWidth()).isGreaterThanOrEqualTo(page.getBleedBox().getWidth());
            if (marks) {
                assertThat(page.getTrimBox().getLowerLeftX() - page.getBleedBox().getLowerLeftX())
                    .isEqualTo((float) (FlyerPrinter.BLEED * POINT), org.assertj.core.data.Offset.offset(0.5f));
            }
            return true;
        });
    }

    /** Ink to the cut and beyond it, so that no white edge is left where the knife slips. */
    @ParameterizedTest
    @EnumSource(FlyerSize.class)
    void theColourReachesBeyondTheCut(FlyerSize size) {
        byte[] pdf = pdf(full(size, true));
        BufferedImage page = Pdfs.picture(pdf, 0, 72);
        Pdfs.open(pdf, (document) -> {
            PDRectangle all = document.getPage(0).getMediaBox();
            PDRectangle bleed = document.getPage(0).getBleedBox();
            int left = (int) (bleed.getLowerLeftX() - all.getLowerLeftX()) + 2;
            int top = (int) (all.getUpperRightY() - bleed.getUpperRightY()) + 2;
            int right = page.getWidth() - left - 1;
            int bottom = page.getHeight() - top - 1;
            int accent = page.getRGB(page.getWidth() / 2, top + 3);
            assertThat(accent & 0xffffff).isNotEqualTo(0xffffff);
            assertThat(page.getRGB(left, top)).isEqualTo(accent);
            assertThat(page.getRGB(right, top)).isEqualTo(accent);
            int tint = page.getRGB(page.getWidth() / 2, bottom - 3);
            assertThat(tint & 0xffffff).isNotEqualTo(0xffffff);
            assertThat(page.getRGB(left, bottom)).isEqualTo(tint);
            assertThat(page.getRGB(right, bottom)).isEqualTo(tint);
            return true;
        });
    }

    @Test
    void everyFontIsWithinAndOnlyItsGlyphs() {
        Pdfs.open(pdf(full(FlyerSize.A6, false)), (document) -> {
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                fonts.add(document.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).isNotEmpty().allSatisfy((font) -> {
                assertThat(font).isInstanceOf(PDType0Font.class);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            });
            return true;
        });
    }

    /** A press prints inks: a colour of the screen would be turned into whatever it likes, black text into four inks. */
    @Test
    void onlyInksAreUsed() {
        Pdfs.open(pdf(design(FlyerSize.A6, ALL, OWN, true)), (document) -> {
            List<String> operators = new PDFStreamParser(document.getPage(0)).parse()
                .stream()
                .filter((token) -> token instanceof Operator)
                .map((token) -> ((Operator) token).getName())
                .toList();
            assertThat(operators).contains("k").doesNotContain("rg", "RG", "g", "G");
            return true;
        });
    }

    @Test
    void theCoatOfArmsStandsThereOnlyWhereWanted() {
        assertThat(pictures(pdf(full(FlyerSize.A5, false)))).isEqualTo(1);
        assertThat(pictures(pdf(design(FlyerSize.A5, ALL, List.of(), false)))).isZero();
    }

    @ParameterizedTest
    @EnumSource(FlyerSize.class)
    void fewLanguagesFillThePaperToo(FlyerSize size) throws IOException {
        for (int languages : new int[] { 1, 2, 6 }) {
            byte[] pdf = pdf(design(size, ALL.subList(0, languages), List.of(), false));
            BufferedImage page = Pdfs.picture(pdf, 0, 150);
            keep(page, size + "-" + languages);
            assertThat(QrReaders.read(page)).isEqualTo(this.placements.address(this.placement).orElseThrow());
        }
    }

    private static FlyerDesign full(FlyerSize size, boolean marks) {
        return new FlyerDesign(size, ALL, OWN, Headline.WHO_HELPS, "integrationsporten", true, marks);
    }

    private static FlyerDesign design(FlyerSize size, List<String> languages, List<OwnText> own, boolean marks) {
        return new FlyerDesign(size, languages, own, Headline.WHO_HELPS, null, false, marks);
    }

    private byte[] pdf(FlyerDesign design) {
        return this.flyers.pdf(this.placement.code(), design);
    }

    private static int pictures(byte[] pdf) {
        return Pdfs.open(pdf, (document) -> {
            int pictures = 0;
            for (COSName name : document.getPage(0).getResources().getXObjectNames()) {
                PDXObject object = document.getPage(0).getResources().getXObject(name);
                pictures += object instanceof org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject ? 1 : 0;
            }
            return pictures;
        });
    }

    private static void is(PDRectangle box, double width, double height) {
        assertThat((double) box.getWidth()).isCloseTo(width * POINT, org.assertj.core.data.Offset.offset(0.5));
        assertThat((double) box.getHeight()).isCloseTo(height * POINT, org.assertj.core.data.Offset.offset(0.5));
    }

    private static void keep(BufferedImage page, String name) throws IOException {
        Path folder = Path.of("target/pictures/flyers");
        Files.createDirectories(folder);
        ImageIO.write(page, "png", folder.resolve(name + ".png").toFile());
    }
}
