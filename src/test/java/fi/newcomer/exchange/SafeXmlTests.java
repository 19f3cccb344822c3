package fi.newcomer.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.exchange.WrongExchangeFile.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What XML from outside is never let in, whatever it claims to be. */
class SafeXmlTests {

    private static final String BODY = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="sv" trgLang="ar">
            <file id="f1" original="pages/privacy"><unit id="title"><segment><source>%s</source></segment></unit></file>
            </xliff>
            """;

    @TempDir
    Path folder;

    @Test
    void ordinaryFilesAreReadInEachEncodingThatXmlHas() {
        for (Charset charset : new Charset[] { StandardCharsets.UTF_8, StandardCharsets.UTF_16 }) {
            byte[] file = ("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + BODY.formatted("Välkommen, أهلاً"))
                .getBytes(charset);
            assertThat(SafeXml.read(file).getDocumentElement().getTextContent()).contains("Välkommen, أهلاً");
        }
    }

    static Stream<Arguments> attacks() {
        StringBuilder laughs = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY l%d \"".formatted(i)).append("&l%d;".formatted(i - 1).repeat(10)).append("\">");
        }
        return Stream.of(
                Arguments.of("billion laughs", "<!DOCTYPE xliff [" + laughs + "]>" + BODY.formatted("&l11;"), Reason.DOCTYPE),
                Arguments.of("a document type alone", "<!DOCTYPE xliff>" + BODY.formatted("Hej"), Reason.DOCTYPE),
                Arguments.of("a document type of another server",
                        "<!DOCTYPE xliff SYSTEM \"http://127.0.0.1:9/x.dtd\">" + BODY.formatted("Hej"), Reason.DOCTYPE),
                Arguments.of("an unknown entity", BODY.formatted("&nothing;"), Reason.DOCTYPE),
                Arguments.of("no XML", "Hej", Reason.NOT_XML), Arguments.of("nothing", "", Reason.NOT_XML),
                Arguments.of("half a file", BODY.formatted("Hej").substring(0, 150), Reason.NOT_XML),
                Arguments.of("a page", "<html><body>Hej</body></html>", Reason.NOT_XLIFF),
                Arguments.of("XLIFF 1.2",
                        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"/>", Reason.NOT_XLIFF),
                Arguments.of("another version", BODY.formatted("Hej").replace("2.1", "3.0"), Reason.NOT_XLIFF),
                Arguments.of("an element that the schema has not", BODY.formatted("<script>1</script>"), Reason.INVALID),
                Arguments.of("levels without end", BODY.formatted("<pc id=\"a\">".repeat(50_000)), Reason.INVALID),
                Arguments.of("too much", BODY.formatted("a".repeat(5_000_001)), Reason.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void isRefused(String name, String file, Reason reason) {
        for (Charset charset : new Charset[] { StandardCharsets.UTF_8, StandardCharsets.UTF_16 }) {
            if (reason != Reason.TOO_LARGE || charset == StandardCharsets.UTF_8) {
                assertThatThrownBy(() -> SafeXml.read(file.getBytes(charset))).isInstanceOf(WrongExchangeFile.class)
                    .extracting((wrong) -> ((WrongExchangeFile) wrong).reason())
                    .isEqualTo(reason);
            }
        }
    }

    @Test
    void aMistakeIsNamedByItsLineAndNotInTheWordsOfTheReader() {
        assertThatThrownBy(() -> SafeXml.read(BODY.formatted("<script>1</script>").getBytes(StandardCharsets.UTF_8)))
            .isInstanceOfSatisfying(WrongExchangeFile.class, (wrong) -> {
                assertThat(wrong.line()).isEqualTo(2);
                assertThat(wrong.detail()).isEmpty();
                assertThat(wrong).hasMessage("INVALID in line 2");
            });
        assertThatThrownBy(() -> SafeXml.read(BODY.replace("</file>", "</fil>").getBytes(StandardCharsets.UTF_8)))
            .isInstanceOfSatisfying(WrongExchangeFile.class, (wrong) -> assertThat(wrong.line()).isEqualTo(2));
    }

    @Test
    void noOtherFileIsRead() throws IOException {
        Path secret = Files.writeString(this.folder.resolve("secret.txt"), "the secret");
        String file = "<!DOCTYPE xliff [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>" + BODY.formatted("&secret;");
        assertThatThrownBy(() -> SafeXml.read(file.getBytes(StandardCharsets.UTF_8))).hasMessageContaining("DOCTYPE")
            .hasMessageNotContaining("the secret");
        String included = BODY.formatted("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + secret.toUri()
                + "\" parse=\"text\"/>");
        assertThatThrownBy(() -> SafeXml.read(included.getBytes(StandardCharsets.UTF_8))).hasMessageContaining("INVALID")
            .hasMessageNotContaining("the secret");
    }
}
