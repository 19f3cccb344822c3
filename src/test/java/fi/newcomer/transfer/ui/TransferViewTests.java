package fi.newcomer.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import fi.newcomer.transfer.TransferTarget;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithUserDetails;

/** The sheet on screen and the mark in the case, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("caseworker-korsnas")
class TransferViewTests extends SpringBrowserlessTest {

    private static final String TYPED = "<script>alert(1)</script> \u202Eعلي {name}\n=1+1";

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests requests;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    Languages languages;

    @Test
    void eachFieldHasItsOwnCopyButtonAndStandsAsTyped() {
        UUID id = receive("korsnas-kommun", Jobseeker.NO);
        navigate("transfer/" + id, TransferView.class);
        assertThat(text()).contains("Sammanställning", TYPED, "Kontaktspråk", "Som det skrevs. Formuläret var på arabiska.");
        assertThat(html()).doesNotContain("<script>").contains("lang=\"ar\"");
        List<Button> copies = $(Button.class).withText("Kopiera").all();
        assertThat(copies).hasSizeGreaterThan(15).allSatisfy((it) -> {
            assertThat(it.getAriaLabel().orElseThrow()).startsWith("Kopiera: ");
            assertThat(html()).contains("id=\"" + it.getElement().getAttribute("data-copies") + "\"");
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void theSheetSpeaksTheLanguageThatIsChosen() {
        navigate("transfer/" + receive("korsnas-kommun", Jobseeker.NO), TransferView.class);
        ((Select<Language>) $(Select.class).last()).setValue(this.languages.get("fi"));
        assertThat(text()).contains("Asiointikieli", "arabia").doesNotContain("Kontaktspråk");
        assertThat(html()).contains("lang=\"fi\"");
    }

    @Test
    void aSheetOfAnotherQueueLooksLikeNone() {
        navigate("transfer/" + receive("osterbottens-sysselsattningsomrade", Jobseeker.NO), TransferView.class);
        String shown = text();
        assertThat(shown).contains("Ärendet finns inte");
        navigate("transfer/" + UUID.randomUUID(), TransferView.class);
        assertThat(text()).isEqualTo(shown);
        navigate("transfer/nonsense", TransferView.class);
        assertThat(text()).isEqualTo(shown);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theMarkAsksForTheOutcomeAndKeepsWhatWasTyped() {
        UUID id = receive("korsnas-kommun", Jobseeker.YES);
        navigate("cases/" + id, Component.class);
        click("Märk som överfört …");
        List<RadioButtonGroup> groups = $(RadioButtonGroup.class).all();
        RadioButtonGroup<TransferTarget> target = groups.get(groups.size() - 2);
        RadioButtonGroup<Outcome> outcome = groups.getLast();
        assertThat(target.getValue()).as("a jobseeker's").isEqualTo(TransferTarget.A_TMT);
        click("Märk som överfört");
        assertThat(dialog()).contains("Välj hur det gick.");
        target.setValue(TransferTarget.KOTO_AJ);
        outcome.setValue(Outcome.GUIDANCE_GIVEN);
        area().setValue("Klart");
        this.requests.take(this.currentStaff.get(), id, 1);
        click("Märk som överfört");
        assertThat(dialog()).contains("Någon annan ändrade ärendet under tiden").contains("En handläggare tog ärendet");
        assertThat(area().getValue()).isEqualTo("Klart");
        click("Märk som överfört");
        assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
        RequestCase marked = this.requests.open(this.currentStaff.get(), id).orElseThrow();
        assertThat(marked.transferredTo()).contains("Koto-AJ");
        assertThat(marked.outcome()).contains(Outcome.GUIDANCE_GIVEN);
        assertThat($(Paragraph.class).all()).extracting(Paragraph::getText)
            .anyMatch((it) -> it.startsWith("Överfört till Koto-AJ") && it.endsWith("av Handläggare, Korsnäs kommun."));
        assertThat($(Button.class).withText("Märk som överfört …").all()).isEmpty();
    }

    private UUID receive(String queue, Jobseeker jobseeker) {
        return SentRequest.to(queue, "Ann").writing("message", TYPED).as(jobseeker).sendTo(this.portal).id();
    }

    private TextArea area() {
        return $(TextArea.class).all()
            .stream()
            .filter((it) -> "Med egna ord (frivilligt)".equals(it.getLabel()))
            .findFirst()
            .orElseThrow();
    }

    private String dialog() {
        return $(Dialog.class).last().getElement().getTextRecursively();
    }

    private void click(String text) {
        test($(Button.class).withText(text).last()).click();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private String html() {
        return ((Component) getCurrentView()).getElement().getOuterHTML();
    }
}
