package fi.newcomer.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Parts of a programme on paper. */
@PortalTest
class PartOnPaperTests {

    @LocalServerPort
    int port;

    private Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    static Stream<String> parts() {
        return PublicAddresses.LANGUAGES.stream().flatMap((language) -> Stream.of("korsnas", "raseborg")
            .flatMap((m) -> PublicAddresses.PARTS.stream().map((part) -> "/" + language + "/" + m + "/programme/" + part)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void saysWhatThePageSays(String address) {
        byte[] pdf = pdf(address);
        String page = page(address);
        assertThat(unbroken(Pdfs.said(pdf))).contains(unbroken(page));
        assertThat(Pdfs.brokenRules(pdf)).isEmpty();
        assertThat(pdf).hasSizeLessThan(300_000);
        if (address.startsWith("/ar/")) {
            return;
        }
        // Who only copies words out of it gets them all, too; where directions mix, PDFBox has to guess.
        String words = Pdfs.text(pdf);
        assertThat(page.split(" ")).allSatisfy((word) -> assertThat(words)
            .contains(word.replaceAll("^[\\p{P}\\d]+|[\\p{P}\\d]+$", "").split("[\\p{P}\\d]")[0]));
    }

    @Test
    void isSentAsAFileInItsLanguageAndOnlyAnewWhenItChanged() {
        HttpResponse<byte[]> answer = this.reader.file("/ar/korsnas/programme/plan.pdf", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("content-type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("content-language")).contains("ar");
        assertThat(answer.headers().firstValue("content-disposition")).contains("inline; filename=\"korsnas-plan-ar.pdf\"");
        assertThat(answer.headers().firstValue("cache-control")).contains("public, no-cache");
        assertThat(answer.headers().allValues("set-cookie")).isEmpty();
        assertThat(new String(answer.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        String etag = answer.headers().firstValue("etag").orElseThrow();
        assertThat(this.reader.file("/ar/korsnas/programme/plan.pdf", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void thePageLeadsToIt() {
        assertThat(this.reader.get("/uk/jakobstad/programme/orientation").body())
            .contains("href=\"/uk/jakobstad/programme/orientation.pdf\"", "Для друку (PDF)");
    }

    /** The address of the portal is set for this one page, which no other test reads. */
    @Test
    void onItsLastPageStandItsAddressAndItsCode() throws Exception {
        System.setProperty("portal.base-url", "https://example.fi");
        try {
            byte[] pdf = pdf("/ar/pedersore/programme/guidance");
            assertThat(Pdfs.said(pdf)).contains("هذه الصفحة على الإنترنت: example.fi/ar/pedersore/programme/guidance")
                .contains("Svenska، Suomi، English، Українська، Русский");
            assertThat(Pdfs.brokenRules(pdf)).isEmpty();
            BufferedImage last = Pdfs.picture(pdf, Pdfs.open(pdf, (document) -> document.getNumberOfPages()) - 1, 150);
            int[] dots = last.getRGB(0, 0, last.getWidth(), last.getHeight(), null, 0, last.getWidth());
            assertThat(new QRCodeReader().decode(new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(last.getWidth(), last.getHeight(), dots))),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText())
                .isEqualTo("https://example.fi/ar/pedersore/programme/guidance");
        }
        finally {
            System.clearProperty("portal.base-url");
        }
    }

    @Test
    void anUnknownPartIsNoPage() {
        for (String address : List.of("/ru/korsnas/programme/nonsense.pdf", "/ru/nowhere/programme/plan.pdf")) {
            HttpResponse<String> answer = this.reader.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/html");
            assertThat(answer.body()).contains("lang=\"ru\"");
        }
    }

    @Test
    void pagesAreMarkedWithTheirNumberAndTheirMunicipality() {
        byte[] pdf = pdf("/ar/korsnas/programme/orientation");
        int pages = Pdfs.open(pdf, (document) -> document.getNumberOfPages());
        assertThat(pages).isGreaterThan(1);
        assertThat(Pdfs.lines(pdf)).contains("2 / " + pages);
        Pdfs.open(pdf, (document) -> {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            assertThat(document.getDocumentInformation().getTitle()).endsWith("– Korsnäs");
            assertThat(document.getDocumentCatalog().getDocumentOutline().getFirstChild()).isNotNull();
            return null;
        });
        assertThat(Pdfs.said(pdf)).contains("تاريخ النص:");
    }

    private byte[] pdf(String address) {
        HttpResponse<byte[]> answer = this.reader.file(address + ".pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The text of the page itself: without the ways to other pages, and with the addresses of other sites. */
    private String page(String address) {
        Element main = Jsoup.parse(this.reader.get(address).body()).getElementById("main");
        main.select("nav, .on-screen").remove();
        main.select("a[href^=http]").forEach((link) -> {
            String written = link.attr("href").replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
            if (!link.text().contains(written)) {
                link.after(" " + written);
            }
        });
        return Pdfs.folded(main.text());
    }

    /** A line may end where there is no blank: after a hyphen or a dash, round a slash and brackets. */
    private static String unbroken(String text) {
        return text.replaceAll("([-‐–/(«„]) ", "$1").replaceAll(" ([).,،:;؛!?؟»/])", "$1");
    }
}
