package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Editing what a town's page shows of its region's text. Everything is put back. */
@PortalTest
class LayerEditingTests {

    private static final String TOWN = "programme/nykarleby/plan";

    private static final String REGION = "programme/jakobstadsregionen/plan";

    private static final StaffMember EDITOR = staff(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "nykarleby"));

    private static final StaffMember TRANSLATOR = staff(new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "ar"));

    @LocalServerPort
    int port;

    @Autowired
    TextEditing editing;

    @Autowired
    ContentPages pages;

    @Autowired
    UnitStore store;

    @Autowired
    Languages languages;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient jdbc;

    Browsing reader;

    Language arabic;

    /** A unit that the town's page shows as the region has it. */
    String unit;

    List<UnitRow> before;

    @BeforeEach
    void choose() {
        this.reader = new Browsing(this.port);
        this.arabic = this.languages.get("ar");
        this.unit = this.pages.inAllLanguages(TOWN)
            .get(this.arabic)
            .units()
            .stream()
            .filter((it) -> it.page().equals(REGION) && it.kind() == UnitKind.PARAGRAPH)
            .findFirst()
            .orElseThrow()
            .id();
        this.before = this.store.locked(REGION, this.unit);
    }

    @AfterEach
    void restore() {
        this.jdbc.sql("DELETE FROM text_unit WHERE page = ? AND unit = ?").params(TOWN, this.unit).update();
        this.store.put(this.before);
        this.stamps.changed(Stream.of(TOWN, REGION)
            .flatMap((page) -> this.languages.all().stream().map((it) -> ContentPages.stamp(page, it.code())))
            .toList());
        assertThat(this.store.everything().texts()).noneMatch(UnitRow::edited);
    }

    @Test
    void aTranslatorChangesTheRegionsTextWhereItStands() {
        Draft draft = draft("نص جديد");
        UnitPage preview = this.editing.preview(TRANSLATOR, TOWN, this.arabic, List.of(draft));
        this.editing.edit(TRANSLATOR, TOWN, this.arabic, draft);
        assertThat(this.store.places(List.of(TOWN))).noneMatch((place) -> place.unit().equals(this.unit));
        assertThat(this.pages.inAllLanguages(TOWN).get(this.arabic)).isEqualTo(preview);
        assertThat(shown(TOWN).page()).isEqualTo(REGION);
        for (String town : new String[] { "nykarleby", "larsmo" }) {
            assertThat(this.reader.get("/ar/" + town + "/programme/plan").body()).contains("نص جديد");
        }
        assertThat(lastAudit(REGION + "#" + this.unit + ":ar")).isEqualTo("text.edited");
    }

    @Test
    void anEditorsChangeHoldsForTheTownUntilItIsDropped() {
        String address = "/ar/nykarleby/programme/plan";
        String before = this.reader.get(address).body();
        this.editing.edit(EDITOR, TOWN, this.arabic, draft("نص المدينة"));
        assertThat(this.reader.get(address).body()).contains("نص المدينة");
        assertThat(this.reader.get("/ar/larsmo/programme/plan").body()).doesNotContain("نص المدينة");
        assertThat(this.editing.copies(TOWN)).containsExactly(this.unit);
        assertThatThrownBy(() -> this.editing.drop(TRANSLATOR, TOWN, this.unit))
            .isInstanceOf(AccessDeniedException.class);
        this.editing.drop(EDITOR, TOWN, this.unit);
        assertThat(this.reader.get(address).body()).isEqualTo(before);
        assertThat(this.editing.copies(TOWN)).isEmpty();
        assertThat(lastAudit(TOWN + "#" + this.unit)).isEqualTo("text.dropped");
        assertThat(this.jdbc.sql("SELECT how FROM unit_revision WHERE page = ? AND unit = ? AND text = 'نص المدينة' ORDER BY id")
            .params(TOWN, this.unit).query(String.class).list()).containsExactly("edited", "dropped");
        this.editing.drop(EDITOR, TOWN, this.unit);
    }

    @Test
    void whatTheTownsFilesSayIsNotDropped() {
        List<String> own = this.store.places(List.of(TOWN)).stream().map(UnitRow.UnitPlace::unit).toList();
        assertThat(own).isNotEmpty();
        own.forEach((each) -> this.editing.drop(EDITOR, TOWN, each));
        assertThat(this.store.places(List.of(TOWN))).extracting(UnitRow.UnitPlace::unit).isEqualTo(own);
    }

    @Test
    void twoWhoChangeTheSameTextDoNotOverwriteEachOther() {
        Draft first = draft("نص أول");
        Draft second = draft("نص ثان");
        this.editing.edit(TRANSLATOR, TOWN, this.arabic, first);
        assertChanged(() -> this.editing.edit(TRANSLATOR, TOWN, this.arabic, second));
        assertChanged(() -> this.editing.edit(EDITOR, TOWN, this.arabic, second));
        assertThat(shown(TOWN).text()).isEqualTo("نص أول");
        assertThat(this.store.places(List.of(TOWN))).noneMatch((place) -> place.unit().equals(this.unit));
        this.editing.edit(EDITOR, TOWN, this.arabic, draft("نص ثان"));
        assertThat(shown(TOWN).text()).isEqualTo("نص ثان");
        assertThat(shown(REGION).text()).isEqualTo("نص أول");
    }

    @Test
    void aUnitThatIsGoneMeanwhileIsASentence() {
        Draft gone = new Draft("gone", "x", ChangeOfMeaning.SAME, false, "y");
        assertChanged(() -> this.editing.edit(EDITOR, TOWN, this.arabic, gone));
        assertChanged(() -> this.editing.preview(EDITOR, TOWN, this.arabic, List.of(gone)));
        assertChanged(() -> this.editing.preview(EDITOR, "programme/nykarleby/gone", this.arabic, List.of()));
    }

    @Test
    void pagesThatThereAreNotAreLeftOut() {
        assertThat(this.pages.inAllLanguages(List.of(TOWN, "programme/nykarleby/gone", REGION)).keySet())
            .containsExactly(TOWN, REGION);
        assertThat(this.pages.inAllLanguages("programme/nykarleby/gone")).isEmpty();
    }

    private static void assertChanged(Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(WrongText.class,
                (it) -> assertThat(it.mistake()).isEqualTo(WrongText.Mistake.CHANGED));
    }

    private Draft draft(String text) {
        return Drafts.of(this.pages, TOWN, this.arabic, this.unit, text, ChangeOfMeaning.SAME);
    }

    private PageUnit shown(String page) {
        return this.pages.inAllLanguages(page)
            .get(this.arabic)
            .units()
            .stream()
            .filter((it) -> it.id().equals(this.unit))
            .findFirst()
            .orElseThrow();
    }

    private String lastAudit(String subject) {
        return this.jdbc.sql("SELECT action FROM audit WHERE subject = ? ORDER BY id DESC LIMIT 1")
            .param(subject)
            .query(String.class)
            .single();
    }

    private static StaffMember staff(Grant grant) {
        return new StaffMember("someone", "Someone", Set.of(grant));
    }
}
