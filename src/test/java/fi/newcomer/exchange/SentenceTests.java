package fi.newcomer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.exchange.Piece.Code;
import fi.newcomer.exchange.Piece.Place;
import fi.newcomer.language.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts are divided into sentences and codes, and put together again. */
class SentenceTests {

    private static final Language SWEDISH = new Language("sv", "Svenska", "ltr", true);

    private static final Language ARABIC = new Language("ar", "العربية", "rtl", false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = """
            Ring {{phone emergency}} nu.                | A{{phone emergency}}
            **Viktigt:** ring.                          | O** C**
            [två år](fact:plan-max) och [fråga](page:request) | O](fact:plan-max) C](fact:plan-max) O](page:request) C](page:request)
            **Se [sidan](page:start)**                  | O** O](page:start) C](page:start) C**
            Ett ** ensamt                               | $$
            Ett \\*\\* och \\[inte](fact:x)             | $$
            {{Phone x}} och {{phone}}                   | $$
            """)
    void aTextHasTheseCodesAndIsItselfAgain(String text, String codes) {
        List<Piece> pieces = Piece.of(text);
        assertThat(pieces.stream().map(Piece::written).collect(Collectors.joining())).isEqualTo(text);
        assertThat(pieces.stream()
            .filter(Code.class::isInstance)
            .map(Code.class::cast)
            .map((code) -> code.place().name().charAt(0) + code.name())
            .collect(Collectors.joining(" "))).isEqualTo(codes);
        assertThat(pieces.stream().filter(Code.class::isInstance).map(Code.class::cast)
            .filter((code) -> code.place() == Place.ALONE)).allMatch(Code::needed);
    }

    @Test
    void sentencesStandBesideEachOtherWhereBothLanguagesHaveAsMany() {
        assertThat(Sentence.of("Ett. Två {{phone a}}.", "واحد. اثنان {{phone a}}.", SWEDISH, ARABIC)).containsExactly(
                new Sentence("Ett.", "واحد.", " "), new Sentence("Två {{phone a}}.", "اثنان {{phone a}}.", ""));
        assertThat(Sentence.of("Ett. Två.", null, SWEDISH, ARABIC)).containsExactly(new Sentence("Ett.", null, " "),
                new Sentence("Två.", null, ""));
    }

    @Test
    void aUnitStaysWholeWhereItsLanguagesGoDifferentWays() {
        assertThat(Sentence.of("Ett. Två.", "واحد، اثنان.", SWEDISH, ARABIC)).hasSize(1);
        assertThat(Sentence.of("Ett {{phone a}}. Två.", "واحد. اثنان {{phone a}}.", SWEDISH, ARABIC)).hasSize(1);
        assertThat(Sentence.of("**Ett. Två** tre. Fyra.", null, SWEDISH, ARABIC)).extracting(Sentence::source)
            .containsExactly("**Ett. Två** tre.", "Fyra.");
    }
}
