package fi.newcomer.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.TextDifference.Kind;
import fi.newcomer.language.TextDifference.Part;
import org.junit.jupiter.api.Test;

/** Tests for {@link TextDifference} and {@link Sentences}. */
class TextDifferenceTests {

    private static final Language SWEDISH = new Language("sv", "Svenska", "ltr", true);

    private static final Language ARABIC = new Language("ar", "العربية", "rtl", false);

    @Test
    void tells_word_by_word_what_went_and_what_came() {
        assertThat(TextDifference.between("Planen gäller två år.", "Planen gäller tre år nu.", SWEDISH).parts())
            .containsExactly(new Part(Kind.SAME, "Planen gäller "), new Part(Kind.REMOVED, "två"),
                    new Part(Kind.ADDED, "tre"), new Part(Kind.SAME, " år"), new Part(Kind.ADDED, " nu"),
                    new Part(Kind.SAME, "."));
        assertThat(TextDifference.between("Samma.", "Samma.", SWEDISH).parts())
            .containsExactly(new Part(Kind.SAME, "Samma."));
        assertThat(TextDifference.between("", "Ny.", SWEDISH).parts()).containsExactly(new Part(Kind.ADDED, "Ny."));
    }

    @Test
    void finds_the_sentences_that_changed() {
        assertThat(TextDifference.changedSentences("Kom hit. Det är gratis. Ring.", "Kom hit. Det kostar inget. Ring.",
                SWEDISH))
            .containsExactly(1);
        assertThat(TextDifference.changedSentences("Kom hit.", "Kom hit. Ring först.", SWEDISH)).containsExactly(1);
        assertThat(TextDifference.changedSentences("Kom hit. Ring.", "Kom hit.", SWEDISH)).isEmpty();
    }

    @Test
    void keeps_every_character_of_the_sentences() {
        assertThat(Sentences.of("Kom i dag. Ring {{phone emergency}}! Ja?", SWEDISH))
            .containsExactly("Kom i dag. ", "Ring {{phone emergency}}! ", "Ja?");
        assertThat(Sentences.of("هل أنت مسجل؟ اتصل بنا.", ARABIC)).containsExactly("هل أنت مسجل؟ ", "اتصل بنا.");
    }
}
