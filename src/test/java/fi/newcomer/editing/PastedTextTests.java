package fi.newcomer.editing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.editing.PastedText.Cleaning;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of a paste. */
class PastedTextTests {

    @Test
    void plainWordsStayAsTheyAre() {
        String text = " Du får hjälp – “gratis” på 8\u00a0språk. \ud83d\ude00 می\u200cخواهم ";
        assertThat(PastedText.clean(text)).isEqualTo(new PastedText(text, Set.of()));
    }

    @Test
    void severalLinesBecomeOne() {
        assertThat(PastedText.clean("Första raden.\r\n\r\n  Andra\traden.\n"))
            .isEqualTo(new PastedText("Första raden. Andra raden.", Set.of(Cleaning.LINES)));
        assertThat(PastedText.clean("ett\u2028två\u000btre").text()).isEqualTo("ett två tre");
    }

    @Test
    void whatNobodySeesGoes() {
        assertThat(PastedText.clean("\ufeffin\u00adte\u200bgra\u0007tion\ue000"))
            .isEqualTo(new PastedText("integration", Set.of(Cleaning.INVISIBLE)));
    }

    @Test
    void marksOfDirectionStayOnlyInPairs() {
        String pair = "رقم \u2066+358\u2069 هنا\u200f";
        assertThat(PastedText.clean(pair)).isEqualTo(new PastedText(pair, Set.of()));
        assertThat(PastedText.clean("\u2069a \u2067b \u2066c\u2069"))
            .isEqualTo(new PastedText("a b \u2066c\u2069", Set.of(Cleaning.DIRECTION)));
        assertThat(PastedText.clean("a\u202ebc\u202c").text()).as("an override").isEqualTo("abc");
    }

    @Test
    void aFactIsNeverPasted() {
        assertThat(PastedText.clean("Ring {{phone emergency}}."))
            .isEqualTo(new PastedText("Ring phone emergency.", Set.of(Cleaning.BRACES)));
        assertThat(PastedText.clean("{\u200b{phone emergency}\u200b}").text()).isEqualTo("phone emergency");
    }
}
