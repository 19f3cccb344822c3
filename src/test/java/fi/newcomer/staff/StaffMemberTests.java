package fi.newcomer.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.municipality.Municipality;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What grants allow, and what they don't. */
class StaffMemberTests {

    private static final Municipality KRONOBY = municipality("kronoby", "jakobstadsregionen");

    private static final Municipality KORSNAS = municipality("korsnas", "korsnas");

    @Test
    void aCaseworkerHandlesTheQueuesOfTheGrantsOnly() {
        StaffMember member = with(new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun"));
        assertThat(member.handles("korsnas-kommun")).isTrue();
        assertThat(member.handles("osterbottens-sysselsattningsomrade")).isFalse();
        assertThat(member.queues()).containsExactly("korsnas-kommun");
        assertThat(member.has(Role.CASEWORKER)).isTrue();
        assertThat(member.has(Role.ADMIN)).isFalse();
        assertThat(member.mayEdit(KORSNAS)).isFalse();
    }

    @Test
    void anAdministratorReadsNoCase() {
        StaffMember member = with(Grant.everywhere(Role.ADMIN));
        assertThat(member.handles("korsnas-kommun")).isFalse();
        assertThat(member.queues()).isEmpty();
    }

    @Test
    void anEditorEditsWithinTheScope() {
        assertThat(with(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "korsnas")).mayEdit(KORSNAS)).isTrue();
        assertThat(with(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "korsnas")).mayEdit(KRONOBY)).isFalse();
        assertThat(with(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "korsnas")).mayEditRegion("korsnas")).isFalse();
        assertThat(with(new Grant(Role.EDITOR, Scope.REGION, "jakobstadsregionen")).mayEdit(KRONOBY)).isTrue();
        assertThat(with(new Grant(Role.EDITOR, Scope.REGION, "jakobstadsregionen")).mayEditEverything()).isFalse();
        assertThat(with(Grant.everywhere(Role.EDITOR)).mayEdit(KRONOBY)).isTrue();
        assertThat(with(Grant.everywhere(Role.EDITOR)).mayEditEverything()).isTrue();
    }

    @Test
    void aTranslatorWritesTheGivenLanguagesOnly() {
        StaffMember member = with(new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "ar"));
        assertThat(member.mayTranslate(new Language("ar", "العربية", "rtl", false))).isTrue();
        assertThat(member.mayTranslate(new Language("ru", "Русский", "ltr", false))).isFalse();
    }

    @Test
    void aGrantHasAScopeThatFitsTheRole() {
        assertThatIllegalArgumentException().isThrownBy(() -> Grant.everywhere(Role.CASEWORKER));
        assertThatIllegalArgumentException().isThrownBy(() -> new Grant(Role.ADMIN, Scope.QUEUE, "korsnas-kommun"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Grant(Role.CASEWORKER, Scope.QUEUE, ""));
    }

    private static StaffMember with(Grant grant) {
        return new StaffMember("someone", "Somebody", Set.of(grant));
    }

    private static Municipality municipality(String slug, String programme) {
        return new Municipality(slug, new LocalizedText(Map.of("sv", slug)), true, programme, slug + "-kommun", "area",
                "county");
    }
}
