package fi.newcomer.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests for {@link PatternCheck}. */
class PatternCheckTests {

    private static final String DAYS = "Du får svar inom {days, plural, one {# dag} other {# dagar}}, {name}.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
            "{name}, svaret kommer om {days, plural, one {en dag} other {# dagar}} | none",
            "Du får svar inom {days, plural, =1 {en dag} one {# dag} other {# dagar}}, {name}. | none",
            "Du får svar inom {days, plural, other {# dagar}}, {name}. | FORMS",
            "Du får svar inom {days} dagar, {name}. | ARGUMENTS",
            "Du får svar inom {days, plural, one {# dag} other {# dagar}}. | ARGUMENTS",
            "Du får svar inom {days, plural, one {# dag} other {# dagar}}, {name}, {phone}. | ARGUMENTS",
            "Du får svar, {name. | SYNTAX",
            "{name}: {days, plural, one {# dag}} | SYNTAX",
            "<b>{name}</b> {days, plural, one {# dag} other {# dagar}} | CHARACTERS" })
    void a_pattern_must_say_the_same_things(String pattern, String mistake) {
        assertThat(PatternCheck.mistake(DAYS, pattern).map(Enum::name).orElse(null)).isEqualTo(mistake);
    }

    @Test
    void what_cannot_be_formatted_is_refused() {
        assertThat(PatternCheck.mistake("{n, plural, one {#} other {#}}", "{n, plural, one {x} other {{n, nummer}}}"))
            .contains(PatternMistake.SYNTAX);
        assertThat(PatternCheck.mistake("Den {day}", "Den {day, date, long}")).contains(PatternMistake.ARGUMENTS);
        assertThat(PatternCheck.mistake("Den {day, date, long}", "På {day, date, long}")).isEmpty();
        assertThat(PatternCheck.mistake("{n, number} av {m}", "{m}: {n, date}")).contains(PatternMistake.ARGUMENTS);
    }

    @Test
    void a_pattern_fits_its_place() {
        assertThat(PatternCheck.mistake("Kurser", " ")).contains(PatternMistake.EMPTY);
        assertThat(PatternCheck.mistake("Kurser", "x".repeat(52))).isEmpty();
        assertThat(PatternCheck.mistake("Kurser", "x".repeat(53))).contains(PatternMistake.TOO_LONG);
        assertThat(PatternCheck.mistake("Kurser", "Kurser\nhär")).contains(PatternMistake.CHARACTERS);
        assertThat(PatternCheck.mistake("Kurser", "\u202eKurser")).contains(PatternMistake.CHARACTERS);
        assertThat(PatternCheck.mistake("Kurser", "Kur\u200bser")).contains(PatternMistake.CHARACTERS);
        assertThat(PatternCheck.mistake("Kurser", "Kurser\u200e \u2068A\u2069")).isEmpty();
        assertThat(PatternCheck.mistake("Kurser", "5 < 6")).isEmpty();
    }
}
