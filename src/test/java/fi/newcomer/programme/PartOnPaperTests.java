package fi.newcomer.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.Pdfs;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        // Who only copies words out of it, gets them all too, if not in every line in the right order.
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
        assertThat(Pdfs.text(pdf)).contains("2 / " + pages);
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

    /** A line may end after a hyphen, a dash or a slash. */
    private static String unbroken(String text) {
        return text.replaceAll("([-‐–/]) ", "$1");
    }
}
