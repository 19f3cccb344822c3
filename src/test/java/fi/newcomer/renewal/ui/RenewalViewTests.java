package fi.newcomer.renewal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.language.Languages;
import fi.newcomer.renewal.Renewals;
import fi.newcomer.testing.PortalTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Renewing a programme on the screen, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class RenewalViewTests extends SpringBrowserlessTest {

    @Autowired
    JdbcClient database;

    @Autowired
    Renewals renewals;

    @Autowired
    RenewalCsv csv;

    @Autowired
    Languages languages;

    @AfterEach
    void remove() {
        this.database.sql("DELETE FROM renewal").update();
    }

    @Test
    void anEditorBeginsComparesAndSeesTheProgress() {
        navigate(RenewalsView.class);
        click("Visa vad som hänvisar till det gamla");
        assertThat(text()).contains("Skriv det nya dokumentets titel");
        $(TextField.class).first().setValue("<b>Program</b> 2028");
        click("Visa vad som hänvisar till det gamla");
        assertThat(text()).contains("Välj den första dagen.");
        $(DatePicker.class).first().setValue(LocalDate.of(2028, 1, 1));
        click("Visa vad som hänvisar till det gamla");
        assertThat(getCurrentView()).isInstanceOf(RenewalView.class);
        int all = this.renewals.all().getFirst().items();
        assertThat(text()).contains("<b>Program</b> 2028").contains("0 av " + all + " punkter");
        CitedGroup group = $(CitedGroup.class).all().getFirst();
        group.setOpened(true);
        click("Jämförd, stämmer nu");
        assertThat(text()).contains("1 av " + all + " punkter");
        assertThat(group.getSummary().getElement().getTextRecursively()).contains("1 av ");
        click("Ångra");
        assertThat(text()).contains("0 av " + all + " punkter");
        click("Jag har jämfört alla här");
        assertThat(text()).doesNotContain("0 av " + all + " punkter");
        navigate(RenewalsView.class);
        $(TextField.class).first().setValue("Programmet");
        $(DatePicker.class).first().setValue(LocalDate.of(2028, 1, 1));
        click("Visa vad som hänvisar till det gamla");
        assertThat(text()).contains("Det här programmet förnyas redan.");
    }

    @Test
    void theListIsATableInWhichNothingIsAFormula() {
        assertThat(RenewalCsv.cell("=1+1")).isEqualTo("\"'=1+1\"");
        assertThat(RenewalCsv.cell("@x")).isEqualTo("\"'@x\"");
        assertThat(RenewalCsv.cell("a \"b\"; c")).isEqualTo("\"a \"\"b\"\"; c\"");
        var renewal = this.renewals.start("korsnas", "Programmet", LocalDate.of(2028, 1, 1), null);
        String table = this.csv.of(this.renewals.items(renewal, this.languages.first()));
        assertThat(table).startsWith("\uFEFF\"Slag\";").contains("responsibility/korsnas.yaml");
        assertThat(table.lines()).hasSize(renewal.items() + 1);
    }

    private void click(String text) {
        test($(Button.class).withText(text).first()).click();
    }

    /** What the view says in paragraphs. */
    private String text() {
        return String.join("\n", $(Paragraph.class).all().stream().map(Paragraph::getText).toList());
    }
}
