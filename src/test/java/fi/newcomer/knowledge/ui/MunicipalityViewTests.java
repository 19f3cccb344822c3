package fi.newcomer.knowledge.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.entry.EarlierVersions;
import fi.newcomer.entry.Entries;
import fi.newcomer.knowledge.StoredMunicipalities;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Staff change a municipality, without a browser. Everything is put back. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class MunicipalityViewTests extends SpringBrowserlessTest {

    @Autowired
    Municipalities municipalities;

    @Autowired
    Entries entries;

    @Autowired
    StaffWords words;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void putBack() {
        StoredMunicipalities.restore(this.jdbc, this.entries);
    }

    @Test
    void theSampleFollowsTheColourAndOneThatCannotBeReadIsRefusedAtItsField() {
        open("korsnas");
        Div sample = sample("staff.municipality.light.sample");
        assertThat(sample.getStyle().get("background-color")).isEqualTo("#0b5a78");
        TextField light = line("staff.municipality.light");
        light.setValue("#123456");
        assertThat(sample.getStyle().get("background-color")).isEqualTo("#123456");
        assertThat(light.getHelperText()).isEqualTo(say("staff.municipality.reads"));
        light.setValue("#7cc7e2");
        assertThat(sample.isVisible()).isFalse();
        assertThat(light.getHelperText()).isEqualTo(say("staff.entry.problem.light-contrast"));
        light.setValue("red;background:url(x)");
        assertThat(sample.getStyle().get("background-color")).isEqualTo("#123456");
        click("staff.save");
        assertThat(light.isInvalid()).isTrue();
        assertThat(light.getErrorMessage()).isEqualTo(say("staff.entry.problem.colour"));
        assertThat(light.getValue()).isEqualTo("red;background:url(x)");
        light.setValue("#123456");
        text("fi").setValue("Korsnaes");
        click("staff.save");
        assertThat(this.municipalities.get("korsnas").name().byLanguage()).containsEntry("fi", "Korsnaes");
        EarlierVersions versions = $(EarlierVersions.class).first();
        versions.setOpened(true);
        click("staff.versions.restore");
        assertThat(this.municipalities.get("korsnas").name().byLanguage()).containsEntry("fi", "Korsnäs");
    }

    @Test
    @WithUserDetails("admin")
    void anAdministratorNamesTheOneWithoutANameAndNothingElse() {
        navigate(MunicipalitiesView.class);
        assertThat($(ListItem.class).all()).singleElement()
            .satisfies((it) -> assertThat(it.getElement().getTextRecursively()).contains(say("staff.municipality.not-listed")));
        open("osterbotten-1");
        assertThat(line("staff.municipality.light").isReadOnly()).isTrue();
        $(Checkbox.class).first().setValue(true);
        click("staff.save");
        assertThat(text("sv").getErrorMessage()).isEqualTo(say("staff.entry.problem.unnamed"));
        text("sv").setValue("Närpes");
        text("fi").setValue("Närpiö");
        click("staff.save");
        assertThat(this.municipalities.get("osterbotten-1").listed()).isTrue();
        assertThat(getCurrentView()).isInstanceOf(MunicipalitiesView.class);
        assertThatThrownBy(() -> open("osterbotten-1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thoseOfOthersAreNotFound() {
        navigate(MunicipalitiesView.class);
        assertThat($(ListItem.class).all()).hasSize(1);
        assertThatThrownBy(() -> open("hango")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void aCaseworkerHasNoAccess() {
        assertThatThrownBy(() -> open("korsnas")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate(MunicipalitiesView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private void open(String slug) {
        navigate("municipality/" + slug, MunicipalityView.class);
    }

    private Div sample(String key) {
        return $(Div.class).all().stream().filter((it) -> it.getText().equals(say(key))).findFirst().orElseThrow();
    }

    private TextField line(String label) {
        return $(TextField.class).all().stream().filter((it) -> say(label).equals(it.getLabel())).findFirst().orElseThrow();
    }

    private TextArea text(String language) {
        return $(TextArea.class).all()
            .stream()
            .filter((it) -> it.getElement().getAttribute("lang").equals(language))
            .findFirst()
            .orElseThrow();
    }

    private void click(String key) {
        test($(Button.class).all().stream().filter((it) -> it.getText().equals(say(key))).findFirst().orElseThrow()).click();
    }

    private String say(String key) {
        return this.words.text(key);
    }
}
