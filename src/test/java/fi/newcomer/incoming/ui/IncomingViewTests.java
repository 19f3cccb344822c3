package fi.newcomer.incoming.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.casework.CasePart;
import fi.newcomer.request.CaseFilter;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.OwnRequest;
import fi.newcomer.request.Received;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithUserDetails;

/** The form for visits, calls and notices, and the same person in a case, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("caseworker-korsnas")
class IncomingViewTests extends SpringBrowserlessTest {

    @Autowired
    CaseRequests cases;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    OwnRequest own;

    @Autowired
    List<CasePart> parts;

    private static String number() {
        return "+35840" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    }

    private void fill(String jobseeker, String name, String phone) {
        choose("Anmäld som arbetssökande", jobseeker);
        language().setValue("ar");
        field("Namn").setValue(name);
        field("Telefon").setValue(phone);
    }

    @Test
    void aVisitIsWrittenDownAndTheReceiptIsShownOnce() {
        navigate(IncomingView.class);
        click("Skriv in ärendet");
        assertThat(text()).contains("fält behöver rättas");
        assertThat(field("Namn").isInvalid()).isTrue();
        String phone = number();
        fill("no", "<b>Prov\u202EBesök</b>", phone);
        click("Skriv in ärendet");
        assertThat(text()).contains("Det är inskrivet", "Kod", "PIN-kod", "PIN-koden visas bara nu");
        assertThat($(Anchor.class).all()).anyMatch((it) -> it.getElement().hasAttribute("href")
                && it.getText().startsWith("Kvitto att skriva ut"));
        RequestSummary newest = newest();
        assertThat(newest.name()).isEqualTo("<b>Prov\u202EBesök</b>");
        assertThat(text()).contains(newest.code());
        click("Skriv in ett till");
        assertThat(text()).doesNotContain(newest.code());
        assertThat(field("Namn").getValue()).isEmpty();
        field("Telefon").setValue(phone);
        assertThat(text()).as("the same phone").contains("Kan vara samma person", "<b>Prov\u202EBesök</b>", "Samma telefonnummer");
    }

    @Test
    void theRuleIsNamedBeforeSavingAndTheTypedTextStays() {
        navigate(IncomingView.class);
        String name = "Prov Regel " + number();
        fill("yes", name, number());
        click("Skriv in ärendet");
        assertThat(newest().name()).isNotEqualTo(name);
        assertThat(text()).contains("Enligt regeln tas det här emot av Österbottens sysselsättningsområde");
        click("Behåll hos oss");
        assertThat(text()).contains("Skriv varför det ska stanna hos er");
        assertThat(newest().name()).isNotEqualTo(name);
        $(TextArea.class).withPropertyValue(TextArea::getLabel, "Varför ska det stanna hos er?").single().setValue("Hen bor här.");
        click("Behåll hos oss");
        RequestSummary newest = newest();
        assertThat(newest.name()).isEqualTo(name);
        assertThat(open(newest).history().getFirst().words()).contains("Hen bor här.");
    }

    @Test
    void onlyAnEmploymentAreaIsAskedForTheRegistration() {
        navigate(IncomingView.class);
        assertThat($(DatePicker.class).all()).isEmpty();
    }

    @Test
    @WithUserDetails("caseworker-rsr")
    void theCaseSaysWhatTheProgrammePromisesAfterRegistrationAndWhere() {
        navigate(IncomingView.class);
        $(DatePicker.class).single().setValue(LocalDate.of(2025, 4, 16));
        fill("yes", "Prov Anmäld", number());
        click("Skriv in ärendet");
        RequestCase entered = open(newest());
        String said = said(RegisteredPart.class, entered);
        assertThat(said).contains("16 apr. 2025", "5 arbetsdagar", "Personen läser: kontakt senast den ",
                "Integrationsprogram för Raseborgs sysselsättningsregion samt kommunerna Raseborg, Hangö och Ingå",
                "Bedömning och plan för arbetssökande", "Tiden för kontakt gick ut den 25 apr. 2025");
        navigate("cases/" + entered.summary().id(), Component.class);
        assertThat(text()).contains("Försenat: tiden för kontakt efter anmälan gick ut den 25 apr. 2025");
    }

    @Test
    @WithUserDetails("caseworker-rsr")
    void aRegistrationIsNotedInACaseThatIsThereAlready() {
        navigate(IncomingView.class);
        fill("yes", "Prov Senare", number());
        click("Skriv in ärendet");
        RequestSummary newest = newest();
        assertThat(open(newest).registeredOn()).isEmpty();
        navigate("cases/" + newest.id(), Component.class);
        click("Anteckna personlig anmälan …");
        click("Spara");
        assertThat($(DatePicker.class).last().isInvalid()).isTrue();
        $(DatePicker.class).last().setValue(LocalDate.now().plusDays(9));
        click("Spara");
        assertThat(text()).contains("Dagen för anmälan kan inte vara i framtiden.");
        this.cases.note(this.currentStaff.get(), newest.id(), "Hej");
        this.cases.attempt(this.currentStaff.get(), newest.id(), "phone", false, "");
        $(DatePicker.class).last().setValue(LocalDate.of(2025, 4, 16));
        click("Spara");
        assertThat(text()).as("somebody changed it meanwhile").contains("Personen nåddes inte");
        assertThat(open(newest).registeredOn()).isEmpty();
        click("Spara");
        assertThat(open(newest).registeredOn()).contains(LocalDate.of(2025, 4, 16));
        assertThat(open(newest).summary().promisedOn()).isEqualTo(newest.promisedOn());
        assertThat(text()).contains("Tiden för kontakt gick ut den 25 apr. 2025", "Den personliga anmälan antecknades: 16 apr. 2025");
    }

    @Test
    void aQueueThatPromisesNothingAfterRegistrationIsNotAskedForIt() {
        navigate("cases/" + send("Prov Inte", number()).id(), Component.class);
        assertThat($(Button.class).withText("Anteckna personlig anmälan …").all()).isEmpty();
    }

    @Test
    void twoRequestsAreJoinedFromTheCase() {
        String phone = number();
        Received kept = send("Prov Behållen " + phone, phone);
        Received merged = send("Prov Andra " + phone, phone);
        navigate("cases/" + kept.id(), Component.class);
        assertThat(text()).contains("Samma person?", "Prov Andra", "Samma telefonnummer");
        click("Slå ihop …");
        assertThat(text()).contains("Det går inte att ångra");
        click("Slå ihop");
        assertThat(open(merged).mergedInto()).contains(kept.id());
        assertThat(text()).contains("De här hör ihop med ärendet");
        assertThat(said(SamePersonPart.class, open(merged))).contains("hör ihop med ett annat", "Prov Behållen");
        navigate("cases/" + merged.id(), Component.class);
        assertThat($(Anchor.class).all()).as("the way to where it is answered")
            .anyMatch((it) -> it.getHref().endsWith("cases/" + kept.id()));
        assertThat(text()).contains("Hör ihop med ett annat ärende").doesNotContain("Skriv ett svar");
    }

    @Test
    void aRefusedJoiningSaysWhoDidWhatInTheDialog() {
        String phone = number();
        Received kept = send("Prov Behållen " + phone, phone);
        Received merged = send("Prov Andra " + phone, phone);
        navigate("cases/" + kept.id(), Component.class);
        click("Slå ihop …");
        this.own.correct(merged.id(), Map.of("name", Optional.of("Prov Rättad")));
        click("Slå ihop");
        assertThat(text()).contains("Personen rättade sina uppgifter");
        assertThat(open(merged).summary().state()).isEqualTo(RequestState.RECEIVED);
        click("Slå ihop");
        assertThat(open(merged).mergedInto()).as("who read that goes on from what is true now").contains(kept.id());
    }

    @Test
    void theCaseShowsWhatThePersonCorrectedAndTheFormerNumber() {
        Received received = send("Prov Fel", "040 111 2222");
        this.own.correct(received.id(), Map.of("phone", Optional.of("040 333 4444")));
        assertThat(said(CorrectedPart.class, open(received))).contains("Telefon", "040 111 2222").doesNotContain("333");
    }

    @Test
    @WithUserDetails("editor")
    void anEditorHasNoAccess() {
        assertThatThrownBy(() -> navigate(IncomingView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private Received send(String name, String phone) {
        return SentRequest.to("korsnas-kommun", name).writing("phone", phone).about(Topic.PLAN).sendTo(this.portal);
    }

    private String said(Class<? extends CasePart> part, RequestCase request) {
        return this.parts.stream().filter(part::isInstance).findFirst().orElseThrow()
            .of(request, () -> { }).orElseThrow().getElement().getTextRecursively();
    }

    private RequestSummary newest() {
        return this.cases.inQueues(this.currentStaff.get(), CaseFilter.all(), CaseRequests.Order.NEWEST_FIRST,
                Optional.empty(), 1).getFirst();
    }

    private RequestCase open(RequestSummary request) {
        return this.cases.open(this.currentStaff.get(), request.id()).orElseThrow();
    }

    private RequestCase open(Received received) {
        return this.cases.open(this.currentStaff.get(), received.id()).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> language() {
        return $(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String value) {
        ((RadioButtonGroup<String>) $(RadioButtonGroup.class)
            .withPropertyValue(RadioButtonGroup::getLabel, label).single()).setValue(value);
    }

    private TextField field(String label) {
        return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
    }

    private void click(String text) {
        test($(Button.class).withText(text).last()).click();
    }

    private String text() {
        return Stream.<Class<? extends Component>>of(VerticalLayout.class, Section.class, Dialog.class)
            .flatMap((type) -> $(type).all().stream())
            .map((it) -> it.getElement().getTextRecursively())
            .collect(Collectors.joining("\n"));
    }
}
