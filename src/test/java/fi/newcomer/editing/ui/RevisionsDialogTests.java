package fi.newcomer.editing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.SentenceChanges.Change;
import fi.newcomer.staff.DifferenceText;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.TextRevision;
import fi.newcomer.text.TextRevisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Comparing versions, going on from one, and deciding sentence by sentence, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class RevisionsDialogTests extends SpringBrowserlessTest {

    private static final String PAGE = "programme/korsnas/training";

    @Autowired
    StaffWords words;

    @Autowired
    TextRevisions revisions;

    @Autowired
    Languages languages;

    @Autowired
    JdbcClient database;

    Language arabic;

    @BeforeEach
    void versions() {
        this.arabic = this.languages.get("ar");
        version("هذا نص قديم.", null, "imported");
        version("هذا نص جديد.", "editor-korsnas", "edited");
        version("هذا نص أحدث.", "editor", "edited");
        navigate("password", Component.class);
    }

    @AfterEach
    void remove() {
        this.database.sql("DELETE FROM unit_revision WHERE unit = 'made'").update();
    }

    @Test
    void anyTwoVersionsAreComparedInTheDirectionOfTheLanguage() {
        List<String> restored = new ArrayList<>();
        RevisionsDialog dialog = new RevisionsDialog(this.words, this.revisions, PAGE, "made", this.arabic, restored::add);
        dialog.open();
        Grid<TextRevision> grid = $(Grid.class, dialog).first();
        List<TextRevision> all = grid.getListDataView().getItems().toList();
        assertThat(all).extracting(TextRevision::text).containsExactly("هذا نص أحدث.", "هذا نص جديد.", "هذا نص قديم.");
        DifferenceText shown = difference(dialog);
        assertThat(shown.getElement().getAttribute("dir")).isEqualTo("rtl");
        assertThat(shown.getElement().getAttribute("lang")).isEqualTo("ar");
        assertThat(parts(shown, "del")).containsExactly("Borttaget: جديد");
        assertThat(parts(shown, "ins")).containsExactly("Tillagt: أحدث");
        grid.select(all.get(2));
        $(Select.class, dialog).first().setValue(all.getFirst());
        assertThat(parts(difference(dialog), "del")).containsExactly("Borttaget: قديم");
        assertThat(parts(difference(dialog), "ins")).containsExactly("Tillagt: أحدث");
        test($(Button.class, dialog).withText("Fortsätt från den här versionen").first()).click();
        assertThat(restored).containsExactly("هذا نص قديم.");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void thePageTellsItsChangesDayByDay() {
        List<String> units = new ArrayList<>();
        PageRevisionsDialog dialog = new PageRevisionsDialog(this.words, this.revisions, PAGE, this.arabic, units::add);
        dialog.open();
        DifferenceText newest = $(DifferenceText.class, dialog).first();
        assertThat(parts(newest, "ins")).containsExactly("Tillagt: أحدث");
        test($(Button.class, dialog).withText("Visa textens alla versioner").first()).click();
        assertThat(units).containsExactly("made");
    }

    @Test
    void sentencesAreTakenOneByOneAllOrNone() {
        List<Object> decided = new ArrayList<>();
        List<Change> changes = List.of(new Change("Ett.", "Ettan."), new Change("", "Nytt."));
        SentenceBox box = new SentenceBox(this.words, this.languages.first(), changes, () -> decided.add("all"),
                () -> decided.add("none"), decided::add);
        com.vaadin.flow.component.UI.getCurrent().add(box);
        Button chosen = $(Button.class, box).withText("Publicera med de valda meningarna").first();
        test(chosen).click();
        var boxes = $(com.vaadin.flow.component.checkbox.Checkbox.class, box).all();
        boxes.get(1).setValue(true);
        test(chosen).click();
        boxes.getFirst().setValue(true);
        test(chosen).click();
        assertThat(decided).containsExactly("none", Set.of(1), "all");
    }

    private void version(String text, String who, String how) {
        this.database.sql("INSERT INTO unit_revision (page, unit, language, text, meaning, who, at, how) "
                + "VALUES (?, 'made', 'ar', ?, 1, ?, NOW(6), ?)").params(PAGE, text, who, how).update();
    }

    private DifferenceText difference(RevisionsDialog dialog) {
        return $(DifferenceText.class, dialog).first();
    }

    private static List<String> parts(DifferenceText text, String tag) {
        return text.getElement()
            .getChildren()
            .filter((it) -> !it.isTextNode() && it.getTag().equals(tag))
            .map((it) -> it.getTextRecursively())
            .toList();
    }
}
