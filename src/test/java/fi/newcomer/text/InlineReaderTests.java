package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.text.WrongText.Mistake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The notation inside a unit. */
class InlineReaderTests {

    @Test
    void readsWordsStrongLinksAndTokens() {
        assertThat(InlineReader.read("A **b [c](lang:fi)** [d](fact:e) [f](page:request/call-me): {{phone emergency}}."))
            .containsExactly(new Inline.Words("A "),
                    new Inline.Strong(List.of(new Inline.Words("b "), new Inline.Snippet("fi", "c"))),
                    new Inline.Words(" "), new Inline.Stated("e", "d"), new Inline.Words(" "),
                    new Inline.PageLink("request/call-me", "f"), new Inline.Words(": "),
                    new Inline.Token("phone", "emergency"), new Inline.Words("."));
    }

    @Test
    void keepsWhatMarkdownElsewhereWouldTakeForABlock() {
        assertThat(InlineReader.plain("1. not a list")).isEqualTo("1. not a list");
        assertThat(InlineReader.plain("a & b < c \\*d\\*")).isEqualTo("a & b < c *d*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '´', textBlock = """
            a <b>c</b>                   | MARKUP
            a <script>alert(1)</script>  | MARKUP
            a *b* c                      | MARKUP
            a `b` c                      | MARKUP
            a ![b](lang:fi)              | MARKUP
            [a]: /b                      | MARKUP
            [a](https://example.fi)      | LINK
            [a](javascript:alert(1))     | LINK
            [a](request)                 | LINK
            [**a**](page:request)        | LINK
            [a](page:request "b")        | LINK
            <https://example.fi>         | LINK
            a {{phone}} b                | TOKEN
            a {{Phone emergency}} b      | TOKEN
            a {{phone emergency} b       | TOKEN
            a {#b} c                     | TOKEN
            [{{phone a}}](page:request)  | TOKEN
            see https://example.fi/a     | RAW_CONTACT
            write to a@example.fi now    | RAW_CONTACT
            call 044 785 1686 now        | RAW_CONTACT
            call +358447851686           | RAW_CONTACT
            """)
    void refusesEverythingElse(String text, Mistake mistake) {
        assertThatThrownBy(() -> InlineReader.read(text)).isInstanceOfSatisfying(WrongText.class,
                (wrong) -> assertThat(wrong.mistake()).isEqualTo(mistake));
    }

    @Test
    void refusesWhatIsNoSingleLine() {
        for (String text : new String[] { "a\nb", " a", "a ", "a\u0007", "a\u2028b" }) {
            assertThatThrownBy(() -> InlineReader.read(text)).isInstanceOfSatisfying(WrongText.class,
                    (wrong) -> assertThat(wrong.mistake()).isEqualTo(Mistake.NOT_ONE_LINE));
        }
        assertThatThrownBy(() -> InlineReader.read(" ")).isInstanceOf(WrongText.class);
        assertThatThrownBy(() -> InlineReader.read("a".repeat(4001))).isInstanceOf(WrongText.class);
    }

    @Test
    void datesAndYearsAreNoPhoneNumbers() {
        assertThat(InlineReader.plain("9.12.2024, 22.11.2026, 2025–2027, 681/2023, 70 h")).contains("22.11.2026");
    }
}
