package fi.newcomer.interest.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import fi.newcomer.interest.Contact;
import fi.newcomer.interest.CourseKind;
import fi.newcomer.interest.SignUps;
import fi.newcomer.interest.Waiting;
import fi.newcomer.interest.Wish;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Telling that a group starts, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class InterestViewTests extends SpringBrowserlessTest {

    @Autowired
    SignUps signUps;

    @Autowired
    JdbcClient sql;

    @Test
    void anEditorSeesTheMessageTellsAndCalls() {
        waits("korsnas", "vi", "0401234501");
        waits("larsmo", "vi", "0401234502");
        InterestView view = navigate(InterestView.class);
        assertThat(listed()).contains("korsnas vi").doesNotContain("larsmo vi");
        click("En grupp börjar …");
        click("Visa meddelandet");
        assertThat(refusal()).contains("Välj kommun");
        language().setValue("vi");
        kind().setValue(CourseKind.TRAINING);
        page().setValue("https://example.org/korsnas/courses/x");
        click("Visa meddelandet");
        assertThat(refusal()).contains("/korsnas/courses/orientation-ar");
        page().setValue("/nowhere/courses/x");
        click("Visa meddelandet");
        assertThat(refusal()).contains("/korsnas/courses/orientation-ar");
        page().setValue("/korsnas/courses/viet");
        assertThat(button("Skicka").isEnabled()).isFalse();
        click("Visa meddelandet");
        assertThat(messages()).contains("/sv/korsnas/courses/viet", "/ar/korsnas/courses/viet", "vietnamesiska",
                "مجموعة", "Начинается группа");
        kind().setValue(CourseKind.LITERACY);
        assertThat(button("Skicka").isEnabled()).as("another message must be read first").isFalse();
        kind().setValue(CourseKind.TRAINING);
        click("Visa meddelandet");
        click("Skicka");
        assertThat(view.getElement().getTextRecursively()).contains("0401234501").doesNotContain("0401234502");
        click("Meddelad");
        assertThat(stored("vi")).isEqualTo(1);
        assertThat(listed()).doesNotContain("korsnas vi");
    }

    @Test
    void theLinkOfACourseFillsInWhatIsRightInIt() {
        from("municipality=korsnas&municipality=larsmo&municipality=nowhere&language=ar&path=/korsnas/courses/x");
        assertThat(municipality().getValue()).extracting(Municipality::slug).containsExactly("korsnas");
        assertThat(language().getValue()).isEqualTo("ar");
        assertThat(page().getValue()).isEqualTo("/korsnas/courses/x");
        from("municipality=larsmo&language=ar&path=//evil.example/courses/x");
        assertThat(page().getValue()).isEmpty();
        assertThat(language().getValue()).isEqualTo("ar");
        from("municipality=larsmo&language=%22x&path=/nowhere/courses/x&other=1");
        assertThat($(Dialog.class).exists()).isFalse();
    }

    @Test
    @WithUserDetails("editor")
    void aGroupOfARegionIsForAllItsMunicipalities() {
        from("municipality=raseborg&municipality=hango&language=ar");
        assertThat(municipality().getValue()).extracting(Municipality::slug)
            .containsExactlyInAnyOrder("raseborg", "hango");
    }

    private void from(String query) {
        $(Dialog.class).all().forEach(Dialog::close);
        UI.getCurrent().navigate("interests", QueryParameters.fromString(query));
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Municipality> municipality() {
        return $(MultiSelectComboBox.class).last();
    }

    @Test
    void somebodyWhoAsksIsRemoved() {
        waits("korsnas", "th", "0401234503");
        navigate(InterestView.class);
        TextField field = $(TextField.class).first();
        field.setValue("+358 40 999 99 99");
        click("Ta bort");
        assertThat(stored("th")).isEqualTo(1);
        field.setValue("+358 40 123 45 03");
        click("Ta bort");
        assertThat(stored("th")).isZero();
    }

    @Test
    @WithUserDetails("coordinator")
    void aCoordinatorSeesNumbersOnly() {
        waits("korsnas", "tr", "0401234504");
        InterestView view = navigate(InterestView.class);
        assertThat(listed()).contains("korsnas tr");
        assertThat($(Button.class).all().stream().map(Button::getText)).doesNotContain("En grupp börjar …", "Ta bort");
        assertThat(view.getElement().getTextRecursively()).doesNotContain("0401234504");
    }

    @Test
    @WithUserDetails("admin")
    void anAdministratorSeesNothing() {
        assertThatThrownBy(() -> navigate(InterestView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private void waits(String municipality, String language, String phone) {
        this.signUps.signUp(new Wish(municipality, CourseKind.TRAINING, language),
                new Contact(Optional.empty(), Optional.of(phone)), "ar");
    }

    private long stored(String language) {
        return this.sql.sql("SELECT count(*) FROM interest WHERE language = :language")
            .param("language", language)
            .query(Long.class)
            .single();
    }

    @SuppressWarnings("unchecked")
    private List<String> listed() {
        Grid<Waiting> grid = $(Grid.class).first();
        return grid.getGenericDataView()
            .getItems()
            .map((it) -> it.wish().municipality() + " " + it.wish().language())
            .toList();
    }

    private String messages() {
        return $(Div.class).all()
            .stream()
            .filter((it) -> it.hasClassName("staff-original"))
            .map((it) -> it.getElement().getTextRecursively())
            .collect(Collectors.joining("\n"));
    }

    private String refusal() {
        return $(Paragraph.class).all()
            .stream()
            .filter((it) -> it.hasClassName("staff-refusal"))
            .findFirst()
            .orElseThrow()
            .getText();
    }

    private void click(String text) {
        test(button(text)).click();
    }

    private Button button(String text) {
        return $(Button.class).withText(text).last();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> language() {
        return $(ComboBox.class).first();
    }

    @SuppressWarnings("unchecked")
    private Select<CourseKind> kind() {
        return $(Select.class).all().stream().filter((it) -> "Kurs".equals(it.getLabel())).findFirst().orElseThrow();
    }

    private TextField page() {
        return $(TextField.class).all()
            .stream()
            .filter((it) -> it.getLabel().startsWith("Kurssidans"))
            .findFirst()
            .orElseThrow();
    }
}
