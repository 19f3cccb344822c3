package fi.newcomer.editing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.DifferenceText;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.TextWatch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** Editing a page, without a browser. Every text is put back. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor-korsnas")
class TextViewTests extends SpringBrowserlessTest {

    private static final String VIEW = "texts/programme/korsnas/plan/";

    private static final String PAGE = "/en/korsnas/programme/plan";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Stamps stamps;

    @AfterEach
    void forgetDrafts() {
        this.database.sql("DELETE FROM text_draft").update();
    }

    @Autowired
    TextWatch watch;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void thePreviewFollowsTheTextAndPublishingItReachesTheReader() {
        Browsing reader = new Browsing(this.port);
        navigate(VIEW + "en", TextView.class);
        assertThat(preview()).isEqualTo(reader.get(PAGE).body());
        FactTextField lead = area(1);
        String before = lead.getValue();
        lead.setValue("What you want, in writing.");
        assertThat(preview()).contains("<p class=\"lead\">What you want, in writing.</p>");
        assertThat(reader.get(PAGE).body()).doesNotContain("What you want, in writing.");
        publish();
        assertThat(reader.get(PAGE).body()).isEqualTo(preview()).contains("What you want, in writing.");
        lead.setValue(before);
        publish();
        assertThat(reader.get(PAGE).body()).isEqualTo(preview()).doesNotContain("What you want, in writing.");
    }

