package fi.newcomer.knowledge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.entry.EarlierVersions;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.KnownFact;
import fi.newcomer.knowledge.FactDesk;
import fi.newcomer.knowledge.FactDraft;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Staff keep facts and partners, without a browser. Everything is put back. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor")
class KnowledgeViewsTests extends SpringBrowserlessTest {

    private static final String STATED = "raseborg-drop-in-hango";

    private static final String PHONE = "nollalinja";

    @Autowired
    FactDesk desk;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    StaffWords words;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void putBack() {
        this.jdbc.sql("UPDATE fact SET state = 'PLANNED' WHERE id = ?").param(STATED).update();
        this.jdbc.sql("UPDATE fact SET value = '+35880005005' WHERE id = ?").param(PHONE).update();
        this.jdbc.sql("UPDATE unit_text SET behind = ''").update();
        this.jdbc.sql("DELETE FROM fact_revision WHERE how = 'edited' AND fact IN (?, ?)").params(STATED, PHONE).update();
    }

    @Test
    void theListIsFilteredByKindReadersAndWords() {
        navigate(FactsView.class);
        assertThat($(ListItem.class).all()).hasSize(FactDesk.PAGE);
        click("staff.facts.more");
        click("staff.facts.more");
        int all = $(ListItem.class).all().size();
        assertThat(all).isGreaterThan(FactDesk.PAGE * 2);
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText)
            .contains(this.words.text("staff.facts.count", Map.of("count",
                    this.jdbc.sql("SELECT COUNT(*) FROM fact").query(Integer.class).single())));
        Select<String> kind = select("staff.fact.kind");
        kind.setValue("PHONE");
        assertThat($(ListItem.class).all()).hasSizeBetween(1, all - 1)
            .allSatisfy((item) -> assertThat(item.getElement().getTextRecursively()).contains(say("staff.fact.kind.PHONE")));
        TextField search = $(TextField.class).first();
        search.setValue("112");
        assertThat($(ListItem.class).all()).singleElement()
            .satisfies((item) -> assertThat(item.getElement().getTextRecursively()).contains("emergency"));
        search.setValue("<script>");
        assertThat($(ListItem.class).all()).isEmpty();
    }

    @Test
    void aWrongNumberIsSaidAtItsFieldAndWhatIsTypedStays() {
        open(PHONE);
        TextArea value = $(TextArea.class).first();
        value.setValue("06 12");
        click("staff.save");
        assertThat(value.isInvalid()).isTrue();
        assertThat(value.getErrorMessage()).isEqualTo(say("staff.knowledge.problem.phone"));
        assertThat($(TextArea.class).first().getValue()).isEqualTo("06 12");
        assertThat(fact(PHONE).fact().value()).isEqualTo("+35880005005");
    }

    @Test
    void whatAStatedFactMarksIsShownBeforeItIsStored() {
        open(STATED);
        this.<Fact.State>select("staff.fact.state").setValue(Fact.State.IN_FORCE);
        click("staff.save");
        Dialog dialog = $(Dialog.class).first();
        assertThat(dialog.getElement().getTextRecursively()).contains("6");
        assertThat($(ListItem.class, dialog).all()).hasSize(6);
        assertThat(fact(STATED).fact().state()).isEqualTo(Fact.State.PLANNED);
        test($(Button.class).all().stream().filter((it) -> it.getText().equals(say("staff.cancel"))).findFirst().orElseThrow())
            .click();
        assertThat(fact(STATED).fact().state()).isEqualTo(Fact.State.PLANNED);
        click("staff.save");
        click("staff.fact.marks.save");
        assertThat(fact(STATED).fact().state()).isEqualTo(Fact.State.IN_FORCE);
        assertThat(this.jdbc.sql("SELECT count(*) FROM unit_text WHERE behind = ?").param(STATED).query(Integer.class).single())
            .isEqualTo(6);
    }

    @Test
    void whatSomebodyElseStoredIsSaidAndWhatIsTypedStays() {
        open(PHONE);
        KnownFact shown = fact(PHONE);
        this.desk.save(this.currentStaff.get(), shown, new FactDraft(Fact.Kind.PHONE, "06 7231 500", Fact.State.IN_FORCE,
                shown.fact().document(), shown.fact().section()));
        TextArea value = $(TextArea.class).first();
        value.setValue("06 7231 501");
        click("staff.save");
        assertThat(value.getValue()).isEqualTo("06 7231 501");
        assertThat(fact(PHONE).fact().value()).isEqualTo("+35867231500");
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText).anyMatch((it) -> it.contains("06 7231500 ("));
        click("staff.save");
        assertThat(fact(PHONE).fact().value()).isEqualTo("+35867231501");
        EarlierVersions versions = $(EarlierVersions.class).first();
        versions.setOpened(true);
        assertThat(versions.getElement().getOuterHTML()).contains("<del>", "<ins>");
        click("staff.versions.restore");
        assertThat(fact(PHONE).fact().value()).isEqualTo("+35867231500");
    }

    @Test
    @WithUserDetails("editor-korsnas")
    void whatOthersKeepIsOnlyToRead() {
        open("emergency");
        assertThat($(TextArea.class).first().isReadOnly()).isTrue();
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain(say("staff.save"));
        navigate(PartnersView.class);
        assertThat($(ListItem.class).all()).singleElement()
            .satisfies((item) -> assertThat(item.getElement().getTextRecursively()).contains("Vasek"));
        navigate("partners/korsnas/vasek", PartnerView.class);
        assertThat($(TextField.class).all()).extracting(TextField::getValue).contains("Vasek", "företagstjänster i regionen");
    }

    private void open(String id) {
        navigate("facts/" + id, FactView.class);
    }

    private KnownFact fact(String id) {
        return this.desk.find(this.currentStaff.get(), id).orElseThrow();
    }

    private void click(String key) {
        test($(Button.class).all().stream().filter((it) -> it.getText().equals(say(key))).reduce((one, next) -> next)
            .orElseThrow()).click();
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String key) {
        return (Select<T>) $(Select.class).all().stream().filter((it) -> say(key).equals(it.getLabel())).findFirst()
            .orElseThrow();
    }

    private String say(String key) {
        return this.words.text(key);
    }
}
