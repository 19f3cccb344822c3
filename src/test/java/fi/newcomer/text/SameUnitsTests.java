package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.language.Languages;
import fi.newcomer.setting.WrongSetting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;

/** The same units in all languages. */
class SameUnitsTests {

    private final Languages languages = BeanUtils.instantiateClass(Languages.class);

    private final ContentText swedish = file("sv", "A. {#a}", "- B {#b}", "C. {#c}");

    private final ContentText finnish = file("fi", "A. {#a}", "- B {#b}", "C. {#c}");

    @Test
    void theOthersMayLackUnitsAndTheFirstLanguageComesFirst() {
        assertThat(SameUnits.check(List.of(file("ar", "C. {#c}"), this.finnish, this.swedish), this.languages)
            .get("pages/help")).extracting(ContentText::language).containsExactly("sv", "fi", "ar");
        assertThatCode(() -> SameUnits.check(List.of(this.swedish, this.finnish), this.languages))
            .doesNotThrowAnyException();
    }

    @Test
    void nobodyAddsReordersOrChangesTheKind() {
        assertMistake(file("en", "D. {#d}"), "en", 7, "\"d\" is not in content/pages/help.sv.md");
        assertMistake(file("en", "C. {#c}", "A. {#a}"), "en", 9, "\"a\" stands in another order");
        assertMistake(file("en", "B {#b}"), "en", 7, "\"b\" is of another kind");
        assertMistake(file("xx", "A. {#a}"), "xx", 1, "\"xx\" is not a language");
    }

    @Test
    void theOfficialLanguagesAreComplete() {
        assertThatThrownBy(() -> SameUnits.check(List.of(this.swedish), this.languages))
            .hasMessage("content/pages/help.sv.md, line 1: the page has no file in fi.");
        assertThatThrownBy(
                () -> SameUnits.check(List.of(this.swedish, file("fi", "A. {#a}", "C. {#c}")), this.languages))
            .hasMessageContaining("help.fi.md, line 9: the unit \"c\" stands where \"b\" is missing");
        assertThatThrownBy(
                () -> SameUnits.check(List.of(this.swedish, file("fi", "A. {#a}", "- B {#b}")), this.languages))
            .hasMessageContaining("help.fi.md, line 9: after this line the unit \"c\" is missing");
    }

    private void assertMistake(ContentText text, String language, int line, String sentence) {
        assertThatThrownBy(() -> SameUnits.check(List.of(this.swedish, this.finnish, text), this.languages))
            .isInstanceOf(WrongSetting.class)
            .hasMessageStartingWith("content/pages/help." + language + ".md, line " + line + ": ")
            .hasMessageContaining(sentence);
    }

    private static ContentText file(String language, String... blocks) {
        return ContentTextReader.read(new ContentFile("pages/help." + language + ".md",
                "---\ntitle: Help\nlead: Here.\nmade: machine\n---\n\n" + String.join("\n\n", blocks) + "\n"));
    }
}
