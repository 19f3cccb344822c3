package fi.newcomer.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.SentenceChanges.Change;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Accepting one sentence of another version and refusing another. */
class SentenceChangesTests {

    private static final Language SWEDISH = new Languages().first();

    private static final String OURS = "Ring oss. Det är gratis. Vi svarar på svenska.";

    private static final String THEIRS = "Ring oss i dag. Det är gratis. Vi svarar på svenska och finska. Välkommen!";

    @Test
    void eachDifferenceStandsBySentencesThatBothHave() {
        SentenceChanges changes = SentenceChanges.between(OURS, THEIRS, SWEDISH);
        assertThat(changes.all()).containsExactly(new Change("Ring oss.", "Ring oss i dag."),
                new Change("Vi svarar på svenska.", "Vi svarar på svenska och finska. Välkommen!"));
        assertThat(changes.composed(Set.of(0)))
            .isEqualTo("Ring oss i dag. Det är gratis. Vi svarar på svenska.");
        assertThat(changes.composed(Set.of(1)))
            .isEqualTo("Ring oss. Det är gratis. Vi svarar på svenska och finska. Välkommen!");
        assertThat(changes.composed(Set.of())).isEqualTo(OURS);
        assertThat(changes.composed(Set.of(0, 1))).isEqualTo(THEIRS);
    }

    @Test
    void aSentenceMayOnlyComeOrOnlyGo() {
        SentenceChanges more = SentenceChanges.between("Kom hit.", "Kom hit. Ta med passet.", SWEDISH);
        assertThat(more.all()).containsExactly(new Change("", "Ta med passet."));
        assertThat(more.composed(Set.of(0))).isEqualTo("Kom hit. Ta med passet.");
        SentenceChanges less = SentenceChanges.between("Kom hit. Ta med passet.", "Ta med passet.", SWEDISH);
        assertThat(less.all()).containsExactly(new Change("Kom hit.", ""));
        assertThat(less.composed(Set.of(0))).isEqualTo("Ta med passet.");
    }

    @Test
    void otherScriptsEndTheirSentencesTheirOwnWay() {
        Language arabic = new Languages().get("ar");
        SentenceChanges changes = SentenceChanges.between("هل تحتاج مساعدة؟ اتصل بنا.", "هل تحتاج مساعدة؟ تعال إلينا.",
                arabic);
        assertThat(changes.all()).isEqualTo(List.of(new Change("اتصل بنا.", "تعال إلينا.")));
    }

    @Test
    void theSameTextHasNoDifference() {
        assertThat(SentenceChanges.between(OURS, OURS, SWEDISH).all()).isEmpty();
    }
}
