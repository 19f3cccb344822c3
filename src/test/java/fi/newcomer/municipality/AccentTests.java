package fi.newcomer.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which colours can be read. */
class AccentTests {

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Accent.contrast("#000000", "#ffffff")).isCloseTo(21, within(0.001));
        assertThat(Accent.contrast("#ffffff", "#ffffff")).isCloseTo(1, within(0.001));
        // As the W3C's examples give it.
        assertThat(Accent.contrast("#767676", "#ffffff")).isCloseTo(4.54, within(0.005));
        assertThat(Accent.contrast("#0000ff", "#ffffff")).isCloseTo(8.59, within(0.005));
    }

    @Test
    void sevenToOneIsTheBorder() {
        assertThat(new Accent("#595959", "#14181b").lightReads()).isTrue();
        assertThat(new Accent("#5a5a5a", "#14181b").lightReads()).isFalse();
        assertThat(new Accent("#ffffff", "#ffffff").darkReads()).isTrue();
        assertThat(new Accent("#ffffff", "#0b5a78").darkReads()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "#fff", "0b5a78", "#0b5a7g", "#0b5a78;", "red", "#0B5A78", "#0b5a78}body{display:none" })
    void nothingElseIsAColour(String text) {
        assertThat(Accent.isColour(text)).isFalse();
    }
}
