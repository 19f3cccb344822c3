package fi.newcomer.office.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.entry.EarlierVersions;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.MeanwhileChange;
import fi.newcomer.entry.TakenAway;
import fi.newcomer.entry.TextFields;
import fi.newcomer.language.Languages;
import fi.newcomer.office.OfficeDraft;
import fi.newcomer.office.OfficeEditing;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.office.OfficeKeeping;
import fi.newcomer.office.StoredOffices;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Staff keep offices whole, without a browser. Everything is put back. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class OfficeViewTests extends SpringBrowserlessTest {

    private static final String VIEW = "offices/korsnas/welcome-office";

    @Autowired
    OfficeEditing editing;

    @Autowired
    OfficeKeeping keeping;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    Entries entries;

    @Autowired
    StaffWords words;

    @Autowired
    Languages languages;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void putBack() {
        StoredOffices.restoreAll(this.jdbc, this.entries);
    }

    @Test
    void savingWhatNobodyChangedChangesNothing() {
        open();
        click("staff.save");
        assertThat(welcome().entry().edited()).isFalse();
    }

    @Test
    void aMistakeIsSaidAtItsFieldAndWhatIsTypedStays() {
        open();
        text("staff.office.name", "sv").setValue("");
        text("staff.office.name", "fi").setValue("Neuvonta");
        line("staff.office.address").setValue("x".repeat(300));
        click("staff.save");
        assertThat(text("staff.office.name", "sv").isInvalid()).isTrue();
        assertThat(text("staff.office.name", "sv").getErrorMessage()).isEqualTo(say("staff.entry.problem.text-missing"));
        assertThat(line("staff.office.address").getErrorMessage()).isEqualTo(say("staff.entry.problem.long"));
        assertThat(text("staff.office.name", "fi").getValue()).isEqualTo("Neuvonta");
        assertThat(shown()).contains(say("staff.knowledge.look-above"));
        assertThat(welcome().entry().edited()).isFalse();
        text("staff.office.name", "sv").setValue("Rådgivning");
        line("staff.office.address").setValue("Byvägen 1");
        click("staff.save");
        assertThat(welcome().office().name().byLanguage()).containsEntry("sv", "Rådgivning").containsEntry("fi", "Neuvonta");
        assertThat(welcome().office().site().address()).isEqualTo("Byvägen 1");
        EarlierVersions versions = $(EarlierVersions.class).first();
        versions.setOpened(true);
        click("staff.versions.restore");
        assertThat(welcome().entry().edited()).isFalse();
    }

    @Test
    void eachTextSaysInWhichLanguagesItIsMissing() {
        open();
        assertThat(fields("staff.office.name")).contains("saknas: ", "ukrainska", "arabiska", "ryska").doesNotContain("finska");
        assertThat(fields("staff.office.place")).doesNotContain("saknas");
        assertThat(fields("staff.office.accessibility")).contains(say("staff.entry.text.none"));
        text("staff.office.name", "ar").setValue("المكتب");
        assertThat(fields("staff.office.name")).contains("ukrainska", "ryska").doesNotContain("arabiska");
    }

    @Test
    void factsAreChosenAndNeverTyped() {
        open();
        ComboBox<String> phone = box("staff.office.phone");
        assertThat(phone.isAllowCustomValue()).isFalse();
        assertThat(phone.getListDataView().getItems()).contains("integrationsporten").doesNotContain("integration");
        phone.setValue("integrationsporten");
        click("staff.save");
        assertThat(welcome().office().contact().phone()).isEqualTo("integrationsporten");
        this.<String>box("staff.office.phone").clear();
        click("staff.save");
        assertThat(welcome().entry().edited()).isFalse();
    }

    @Test
    void whoeverIsLaterSeesWhatTheOtherChangedAndKeepsWhatWasTyped() {
        open();
        line("staff.office.address").setValue("Min väg 1");
        OfficeEntry before = welcome();
        OfficeDraft theirs = OfficeDraft.of(before.office());
        this.keeping.change(this.currentStaff.get(), before,
                new OfficeDraft(theirs.serves(), theirs.name(), theirs.place(), "Deras väg 2", theirs.entrance(),
                        theirs.accessibility(), theirs.state(), theirs.help(), theirs.visitors(), theirs.ways(),
                        theirs.otherwise(), true, theirs.languages(), theirs.interpreter(), theirs.contactOf(),
                        theirs.phone(), theirs.email(), theirs.website(), theirs.note(), theirs.sources()));
        click("staff.save");
        MeanwhileChange meanwhile = $(MeanwhileChange.class).first();
        assertThat(meanwhile.isVisible()).isTrue();
        assertThat(meanwhile.getElement().getTextRecursively()).contains("Deras väg 2");
        assertThat(line("staff.office.address").getValue()).isEqualTo("Min väg 1");
        assertThat(welcome().office().site().address()).isEqualTo("Deras väg 2");
        click("staff.entry.keep-mine");
        assertThat(welcome().office().site().address()).isEqualTo("Min väg 1");
        assertThat(welcome().office().speaking().own()).as("mine stands whole").isFalse();
        assertThat($(MeanwhileChange.class).all()).allMatch((it) -> !it.isVisible());
    }

    @Test
    void anOfficeIsAddedTakenAwayAndPutBack() {
        navigate("offices/new", NewOfficeView.class);
        click("staff.office.add");
        assertThat(text("staff.office.name", "sv").isInvalid()).isTrue();
        text("staff.office.name", "sv").setValue("Ungdomsrådgivningen");
        text("staff.office.name", "fi").setValue("Nuorten neuvonta");
        MultiSelectComboBox<Object> sources = sources();
        sources.setValue(sources.getListDataView().getItems().findFirst().orElseThrow());
        click("staff.office.add");
        assertThat(getCurrentView()).isInstanceOf(OfficeView.class);
        assertThat(this.editing.find(this.currentStaff.get(), "korsnas", "ungdomsradgivningen")).isPresent();
        click("staff.office.remove");
        ConfirmDialog dialog = $(ConfirmDialog.class).first();
        test(dialog).confirm();
        assertThat(getCurrentView()).isInstanceOf(HoursView.class);
        assertThat(this.editing.find(this.currentStaff.get(), "korsnas", "ungdomsradgivningen")).isEmpty();
        $(TakenAway.class).first().setOpened(true);
        assertThat(shown()).contains("Ungdomsrådgivningen", this.currentStaff.get().function());
        click("staff.entry.put-back");
        assertThat(this.editing.find(this.currentStaff.get(), "korsnas", "ungdomsradgivningen")).isPresent();
    }

    @Test
    void whatTextsLinkToIsNotTakenAwayAndThePagesAreNamed() {
        open();
        click("staff.office.remove");
        assertThat($(ConfirmDialog.class).exists()).isFalse();
        assertThat(shown()).contains("Råd och hjälp");
        assertThat(welcome().entry().edited()).isFalse();
    }

    @Test
    void theOfficesOfOthersAreNotFound() {
        assertThatThrownBy(() -> navigate("offices/jakobstad/romporten", OfficeView.class))
            .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void aCaseworkerHasNoAccess() {
        assertThatThrownBy(this::open).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate("offices/new", NewOfficeView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private void open() {
        navigate(VIEW, OfficeView.class);
    }

    private OfficeEntry welcome() {
        return this.editing.find(this.currentStaff.get(), "korsnas", "welcome-office").orElseThrow();
    }

    private TextArea text(String label, String language) {
        return $(TextArea.class).all()
            .stream()
            .filter((it) -> it.getAriaLabel().orElse("").equals(say(label) + ", " + this.words.languageName(language).orElseThrow()))
            .findFirst()
            .orElseThrow();
    }

    private String fields(String label) {
        return $(TextFields.class).all()
            .stream()
            .map((it) -> it.getSummary().getElement().getTextRecursively())
            .filter((it) -> it.startsWith(say(label)))
            .findFirst()
            .orElseThrow();
    }

    private TextField line(String label) {
        return $(TextField.class).all().stream().filter((it) -> say(label).equals(it.getLabel())).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private <T> ComboBox<T> box(String label) {
        return $(ComboBox.class).all().stream().filter((it) -> say(label).equals(it.getLabel())).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Object> sources() {
        return $(MultiSelectComboBox.class).all()
            .stream()
            .filter((it) -> say("staff.office.sources").equals(it.getLabel()))
            .findFirst()
            .orElseThrow();
    }

    private void click(String key) {
        test($(Button.class).all().stream().filter((it) -> it.getText().equals(say(key))).findFirst().orElseThrow()).click();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private String say(String key) {
        return this.words.text(key);
    }
}
