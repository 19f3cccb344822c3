package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.content.ContentFile;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The content is written in the letters of its language, foreign words being marked as such. */
class ContentLettersTests {

    private static final Path ROOT = Path.of("content");

    private static final Map<String, UnicodeScript> SCRIPTS = Map.of("uk", UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.CYRILLIC, "ar", UnicodeScript.ARABIC);

    /** Letters of neighbouring languages: Persian and Urdu, Russian, Ukrainian. */
    private static final Map<String, String> NEIGHBOURS = Map.of("ar", "پچژگکیھےۀ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "uk", "ыэёъЫЭЁЪ", "ru",
            "іїєґІЇЄҐ", "sv", "õčšžý", "fi", "õčýßøæ");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk.filter((path) -> path.toString().matches(".*\\.[a-z]{2}\\.md")).sorted().toList().stream();
        }
    }

    @Test
    void thereAreFilesToRead() throws IOException {
        assertThat(files().count()).isGreaterThanOrEqualTo(66);
    }

    @ParameterizedTest
    @MethodSource("files")
    void lettersBelongToTheLanguage(Path path) throws IOException {
        ContentText text = ContentTextReader
            .read(new ContentFile(ROOT.relativize(path).toString(), Files.readString(path)));
        UnicodeScript script = SCRIPTS.getOrDefault(text.language(), UnicodeScript.LATIN);
        String neighbours = NEIGHBOURS.getOrDefault(text.language(), "");
        for (ContentText.ContentUnit unit : text.units()) {
            String own = own(InlineReader.read(unit.text().text()));
            assertThat(own.codePoints()
                .filter((letter) -> neighbours.indexOf(letter) >= 0 || (Character.isLetter(letter)
                        && UnicodeScript.of(letter) != script && UnicodeScript.of(letter) != UnicodeScript.LATIN
                        && UnicodeScript.of(letter) != UnicodeScript.COMMON))
                .mapToObj(Character::toString)
                .collect(Collectors.joining())).as("%s, line %s", path, unit.line()).isEmpty();
        }
    }

    /** What is said in the page's own language: everything but marked snippets. */
    private static String own(List<Inline> pieces) {
        return Inline.flat(pieces).map((piece) -> switch (piece) {
            case Inline.Words words -> words.text();
            case Inline.Stated stated -> stated.words();
            case Inline.PageLink link -> link.words();
            default -> "";
        }).collect(Collectors.joining(" "));
    }
}
