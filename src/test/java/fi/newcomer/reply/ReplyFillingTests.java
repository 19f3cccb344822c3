package fi.newcomer.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.reply.ReplyRefused.Reason;
import fi.newcomer.reply.ReplyTemplates.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A prepared reply whose translation asks for something else than the original is not sent. */
class ReplyFillingTests {

    private static final Language SWEDISH = new Language("sv", "Svenska", "ltr", true);

    private static final Language ARABIC = new Language("ar", "العربية", "rtl", false);

    private final ReplyTemplates templates = mock();

    private final Languages languages = mock();

    private final ReplyFilling filling = new ReplyFilling(this.templates, this.languages, mock(Municipalities.class),
            mock(Texts.class));

    @ParameterizedTest
    @CsvSource({ "Kom till {{field place}}., تعال., place", "Kom., تعال إلى {{field place}}., place",
            "Kom till {{field room}}., تعال إلى {{field place}}., place" })
    void aTemplateThatLacksAFieldIsRefusedWithItsName(String original, String translation, String field) {
        has(SWEDISH, original);
        has(ARABIC, translation);
        assertThatThrownBy(() -> this.filling.filled(draft(), "korsnas")).isInstanceOfSatisfying(ReplyRefused.class,
                (refused) -> {
                    assertThat(refused.reason()).isEqualTo(Reason.TEMPLATE_LACKS);
                    assertThat(refused.field()).isEqualTo(field);
                });
    }

    @ParameterizedTest
    @CsvSource({ "Kom till {{field place}}., تعال إلى {{field place}}." })
    void oneWithTheSameFieldsIsFilledIn(String original, String translation) {
        has(SWEDISH, original);
        has(ARABIC, translation);
        assertThat(this.filling.filled(draft(), "korsnas").values()).containsExactly(Map.entry("place", "{{field room}}"));
    }

    private static ReplyDraft draft() {
        return new ReplyDraft(UUID.randomUUID(), "come", ARABIC, Map.of("place", "{{field room}}", "room", "2"), "", "");
    }

    private void has(Language language, String text) {
        when(this.languages.first()).thenReturn(SWEDISH);
        when(this.templates.in(eq(language), any())).thenReturn(List.of(new Reply("come", "Kom", text, language, false)));
    }
}
