package fi.newcomer.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.language.Language;
import fi.newcomer.page.Tags;
import fi.newcomer.qrcode.QrCode;
import fi.newcomer.testing.Pdfs;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What becomes of a document on its way to PDF. */
class PrinterTests {

    static final Language ARABIC = new Language("ar", "العربية", "rtl", false);

    static final Language SWEDISH = new Language("sv", "Svenska", "ltr", true);

    private static final String MIXED = "مكتب الترحيب (Välkommen Jakobstad) مفتوح يوم الجمعة 9.00–15.00، اتصل بـ +358 44 785 1234 أو 112.";

    private final Printer printer = new Printer();

    @Test
    void everythingIsSaidInTheOrderInWhichItIsRead() {
        byte[] pdf = this.printer.pdf(arabic());
        assertThat(Pdfs.said(pdf)).contains("هذا مجانيٌّ تماماً، ويمكنك أن تأتي أيضاً إلى لقاءٍ مساءً.")
            .contains(MIXED)
            .contains("خطوة أولى: 30 يوماً (شهر واحد).")
            .contains("Välkommen till Jakobstad");
        assertThat(Pdfs.text(pdf)).contains("هذا مجانيٌّ تماماً، ويمكنك أن تأتي أيضاً إلى لقاءٍ مساءً.");
    }

    @Test
    void itKeepsTheRulesOfPdfUa() {
        byte[] pdf = this.printer.pdf(arabic());
        assertThat(Pdfs.brokenRules(pdf)).isEmpty();
        Pdfs.open(pdf, (document) -> {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("التوجيه");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            PDOutlineItem first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("التوجيه في المجتمع");
            assertThat(first.getFirstChild().getTitle()).isEqualTo("Välkommen till Jakobstad");
            return null;
        });
    }

