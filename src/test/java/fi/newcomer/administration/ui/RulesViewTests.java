package fi.newcomer.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.administration.RulesDesk;
import fi.newcomer.staff.DayField;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.RuleRow;
import fi.newcomer.responsibility.RuleRows;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.testing.PortalTest;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithUserDetails;

/** The table of rules, without a browser. The rules are put back. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("admin")
class RulesViewTests extends SpringBrowserlessTest {

    private static final String AREA = "jakobstadsregionens-sysselsattningsomrade";

    @Autowired
    RulesDesk desk;

    @Autowired
    ApplicationContext portal;

    @AfterEach
    void putBack() {
        RuleRows.putBack(this.portal, "pedersore");
    }

    @Test
    void theTableHasARowForEachTopicAndAnswer() {
        navigate("rules/pedersore", RulesView.class);
        assertThat($(NativeTableRow.class).all()).hasSize(16);
        assertThat(text()).contains("Pedersöre", "Integrationsplan: inte anmäld som arbetssökande",
                "Jakobstadsregionens integrationsprogram 2025", "Portalens egen regel", "Version 1", "Talar emot:");
        assertThatThrownBy(() -> navigate("rules/nowhere", RulesView.class)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aHoleIsShownBeforeSavingAndRefusedAndWhatWasTypedStays() {
        LocalDate day = open();
        days(0).setValue(day.plusDays(5));
        days(1).setValue(day.plusDays(9));
        select("Tar emot begäran").setValue(AREA);
        reason().setValue("Ett beslut");
        assertThat(dialog()).contains("Det blir ett hål");
        press("Spara");
        assertThat(refusal()).contains("Det blir ett hål", "från och med");
        assertThat($(Dialog.class).all()).hasSize(1);
        assertThat(reason().getValue()).isEqualTo("Ett beslut");
        assertThat(days(1).getValue()).isEqualTo(day.plusDays(9));
        days(1).clear();
        assertThat(dialog()).doesNotContain("hål").contains("Så följer versionerna på varandra", "Vad som händer",
                "Begäran går till kön: Jakobstadsregionens sysselsättningsområde", "De stannar där de är");
        press("Spara");
        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(row().planned().orElseThrow().receives()).isEqualTo(AREA);
        assertThat(text()).contains("Ändras", "Ändrad av personalen");
    }

    @Test
    void aReasonAndADayAreNeeded() {
        LocalDate day = open();
        press("Spara");
        assertThat(refusal()).contains("Skriv första dagen");
        days(0).setValue(day.minusDays(1));
        press("Spara");
        assertThat(refusal()).contains("Första dagen har redan varit");
        assertThat(days(0).getI18n().getMinErrorMessage()).contains("Första dagen har redan varit");
        days(0).setValue(day);
        select("Tar emot begäran").setValue(AREA);
        press("Spara");
        assertThat(refusal()).contains("Skriv varför");
        assertThat(row().edited()).isFalse();
    }

    @Test
    void versionsTellWhoMadeThemAndAPlannedOneCanBeTakenAway() {
        LocalDate day = open();
        days(0).setValue(day.plusDays(5));
        select("Tar emot begäran").setValue(AREA);
        reason().setValue("<b>Ett beslut</b>");
        press("Spara");
        versions();
        assertThat(dialog()).contains("Version 2", "<b>Ett beslut</b>", "Innehållsfilerna",
                "Annorlunda än version 1: Tar emot begäran");
        press("Ta bort den planerade versionen");
        assertThat(refusal()).contains("Skriv varför");
        $(TextField.class).last().setValue("Upphävt");
        press("Ta bort den planerade versionen");
        assertThat(row().edited()).isFalse();
        versions();
        assertThat(dialog()).contains("Skulle ha gällt", "Upphävt").doesNotContain("Ta bort den planerade");
    }

    @Test
    void theKeptRulesCanBeTriedForADay() {
        navigate("rules/pedersore", RulesView.class);
        press("Pröva");
        assertThat(text()).contains("Begäran går till kön: Integrationsenheten", "Inga öppna ärenden");
        $(DayField.class).first().setValue(LocalDate.of(1999, 1, 1));
        press("Pröva");
        assertThat(text()).contains("Den dagen finns ingen regel ännu");
        $(DayField.class).first().clear();
        press("Pröva");
        assertThat(text()).contains("Skriv den dag som du vill pröva");
    }

    @Test
    @WithUserDetails("editor")
    void onlyAdministratorsSeeIt() {
        assertThatThrownBy(() -> navigate("rules", RulesView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Opens the row about the plan of those who are not registered. */
    private LocalDate open() {
        navigate("rules/pedersore", RulesView.class);
        labelled("Ändra Integrationsplan: inte anmäld som arbetssökande");
        return this.desk.today();
    }

    private void versions() {
        $(Dialog.class).all().forEach(Dialog::close);
        labelled("Versioner av Integrationsplan: inte anmäld som arbetssökande");
    }

    private void labelled(String label) {
        test($(Button.class).all()
            .stream()
            .filter((it) -> label.equals(it.getAriaLabel().orElse("")))
            .findFirst()
            .orElseThrow()).click();
    }

    private RuleRow row() {
        return this.desk.row("pedersore", Topic.PLAN, Jobseeker.NO);
    }

    private DayField days(int number) {
        return $(DayField.class).all()
            .stream()
            .filter((it) -> it.getLabel().endsWith("dagen") || it.getLabel().startsWith("Sista"))
            .toList()
            .get(number);
    }

    @SuppressWarnings("unchecked")
    private Select<String> select(String label) {
        return $(Select.class).all().stream().filter((it) -> label.equals(it.getLabel())).findFirst().orElseThrow();
    }

    private TextArea reason() {
        return $(TextArea.class).all()
            .stream()
            .filter((it) -> it.getLabel().startsWith("Varför"))
            .findFirst()
            .orElseThrow();
    }

    private void press(String text) {
        test($(Button.class).withText(text).last()).click();
    }

    private String refusal() {
        return $(Paragraph.class).all()
            .stream()
            .filter((it) -> it.hasClassName("staff-refusal"))
            .reduce((first, second) -> second)
            .orElseThrow()
            .getText();
    }

    private String dialog() {
        return text($(Dialog.class).last());
    }

    private String text() {
        return text(UI.getCurrent());
    }

    private static String text(Component root) {
        StringBuilder text = new StringBuilder(Objects.toString(root.getElement().getText(), ""));
        root.getChildren().forEach((child) -> text.append(' ').append(text(child)));
        return text.toString();
    }
}
