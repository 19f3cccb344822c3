package fi.newcomer.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link HiddenCharacters}. */
class HiddenCharactersTests {

    @ParameterizedTest
    @ValueSource(strings = { "a\u202eb\u202c", "\u202aa", "a\u2067b", "a\u2069b", "\u2069a\u2066", "a\u200bb", "in\u00adte",
            "\ufeffa", "a\u2060b", "a\ue000", "a\ud800", "a\u0007", "a\nb", "a\u2028b", "a\u034fb", "a\u3164b",
            "a\udb40\udc41" })
    void finds_what_nobody_sees(String text) {
        assertThat(HiddenCharacters.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Åbo – 8\u00a0kl.", "می\u200cخواهم", "क्\u200dष", "(\u200e+358)\u200f \u061c1",
            "a \u2067b \u2066c\u2069\u2069 \u2068d\u2069", "✉\ufe0f 👩\u200d💻", "العربية", "ў’ё" })
    void leaves_what_writing_needs(String text) {
        assertThat(HiddenCharacters.in(text)).isFalse();
    }
}