    @Test
    void aMistakeIsASentenceAndWhatWasTypedStays() {
        navigate(VIEW + "sv", TextView.class);
        String before = preview();
        FactTextField title = area(0);
        title.setValue("Plan <script>");
        assertThat(refusal()).contains("HTML går inte");
        assertThat(preview()).isEqualTo(before);
        publish();
        assertThat(title.getValue()).isEqualTo("Plan <script>");
        assertThat(refusal()).contains("HTML går inte");
        test($(Button.class).withText("Ångra").first()).click();
        assertThat(title.getValue()).isEqualTo("Integrationsplan");
        assertThat(refusal()).isEmpty();
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownBesideWhatWasTyped() {
        navigate(VIEW + "sv", TextView.class);
        FactTextField lead = area(1);
        String before = lead.getValue();
        lead.setValue("Min ingress.");
        write("En annans ingress.");
        try {
            publish();
            assertThat(refusal()).contains("Någon annan, eller en import");
            assertThat(lead.getValue()).isEqualTo("Min ingress.");
            assertThat(paragraphs()).contains("En annans ingress.");
            assertThat(stored()).isEqualTo("En annans ingress.");
            publish();
            assertThat(refusal()).isEmpty();
            assertThat(stored()).isEqualTo("Min ingress.");
        }
        finally {
            write(before);
            this.stamps.changed(List.of("text:programme/korsnas/plan:sv", "heading:programme/korsnas/plan:sv"));
        }
    }

    private void write(String lead) {
        this.database.sql("UPDATE unit_text SET text = ? WHERE page = 'programme/korsnas/plan' AND unit = 'lead' "
                + "AND language = 'sv'").param(lead).update();
    }

    private String stored() {
        return this.database.sql("SELECT text FROM unit_text WHERE page = 'programme/korsnas/plan' AND unit = 'lead' "
                + "AND language = 'sv'").query(String.class).single();
    }

    @Test
    void aUnitThatIsGoneMeanwhileKeepsItsEditorAndWhatWasTyped() {
        this.database.sql("INSERT INTO text_unit VALUES ('programme/korsnas/plan', 'spare', 999, 'PARAGRAPH', NULL)").update();
        this.database.sql("INSERT INTO unit_text (page, unit, language, text, meaning, machine_made, checked_role, checked_on, upstream) VALUES ('programme/korsnas/plan', 'spare', 'sv', 'Kort.', 1, true, NULL, NULL, NULL)").update();
        try {
            navigate(VIEW + "sv", TextView.class);
            area($(FactTextField.class).all().size() - 1).setValue("Längre.");
        }
        finally {
            this.database.sql("DELETE FROM text_unit WHERE unit = 'spare'").update();
        }
        FactTextField spare = area($(FactTextField.class).all().size() - 1);
        publish();
        assertThat(refusal()).contains("Någon annan, eller en import");
        assertThat(spare.getValue()).isEqualTo("Längre.");
        area(1).setValue(area(1).getValue() + " Mer.");
        assertThat(preview()).contains(" Mer.</p>").doesNotContain("Längre.");
    }

    @Test
    @WithUserDetails("translator-ar")
    void aTranslatorIsNotOfferedANewMeaning() {
        navigate(VIEW + "ar", TextView.class);
        FactTextField lead = area(1);
        assertThat(lead.getElement().getAttribute("dir")).isEqualTo("rtl");
        assertThat($(Paragraph.class).all()).anyMatch((it) -> it.hasClassName("staff-original")
                && "sv".equals(it.getElement().getAttribute("lang")));
        lead.setValue(lead.getValue() + " .");
        assertThat($(RadioButtonGroup.class).first().getListDataView().getItems().toList())
            .isEqualTo(java.util.List.of(ChangeOfMeaning.SAME));
    }

    @Test
    void aProposalStandsBesideItsTextUntilSomebodyDecides() {
        String before = propose("Texten i filen.");
        try {
            navigate(TextsView.class);
            assertThat($(Span.class).all()).extracting(Span::getText)
                .anyMatch((text) -> text.contains("1 förslag från innehållsfilerna"));
            navigate(VIEW + "sv", TextView.class);
            assertThat($(DifferenceText.class).first().getElement().getTextRecursively()).contains("Tillagt: Texten");
            test($(Button.class).withText("Behåll vår").first()).click();
            assertThat(area(1).getValue()).isEqualTo(before);
            assertThat($(Button.class).withText("Behåll vår").all()).isEmpty();
            propose("Texten i filen.");
            navigate(VIEW + "sv", TextView.class);
            test($(Button.class).withText("Ta filens version").first()).click();
            assertThat(area(1).getValue()).isEqualTo("Texten i filen.");
            assertThat($(Button.class).withText("Ta filens version").all()).isEmpty();
            assertThat(preview()).contains("<p class=\"lead\">Texten i filen.</p>");
        }
        finally {
            this.database.sql("UPDATE unit_text SET text = ?, upstream = ? WHERE page = 'programme/korsnas/plan' AND unit = 'lead' "
                    + "AND language = 'sv'").params(before, before + " {made=machine}").update();
            this.stamps.changed(java.util.List.of("text:programme/korsnas/plan:sv", "heading:programme/korsnas/plan:sv"));
        }
    }

    /** Stores what a file would say about the lead, and gives what stands there. */
    private String propose(String text) {
        this.transactions.executeWithoutResult((transaction) -> {
            this.watch.changing("programme/korsnas/plan", List.of("lead"));
            this.database.sql("REPLACE INTO text_proposal (page, unit, language, text, meaning, machine_made) "
                    + "VALUES ('programme/korsnas/plan', 'lead', 'sv', ?, 1, true)").param(text).update();
        });
        return this.database.sql("SELECT text FROM unit_text WHERE page = 'programme/korsnas/plan' AND unit = 'lead' "
                + "AND language = 'sv'").query(String.class).single();
    }

    @Test
    void whatWasTypedIsBackWhenOneComesBack() {
        navigate(VIEW + "sv", TextView.class);
        String before = area(1).getValue();
        area(1).setValue("Halv mening {{");
        assertThat(spans()).anyMatch((it) -> it.startsWith("Utkast sparat "));
        navigate(TextsView.class);
        navigate(VIEW + "sv", TextView.class);
        assertThat(area(1).getValue()).isEqualTo("Halv mening {{");
        assertThat(paragraphs()).anyMatch((it) -> it.startsWith("Ditt utkast från "));
        test($(Button.class).withText("Ångra").first()).click();
        navigate(TextsView.class);
        navigate(VIEW + "sv", TextView.class);
        assertThat(area(1).getValue()).isEqualTo(before);
    }

    @Test
    void aDraftOfAnOlderTextSaysWhatStandsThereNow() {
        navigate(VIEW + "sv", TextView.class);
        String before = area(1).getValue();
        area(1).setValue("Min ingress.");
        write("En annans ingress.");
        try {
            navigate(TextsView.class);
            navigate(VIEW + "sv", TextView.class);
            assertThat(area(1).getValue()).isEqualTo("Min ingress.");
            assertThat(paragraphs()).contains("En annans ingress.");
            assertThat(refusal()).contains("Någon annan, eller en import");
        }
        finally {
            write(before);
        }
    }

    @Test
    void publishingAllTextsOverwritesNoNewerOneThatADraftDidNotBeginFrom() {
        navigate(VIEW + "sv", TextView.class);
        String before = area(1).getValue();
        String title = area(0).getValue();
        area(1).setValue("Min ingress.");
        write("En annans ingress.");
        try {
            navigate(TextsView.class);
            navigate(VIEW + "sv", TextView.class);
            area(0).setValue(title + "!");
            publishAll();
            assertThat(stored()).isEqualTo("En annans ingress.");
            assertThat(refusal() + paragraphs()).contains("Det kunde inte publiceras");
            test($(Button.class).withText("Avbryt").first()).click();
            area(1).setValue("Min ingress, sedd.");
            area(0).setValue(title);
            publishAll();
            assertThat(stored()).isEqualTo("Min ingress, sedd.");
        }
        finally {
            write(before);
            this.stamps.changed(List.of("text:programme/korsnas/plan:sv", "heading:programme/korsnas/plan:sv"));
        }
    }

    private void publishAll() {
        test($(Button.class).all()
            .stream()
            .filter((it) -> it.getText().matches("Publicera \\d ändrad.*"))
            .findFirst()
            .orElseThrow()).click();
        test($(Button.class).withText("Utför").first()).click();
    }

    @Test
    void aTextStandsBesideTheSourceThatIsNewer() {
        this.database.sql("UPDATE unit_text SET meaning = 2 WHERE page = 'programme/korsnas/plan' AND unit = 'lead' "
                + "AND language = 'fi'").update();
        try {
            navigate(VIEW + "ar", TextView.class);
            assertThat(sources()).isNotEmpty().allMatch("fi"::equals);
            assertThat(paragraphs()).contains("Ändrat i texten på språket: finska");
            navigate(VIEW + "sv", TextView.class);
            assertThat(sources()).isNotEmpty().allMatch("fi"::equals);
        }
        finally {
            this.database.sql("UPDATE unit_text SET meaning = 1 WHERE page = 'programme/korsnas/plan' AND unit = 'lead' "
                    + "AND language = 'fi'").update();
        }
        navigate(VIEW + "ar", TextView.class);
        assertThat(sources()).isNotEmpty().allMatch("sv"::equals);
    }

    private List<String> sources() {
        return $(Paragraph.class).all()
            .stream()
            .filter((it) -> it.hasClassName("staff-original") && it.getParent().orElseThrow() instanceof UnitSource)
            .map((it) -> it.getElement().getAttribute("lang"))
            .distinct()
            .toList();
    }

    private List<String> spans() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    @Test
    @WithUserDetails("editor")
    void everyGroupOfPagesHasANameOfItsOwn() {
        navigate(TextsView.class);
        @SuppressWarnings("unchecked")
        Select<String> choice = $(Select.class).all()
            .stream()
            .filter((select) -> "Vilka sidor".equals(select.getLabel()))
            .findFirst()
            .orElseThrow();
        List<String> groups = choice.getListDataView()
            .getItems()
            .map((scope) -> choice.getItemLabelGenerator().apply(scope))
            .toList();
        assertThat($(H2.class).first().getText()).isEqualTo(groups.getFirst());
        assertThat(groups).doesNotHaveDuplicates()
            .contains("Programmet: Nykarleby", "Programmet: Raseborg", "Programmet: Korsnäs",
                    "Regionens gemensamma text: Jakobstad, Kronoby, Larsmo, Nykarleby, Pedersöre",
                    "Regionens gemensamma text: Raseborg, Hangö, Ingå")
            .anyMatch((group) -> group.startsWith("Arkiverat program: Gemensamt integrationsprogram"));
    }

    @Test
    @WithUserDetails("translator-ar")
    void aTranslatorSeesThatATextIsTheRegions() {
        navigate("texts/programme/nykarleby/plan/ar", TextView.class);
        assertThat($(H1.class).first().getText()).endsWith("Programmet: Nykarleby");
        assertThat(paragraphs()).contains("Regionens text: ändrar du den här så ändras den för alla: "
                + "Jakobstad, Kronoby, Larsmo, Nykarleby, Pedersöre.");
    }

    @Test
    @WithUserDetails("editor")
    void anEditorOfATownDropsItsCopy() {
        navigate("texts/programme/nykarleby/plan/sv", TextView.class);
        String inherited = "Regionens text: ändrar du den här så ändras den bara för Nykarleby.";
        long before = paragraphs().stream().filter(inherited::equals).count();
        FactTextField title = area(0);
        String text = title.getValue();
        title.setValue("Stadens plan");
        publish();
        try {
            assertThat(paragraphs().stream().filter(inherited::equals)).hasSize((int) before - 1);
            test($(Button.class).withText("Gå tillbaka till den gemensamma texten").single()).click();
        }
        finally {
            this.database.sql("DELETE FROM text_unit WHERE page = 'programme/nykarleby/plan' AND unit = 'title'").update();
        }
        assertThat(title.getValue()).isEqualTo(text);
        assertThat(preview()).doesNotContain("Stadens plan");
        assertThat(paragraphs().stream().filter(inherited::equals)).hasSize((int) before);
        assertThat($(Button.class).withText("Gå tillbaka till den gemensamma texten").all()).isEmpty();
    }

    @Test
    void whatIsNotThisPersonsIsNotThere() {
        for (String foreign : new String[] { "texts/pages/privacy/sv", "texts/programme/raseborg/plan/sv",
                "texts/programme/korsnas/nothing/sv", "texts/programme/sv", VIEW + "xx" }) {
            assertThatThrownBy(() -> navigate(foreign, TextView.class)).as(foreign).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void aCaseworkerFindsNoTexts() {
        assertThatThrownBy(() -> navigate(TextsView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private FactTextField area(int number) {
        return $(FactTextField.class).all().get(number);
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private String preview() {
        return $(PagePreview.class).first().document().replaceAll(" data-unit=\"[^\"]*\"", "");
    }

    private void publish() {
        test($(Button.class).withText("Publicera").first()).click();
    }

    private String refusal() {
        return String.join("", $(Paragraph.class).all()
            .stream()
            .filter((it) -> it.hasClassName("staff-refusal"))
            .map(Paragraph::getText)
            .toList());
    }
}