    @Test
    void onlyTheGlyphsThatAreUsedAreEmbedded() {
        Pdfs.open(this.printer.pdf(arabic()), (document) -> {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                    assertThat(page.getResources().getFont(name).getName()).matches("[A-Z]{6}\\+.*");
                }
            }
            return null;
        });
        assertThat(this.printer.pdf(arabic())).hasSizeLessThan(100_000);
    }

    @Test
    void boxesSayWhereItIsCutAndMarksStandOutsideOfTheBleed() {
        byte[] pdf = this.printer.pdf(Printed.in(SWEDISH, "A6").size(PaperSize.A6).edgeless().bleed(3, true).cmyk()
            .style(".ground{margin:-3mm;height:154mm;background:"
                    + Ink.of("#0b5a78") + "}")
            .with(Tags.styled("div", "ground"), Tags.tag("p", "Hej")));
        Pdfs.open(pdf, (document) -> {
            PDPage page = document.getPage(0);
            assertThat(millimetres(page.getTrimBox())).isEqualTo("105x148");
            assertThat(millimetres(page.getBleedBox())).isEqualTo("111x154");
            assertThat(millimetres(page.getMediaBox())).isEqualTo("125x168");
            assertThat(page.getTrimBox().getLowerLeftX() - page.getBleedBox().getLowerLeftX()).isCloseTo(8.5f, Offset.offset(0.1f));
            return null;
        });
        BufferedImage picture = Pdfs.picture(pdf, 0, 254);
        // Ten dots a millimetre: colour up to the edge of the bleed, nothing beyond but the marks.
        assertThat(picture.getRGB(75, 800) & 0xff0000).isLessThan(0x600000);
        assertThat(picture.getRGB(1175, 800) & 0xff0000).isLessThan(0x600000);
        assertThat(picture.getRGB(62, 800)).isEqualTo(0xffffffff);
        assertThat(darkest(picture, 95, 105, 20, 55)).as("the mark over the left cut").isLessThan(160);
        assertThat(darkest(picture, 0, 1250, 62, 68)).as("between marks and bleed").isGreaterThan(200);
    }

    @Test
    void inksOnly() {
        byte[] pdf = this.printer.pdf(Printed.in(SWEDISH, "A6").size(PaperSize.A6).cmyk().with(Tags.tag("p", "Hej"), code()));
        assertThat(operators(pdf)).contains("k").doesNotContain("rg", "RG", "g", "G");
        assertThat(Ink.of("#000000")).isEqualTo(Ink.BLACK);
        assertThat(Ink.of("#0b5a78")).isEqualTo("cmyk(0.908, 0.250, 0.000, 0.529)");
    }

    @Test
    void aCodeIsDrawnNotPictured() throws Exception {
        byte[] pdf = this.printer.pdf(Printed.in(SWEDISH, "Kod").size(PaperSize.A6)
            .style("svg{width:20mm;height:20mm}")
            .with(code()));
        Pdfs.open(pdf, (document) -> {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            return null;
        });
        BufferedImage picture = Pdfs.picture(pdf, 0, 150);
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        assertThat(new QRCodeReader().decode(new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots)))).getText())
            .isEqualTo("https://example.fi/q/DEMO");
    }

    @Test
    void pagesAreNumberedAlikeInEveryDirection() {
        for (Language language : List.of(SWEDISH, ARABIC)) {
            Printed printed = Printed.in(language, "Sidor").size(PaperSize.A6).numbered("Korsnäs \"2\" – المجتمع");
            for (int i = 0; i < 60; i++) {
                printed.with(Tags.tag("p", "Stycke"));
            }
            byte[] pdf = this.printer.pdf(printed);
            int pages = Pdfs.open(pdf, (document) -> document.getNumberOfPages());
            assertThat(Pdfs.lines(pdf)).contains("2 / " + pages, "المجتمع", "Korsnäs");
            assertThat(Pdfs.brokenRules(pdf)).isEmpty();
        }
    }

    @Test
    void addressesOfOtherSitesAreWrittenOutAndOwnOnesNeedABase() {
        Printed printed = Printed.in(SWEDISH, "Länkar")
            .with(Tags.tag("p", Tags.link("https://www.kela.fi/etusivu/", "FPA"), new Text(" "), Tags.link("/sv/korsnas", "Start")));
        assertThat(Pdfs.said(this.printer.pdf(printed))).isEqualTo("FPA kela.fi/etusivu Start");
        assertThat(links(this.printer.pdf(printed))).isEqualTo(1);
        assertThat(links(this.printer.pdf(printed.base("https://example.fi")))).isEqualTo(2);
    }

    @Test
    void nothingIsFetchedAndNoOtherDrawingIsTaken() {
        byte[] pdf = this.printer.pdf(Printed.in(SWEDISH, "Bild")
            .with(new Html("<div><img alt=\"x\" src=\"file:///etc/hostname\"><img alt=\"y\" src=\"http://127.0.0.1:9/x.png\"></div>")));
        Pdfs.open(pdf, (document) -> {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
            return null;
        });
        Printed circle = Printed.in(SWEDISH, "Cirkel").with(new Html("<div><svg viewBox=\"0 0 1 1\"><circle r=\"1\"/></svg></div>"));
        assertThatThrownBy(() -> this.printer.pdf(circle)).isInstanceOf(CannotPrint.class).hasMessageContaining("circle");
    }

    /** Whoever runs the portal learns of it, and the rest is printed. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatNoFontHasIsToldInTheLog(CapturedOutput output) {
        byte[] pdf = this.printer.pdf(Printed.in(SWEDISH, "Tecken").with(Tags.tag("p", "Hej 中 och 🙂")));
        assertThat(Pdfs.said(pdf)).startsWith("Hej").contains("och");
        assertThat(output).contains("U+4E2D U+1F642").doesNotContain("Hej");
    }

    private static Printed arabic() {
        Anchor link = Tags.link("https://example.fi/ar", "الموقع");
        return Printed.in(ARABIC, "التوجيه").author("Jakobstad").size(PaperSize.A5)
            .with(Tags.tag("h1", "التوجيه في المجتمع"),
                    Tags.tag("p", "هذا مجانيٌّ تماماً، ويمكنك أن تأتي أيضاً إلى لقاءٍ مساءً. الأهل والأطفال لا يدفعون شيئاً."),
                    Tags.tag("p", new Text("مكتب الترحيب ("), Tags.foreign("Välkommen Jakobstad", "sv", ARABIC),
                            new Text(") مفتوح يوم الجمعة "), Tags.leftToRight("9.00–15.00"), new Text("، اتصل بـ "),
                            Tags.leftToRight("+358 44 785 1234"), new Text(" أو 112.")),
                    Tags.tag("ul", Tags.tag("li", "خطوة أولى: 30 يوماً (شهر واحد)."), Tags.tag("li", link)), code())
            .section(SWEDISH, Tags.tag("h2", "Välkommen till Jakobstad"));
    }

    private static Html code() {
        return new Html(QrCode.of("https://example.fi/q/DEMO").svg("QR"));
    }

    private static long links(byte[] pdf) {
        return Pdfs.open(pdf, (document) -> (long) document.getPage(0).getAnnotations().size());
    }

    private static List<String> operators(byte[] pdf) {
        return Pdfs.open(pdf, (PDDocument document) -> {
            List<String> operators = new ArrayList<>();
            for (Object token : new PDFStreamParser(document.getPage(0)).parse()) {
                if (token instanceof Operator operator) {
                    operators.add(operator.getName());
                }
            }
            return operators;
        });
    }

    private static int darkest(BufferedImage picture, int fromX, int toX, int fromY, int toY) {
        int darkest = 255;
        for (int x = fromX; x < toX; x++) {
            for (int y = fromY; y < toY; y++) {
                darkest = Math.min(darkest, picture.getRGB(x, y) >> 8 & 0xff);
            }
        }
        return darkest;
    }

    private static String millimetres(PDRectangle box) {
        return Math.round(box.getWidth() / 72 * 25.4) + "x" + Math.round(box.getHeight() / 72 * 25.4);
    }
}
