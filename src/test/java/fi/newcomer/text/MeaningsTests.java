package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import fi.newcomer.text.UnitRow.Key;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When a text is outdated. */
class MeaningsTests {

    private static final Language SV = new Language("sv", "Svenska", "ltr", true);

    private static final Language FI = new Language("fi", "Suomi", "ltr", true);

    private static final Language AR = new Language("ar", "العربية", "rtl", false);

    @Test
    void aTextIsOutdatedWhileAnotherLanguageHasANewerMeaning() {
        Map<String, UnitRow> texts = Map.of("sv", row("sv", 2), "fi", row("fi", 3), "ar", row("ar", 3));
        assertThat(Meanings.newest(texts.values())).isEqualTo(3);
        assertThat(Meanings.outdated(texts.values(), texts.get("sv"))).isTrue();
        assertThat(Meanings.outdated(texts.values(), texts.get("fi"))).isFalse();
        assertThat(Meanings.newer(texts, FI, SV)).isTrue();
        assertThat(Meanings.newer(texts, AR, SV)).isTrue();
        assertThat(Meanings.newer(texts, SV, FI)).isFalse();
    }

    @Test
    void aMissingTextIsNotOutdated() {
        Map<String, UnitRow> texts = Map.of("sv", row("sv", 2), "fi", row("fi", 2));
        assertThat(Meanings.newer(texts, SV, AR)).isFalse();
    }

    @Test
    void theSentencesThatSayWhatChangedHaveTheNumbersOfThoseBefore() {
        String before = "Ett. Två. Tre.";
        assertThat(ChangedTexts.sentences(3, before, "Ett. Fyra. Tre.", SV)).containsExactly(1);
        assertThat(ChangedTexts.sentences(3, before, "Ett. Tre.", SV)).containsExactly(1);
        assertThat(ChangedTexts.sentences(2, before, "Ett. Tvåa.", SV)).containsExactly(1);
        assertThat(ChangedTexts.sentences(4, before, "Ett. Fyra. Tre.", SV)).containsExactly(0, 1, 2, 3);
        assertThat(ChangedTexts.sentences(3, before, "Ett. Två. Nytt. Tre.", SV)).containsExactly(0, 1, 2);
        assertThat(ChangedTexts.sentences(2, "", "Ett. Två.", SV)).containsExactly(0, 1);
    }

    @Test
    void theSentencesOfAFactAreThoseWithItsWords() {
        String text = "Ring **först [i dag](fact:a)**. Vänta sedan. Det tar [två år](fact:a), högst [tre](fact:b).";
        assertThat(StatedSentences.numbers(text, "a", SV)).containsExactly(0, 2);
        assertThat(StatedSentences.numbers(text, "b", SV)).containsExactly(2);
        assertThat(StatedSentences.numbers(text, "c", SV)).isEmpty();
    }

    private static UnitRow row(String language, int meaning) {
        return new UnitRow(new Key("pages/help", "a", language), new UnitText("A", meaning, true, null), null);
    }
}
