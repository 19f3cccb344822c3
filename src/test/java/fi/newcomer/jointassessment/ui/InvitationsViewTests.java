package fi.newcomer.jointassessment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.jointassessment.Invitation;
import fi.newcomer.jointassessment.InvitationBox;
import fi.newcomer.jointassessment.InvitationState;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.NewInvitation;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.request.ForgottenGuesses;
import fi.newcomer.request.Ground;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Inviting in a case, and the box of those who are invited, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("caseworker-ovph")
class InvitationsViewTests extends SpringBrowserlessTest {

    private static final String COUNTY = "osterbottens-valfardsomrade";

    private static final String TYPED = "<script>alert(1)</script> \u202Eعلي {name}";

    private final StaffMember inviter = new StaffMember("caseworker-korsnas", "Handläggare",
            Set.of(new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun")));

    @Autowired
    JointInvitations invitations;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    InvitationBox box;

    @Autowired
    WaitingInvitationsAlert alert;

    @Autowired
    StaffMembers staff;

    @Autowired
    Authorities authorities;

    @Autowired
    JdbcClient sql;

    @Test
    void theBoxListsWhatWaitsAndTellsNothingOfTheNewcomer() {
        UUID id = receive();
        Invitation sent = invite(id);
        navigate(InvitationsView.class);
        assertThat(text()).contains("Väntar på svar", "Korsnäs kommun", sent.reference()).doesNotContain(TYPED, "040 123");
        assertThat(audited(id)).doesNotContain("joint.opened");
        navigate("invitations/" + sent.id(), InvitationsView.class);
        assertThat(text()).contains(TYPED, "Grund: lag. 681/2023, 15 §", "Det här är allt som har delats.")
            .doesNotContain("040 123", id.toString());
        assertThat(view().getElement().getOuterHTML()).contains("dir=\"auto\"").doesNotContain("<script>");
        assertThat(audited(id)).contains("joint.opened");
    }

    @Test
    @WithUserDetails("caseworker-rsr")
    void anotherAuthoritysInvitationLooksLikeNone() {
        UUID id = receive();
        Invitation sent = invite(id);
        navigate(InvitationsView.class);
        assertThat(text()).doesNotContain(sent.reference());
        navigate("invitations/" + sent.id(), InvitationsView.class);
        String shown = text();
        assertThat(shown).contains("Inbjudan finns inte");
        navigate("invitations/" + UUID.randomUUID(), InvitationsView.class);
        assertThat(text()).isEqualTo(shown);
        navigate("invitations/nonsense", InvitationsView.class);
        assertThat(text()).isEqualTo(shown);
        assertThat(audited(id)).doesNotContain("joint.opened");
    }

    @Test
    void whoGuessedTooOftenReadsThatAsAPauseAndNotEvenTheOwn() {
        Invitation sent = invite(receive());
        ForgottenGuesses.pause(this.portal, this.currentStaff.get());
        navigate("invitations/" + sent.id(), InvitationsView.class);
        assertThat(text()).contains("Inbjudan finns inte", "Du har öppnat för många ärenden").doesNotContain(TYPED);
    }

    @Test
    void anInvitationThatWaitsIsToldToItsAuthorityAloneUntilItIsAnswered() {
        StaffMember invited = this.staff.find("caseworker-ovph").orElseThrow();
        StaffMember third = this.staff.find("caseworker-rsr").orElseThrow();
        int before = this.box.waiting(invited);
        Optional<StaffAlert.Said> others = this.alert.to(third);
        Optional<StaffAlert.Said> inviters = this.alert.to(this.inviter);
        Invitation sent = invite(receive());
        Invitation second = invite(receive());
        assertThat(this.alert.to(invited)).contains(new StaffAlert.Said(
                before + 2 + " inbjudningar till sektorsövergripande bedömning väntar på svar.", "invitations"));
        assertThat(this.alert.to(third)).isEqualTo(others);
        assertThat(this.alert.to(this.inviter)).as("who invited waits, too, and can do nothing").isEqualTo(inviters);
        assertThat(this.alert.to(this.staff.find("admin").orElseThrow())).isEmpty();
        this.box.accept(invited, sent.id(), sent.version(), "Socialhandledaren");
        this.box.decline(invited, second.id(), second.version(), "Inte vår sak");
        assertThat(this.box.waiting(invited)).isEqualTo(before);
    }

    @Test
    void whatWasTypedStaysUntilTheAnswerIsTaken() {
        UUID id = receive();
        Invitation sent = invite(id);
        navigate("invitations/" + sent.id(), InvitationsView.class);
        click("Vi deltar …");
        click("Svara att vi deltar");
        assertThat(dialog().isOpened()).isTrue();
        assertThat(dialog().getElement().getTextRecursively()).contains("Skriv vem som kommer och hur ni nås.");
        $(TextArea.class).first().setValue("Socialhandledaren");
        this.invitations.withdraw(this.inviter, sent.id(), 1);
        click("Svara att vi deltar");
        assertThat(dialog().getElement().getTextRecursively()).contains("Det du skrev är inte skickat.");
        assertThat($(TextArea.class).first().getValue()).isEqualTo("Socialhandledaren");
        assertThat(text()).contains("Tillbakadragen", "Uppgifterna visas inte längre.").doesNotContain(TYPED);
    }

    @Test
    void aNoWithItsReasonTakesTheInformationAway() {
        UUID id = receive();
        Invitation sent = invite(id);
        navigate("invitations/" + sent.id(), InvitationsView.class);
        click("Vi deltar inte …");
        $(TextArea.class).first().setValue("Personen är inte vår klient.");
        click("Svara att vi inte deltar");
        assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(text()).contains("Ni deltar inte.").doesNotContain(TYPED, "Personen är inte vår klient.");
        assertThat(this.invitations.of(this.inviter, id).getFirst().answer()).contains("Personen är inte vår klient.");
    }

    @Test
    void somebodyWithoutAQueueIsShownTheWayToTheInvitations() {
        navigate("cases", Component.class);
        assertThat(view().getElement().getTextRecursively()).contains("Du har ingen kö i portalen.").doesNotContain("Mottaget");
    }

    @Test
    @WithUserDetails("admin")
    void anAdministratorReadsNoInvitation() {
        assertThatThrownBy(() -> navigate(InvitationsView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings("unchecked")
    @WithUserDetails("caseworker-korsnas")
    void aCaseworkerInvitesWithTheUsualMinimum() {
        UUID id = receive();
        navigate("cases/" + id, Component.class);
        click("Bjud in en annan myndighet …");
        CheckboxGroup<Shared> fields = $(CheckboxGroup.class).last();
        assertThat(fields.getValue()).isEqualTo(Shared.usual());
        click("Skicka inbjudan");
        assertThat(dialog().getElement().getTextRecursively()).contains("Välj en myndighet.");
        Select<Authority> authority = $(Select.class).last();
        authority.setValue(this.authorities.get(COUNTY));
        fields.select(Shared.SENTENCE);
        areas("Det du vill säga").setValue(TYPED);
        click("Skicka inbjudan");
        assertThat(dialog().getElement().getTextRecursively()).contains("Välj grund");
        RadioButtonGroup<Ground> ground = $(RadioButtonGroup.class).last();
        ground.setValue(Ground.LAW);
        areas("Vilken lag och vilken paragraf?").setValue("681/2023, 15 §");
        assertThat(areas("Det du vill säga").getValue()).isEqualTo(TYPED);
        click("Skicka inbjudan");
        assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
        Invitation sent = this.invitations.of(this.inviter, id).getFirst();
        assertThat(sent.shared()).containsOnlyKeys("municipality", "topic", "contactLanguage", "interpreter", "sentence");
        assertThat(sent.invitedBy()).isEqualTo("caseworker-korsnas");
        click("Dra tillbaka …");
        click("Dra tillbaka");
        assertThat(this.invitations.of(this.inviter, id).getFirst().state()).isEqualTo(InvitationState.WITHDRAWN);
    }

    private UUID receive() {
        return SentRequest.to("korsnas-kommun", TYPED).sendTo(this.portal).id();
    }

    private Invitation invite(UUID id) {
        Set<Shared> fields = Set.of(Shared.NAME, Shared.TOPIC);
        this.invitations.invite(this.inviter, id, new NewInvitation(COUNTY, fields,
                Minimum.of(this.invitations.current(this.inviter, id), fields), "", "", Ground.LAW, "681/2023, 15 §", null));
        return this.invitations.of(this.inviter, id).getFirst();
    }

    private TextArea areas(String label) {
        return $(TextArea.class).all().stream().filter((it) -> label.equals(it.getLabel())).findFirst().orElseThrow();
    }

    private Dialog dialog() {
        return $(Dialog.class).last();
    }

    private void click(String text) {
        test($(Button.class).withText(text).last()).click();
    }

    private Component view() {
        return (Component) getCurrentView();
    }

    private String text() {
        return view().getElement().getTextRecursively();
    }

    private List<String> audited(UUID id) {
        return this.sql.sql("SELECT action FROM audit WHERE subject = :id ORDER BY id")
            .param("id", id.toString())
            .query(String.class)
            .list();
    }
}
