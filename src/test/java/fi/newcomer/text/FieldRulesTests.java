package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests for {@link FieldRules}. */
class FieldRulesTests {

    private static ContentText text(String language, String said) {
        return ContentTextReader.read(new ContentFile("pages/replies." + language + ".md",
                "---\ntitle: T\nlead: L\nmade: human\n---\n\n" + said + "\n"));
    }

    private static void check(ContentText checked, ContentText... page) {
        checked.units().forEach((unit) -> FieldRules.check(checked, unit, List.of(page), "sv"));
    }

    @Test
    void aLanguageThatLacksAFieldIsNamedItself() {
        ContentText swedish = text("sv", "Kom {{field day}}. {#a}");
        ContentText finnish = text("fi", "Tule {{field day}}. {#a}");
        ContentText arabic = text("ar", "تعال. {#a}");
        assertThatCode(() -> check(swedish, arabic, finnish, swedish)).doesNotThrowAnyException();
        assertThatCode(() -> check(finnish, arabic, finnish, swedish)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(arabic, arabic, finnish, swedish)).isInstanceOf(WrongText.class)
            .hasMessage("the fields differ: none in ar, day in sv");
        assertThatThrownBy(() -> check(arabic, arabic, finnish)).as("without Swedish")
            .hasMessage("the fields differ: none in ar, day in fi");
    }

    @Test
    void anotherMeaningMayHaveOtherFields() {
        ContentText swedish = text("sv", "Kom {{field day}}. {#a meaning=2}");
        ContentText arabic = text("ar", "تعال. {#a}");
        assertThatCode(() -> check(arabic, arabic, swedish)).doesNotThrowAnyException();
    }
}
