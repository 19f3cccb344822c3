package fi.newcomer.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.Placements;
import fi.newcomer.print.Printer;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.QrReaders;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests for {@link LetterPaper}, {@link LetterPart} and {@link LetterText}: what stands on the paper, and where. */
@PortalTest
class LetterPaperTests {

    private static final double POINTS = 72 / 25.4;

    @Autowired
    LetterPaper paper;

    @Autowired
    LetterText text;

    @Autowired
    Printer printer;

    @Autowired
    Placements placements;

    @Autowired
    Languages languages;

    @Autowired
    Municipalities municipalities;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = { "sv", "fi", "en", "uk", "ar", "ru" })
    void oneSheetInTheLanguageWithSwedishAndFinnishOnTheBack(String code) {
        for (String slug : List.of("korsnas", "jakobstad", "raseborg")) {
            byte[] pdf = this.printer.pdf(this.paper.letter(choice(slug, code)));
            assertThat(pdf.length).as("bytes").isLessThan(300_000);
            assertThat(Pdfs.<Integer>open(pdf, (document) -> document.getNumberOfPages())).as(slug + " " + code).isEqualTo(2);
            String said = close(Pdfs.said(pdf));
            assertThat(said).contains(words(slug, code, "none")).doesNotContain("{{", "null");
            for (String back : List.of("sv", "fi")) {
                assertThat(said).contains(words(slug, back, "code"));
            }
            assertThat(said.indexOf(words(slug, code).getFirst())).isLessThanOrEqualTo(said.indexOf(words(slug, "sv").getFirst()))
                .isLessThanOrEqualTo(said.indexOf(words(slug, "fi").getFirst()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "sv", "fi", "en", "uk", "ar", "ru" })
    void itIsTaggedForThoseWhoListen(String code) {
        assertThat(Pdfs.brokenRules(this.printer.pdf(this.paper.letter(choice("korsnas", code))))).isEmpty();
    }

    @Test
    void theCodeOnTheFrontIsThatOfThePlacement() {
        Placement placement = this.placements.find("DEMO").orElseThrow();
        byte[] pdf = this.printer.pdf(this.paper.letter(choice("korsnas", "ar")));
        String address = this.placements.address(placement).orElseThrow();
        QrReaders.assertReadable(Pdfs.picture(pdf, 0, 150), address);
        assertThat(Pdfs.text(pdf)).contains(address);
        assertThat(QrReaders.zxing(Pdfs.picture(pdf, 1, 150))).as("the back").isEmpty();
    }

    @Test
    void withoutAPlacementNothingIsSaidOfACode() {
        byte[] pdf = this.printer.pdf(this.paper.letter(
                new LetterChoice(this.municipalities.get("korsnas"), List.of(this.languages.get("sv")), Optional.empty(),
                        Envelope.TOP)));
        assertThat(Pdfs.text(pdf)).doesNotContain("kamera", "/q/").contains("Gör så här först");
        assertThat(QrReaders.zxing(Pdfs.picture(pdf, 0, 150))).isEmpty();
    }

    @Test
    void severalLanguagesEachHaveAPage() {
        Municipality korsnas = this.municipalities.get("korsnas");
        byte[] pdf = this.printer.pdf(this.paper.letter(new LetterChoice(korsnas,
                List.of(this.languages.get("ar"), this.languages.get("uk")), Optional.empty(), Envelope.TOP)));
        assertThat(Pdfs.<Integer>open(pdf, (document) -> document.getNumberOfPages())).isEqualTo(3);
        assertThat(close(Pdfs.said(pdf))).contains(words("korsnas", "ar").getFirst(), words("korsnas", "uk").getFirst());
    }

    @Test
    void namesOfTheScriptsThatHaveAFontStandInTheWindowAndNothingElseDoes() {
        List<Addressee> addressees = List.of(of(2, "Åsa Öberg-Sjöström", null), of(3, "محمد التجريبي", "ar"),
                of(4, "Володимир Тестовий", "uk"), of(5, "Мария Ёлкина", "ru"), of(6, "Nguyễn Thị Thử", "en"),
                of(7, "Şükrü Çağlar", "fi"), of(8, "N".repeat(70), "sv"),
                of(9, "Abc Def ".repeat(8).strip(), "sv"), of(12, "Անի Փորձյան", "ru"),
                of(13, "ნინო საცდელი", "en"), of(14, "ሙከራ ተስፋዬ", "en"), of(10, "محمد التجريبي ".repeat(5).strip(), "ar"),
                new Addressee(11, "N".repeat(70), "Gamla Strandvägen 12 B trappa 3 lägenhet 45, gårdshuset", "10600", "Ekenäs", "", null));
        assertThat(addressees).allMatch(Addressee::fits);
        assertThat(addressees.getLast().lines().stream().mapToInt(Envelope::lines).sum()).isEqualTo(Envelope.LINES);
        byte[] pdf = new LetterPart(this.paper, this.printer, choice("korsnas", "sv")).pdf(addressees);
        Pdfs.open(pdf, (document) -> {
            assertThat(document.getNumberOfPages()).isEqualTo(2 * addressees.size());
            for (int i = 0; i < addressees.size(); i++) {
                Addressee to = addressees.get(i);
                String seen = seen(document.getPage(2 * i), area(Envelope.LEFT - 2, Envelope.TOP - 2, Envelope.WIDTH + 4, Envelope.HEIGHT + 4));
                assertThat(seen.replace(" ", "")).as("row %d", to.row())
                    .isEqualTo(Pdfs.folded(String.join("", to.lines())).replace(" ", ""));
                assertThat(seen(document.getPage(2 * i), area(0, 40, 108, Envelope.BELOW - 42))).isEqualTo(seen);
            }
            return null;
        });
        assertThat(close(Pdfs.text(pdf))).contains(words("korsnas", "uk").getFirst());
    }

    @Test
    void noReaderFindsItAndEachMunicipalityHasItsOwn() {
        Browsing browsing = new Browsing(this.port);
        assertThat(browsing.get("/sv/korsnas/letter").statusCode()).isEqualTo(404);
        assertThat(browsing.get("/sv/korsnas/programme/letter").statusCode()).isEqualTo(404);
        assertThat(this.text.keys()).contains("pages/letter", "programme/korsnas/letter", "programme/raseborg-stad/letter")
            .doesNotHaveDuplicates();
        assertThat(this.text.languages(this.municipalities.get("korsnas"))).extracting(Language::code)
            .startsWith("sv", "fi", "en", "uk", "ar", "ru");
    }

    private static String seen(PDPage page, Rectangle2D area) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion("area", area);
        stripper.extractRegions(page);
        return Pdfs.folded(stripper.getTextForRegion("area"));
    }

    private Addressee of(int row, String name, @Nullable String language) {
        return new Addressee(row, name, "Testgatan " + row + " A 2", "10600", "Ekenäs", "",
                language == null ? null : this.languages.get(language));
    }

    private static Rectangle2D area(double left, double top, double width, double height) {
        return new Rectangle2D.Double(left * POINTS, top * POINTS, width * POINTS, height * POINTS);
    }

    private LetterChoice choice(String slug, String language) {
        return new LetterChoice(this.municipalities.get(slug), List.of(this.languages.get(language)),
                Optional.of(this.placements.find("DEMO").orElseThrow()), Envelope.TOP);
    }

    /** What each paragraph of the letter says, as the page's components say it. */
    private List<String> words(String slug, String code) {
        return words(slug, code, "none");
    }

    /** The same but for the units whose ids begin so. */
    private List<String> words(String slug, String code, String without) {
        return this.text.in(this.languages.get(code), this.municipalities.get(slug),
                (words) -> Stream.concat(Stream.of(words.beginning()), words.blocks(without, true).stream())
                    .flatMap(LetterPaperTests::leaves)
                    .map((block) -> close(block.getElement().getTextRecursively()))
                    .toList());
    }

    /** Without blanks: a line may break between a bracket and the word in it. */
    private static String close(String text) {
        return Pdfs.folded(text).replace(" ", "");
    }

    private static Stream<Component> leaves(Component block) {
        return block.getElement().getTag().matches("ul|ol") ? block.getChildren() : Stream.of(block);
    }
}
