package fi.newcomer.checking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.component.UI;
import fi.newcomer.checking.CheckRequest;
import fi.newcomer.checking.Checks;
import fi.newcomer.language.Language;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.PageHeading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Asking for a check, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class ChecksViewTests extends SpringBrowserlessTest {

    @Autowired
    Checks checks;

    @Autowired
    JdbcClient sql;

    @AfterEach
    void forget() {
        this.sql.sql("DELETE FROM check_request").update();
    }

    @Test
    void anEditorMakesALinkThatIsShownOnceAndTakesItBack() {
        ChecksView view = navigate(ChecksView.class);
        assertThat(text(view)).contains("Ingen har blivit ombedd ännu.");
        click("Gör en länk");
        assertThat(text(view)).contains("Välj sida och språk");
        assertThat(groups().getListDataView().getItems()).allMatch((folder) -> folder.equals("korsnas"));
        UI.getCurrent().navigate(ChecksView.class,
                new QueryParameters(Map.of("page", List.of("programme/korsnas/plan"), "language", List.of("uk"))));
        view = (ChecksView) getCurrentView();
        field("Vem ska granska?").setValue("<b>Ukrainskspråkig</b>, Jakobstad");
        field("Skicka länken till en e-postadress (frivilligt)").setValue("no address");
        click("Gör en länk");
        assertThat(text(view)).contains("Det är ingen e-postadress.");
        field("Skicka länken till en e-postadress (frivilligt)").setValue("");
        click("Gör en länk");
        String link = field("Länken").getValue();
        CheckRequest asked = this.checks.open(link.substring(link.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(asked.page()).isEqualTo("programme/korsnas/plan");
        assertThat(asked.language().code()).isEqualTo("uk");
        assertThat(text(view)).contains("Integrationsplan, ukrainska", "<b>Ukrainskspråkig</b>, Jakobstad",
                "Rätt: 0. Rättade: 0.", "Länken gäller till");
        click("Ta tillbaka länken");
        assertThat(text(view)).contains("Länken är återtagen.");
        assertThat(this.checks.open(link.substring(link.lastIndexOf('/') + 1))).isEmpty();
        assertThat(text(navigate(ChecksView.class))).doesNotContain(link);
    }

    @Test
    void anotherMunicipalitysPageIsNotOffered() {
        UI.getCurrent().navigate(ChecksView.class,
                new QueryParameters(Map.of("page", List.of("programme/nykarleby/plan"), "language", List.of("xx"))));
        Select<PageHeading> page = pages();
        assertThat(page.getValue()).isNull();
        assertThat(page.getListDataView().getItems()).allMatch((it) -> it.key().startsWith("programme/korsnas/"));
        Select<Language> language = languages();
        assertThat(language.getValue()).isNull();
    }

    private void click(String text) {
        test($(Button.class).withText(text).first()).click();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream().filter((it) -> label.equals(it.getLabel())).findFirst().orElseThrow();
    }

    private Select<?> select(String label) {
        return $(Select.class).all().stream().filter((it) -> label.equals(it.getLabel())).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<String> groups() {
        return (Select<String>) select("Texter för");
    }

    @SuppressWarnings("unchecked")
    private Select<PageHeading> pages() {
        return (Select<PageHeading>) select("Sida");
    }

    @SuppressWarnings("unchecked")
    private Select<Language> languages() {
        return (Select<Language>) select("Språk som ska granskas");
    }

    private static String text(ChecksView view) {
        return view.getElement().getTextRecursively();
    }
}
