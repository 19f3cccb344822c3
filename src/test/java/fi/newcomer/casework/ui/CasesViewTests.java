package fi.newcomer.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestIntake;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibilities;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The caseworker's desk, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("caseworker-korsnas")
class CasesViewTests extends SpringBrowserlessTest {

    @Autowired
    RequestIntake intake;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    CaseRequests requests;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    JdbcClient database;

    @Autowired
    StaffWords words;

    @Test
    void aCaseworkerSeesOnlyTheOwnQueues() {
        UUID own = receive("korsnas-kommun");
        UUID foreign = receive("osterbottens-sysselsattningsomrade");
        navigate(CasesView.class);
        assertThat(listed()).contains(own).doesNotContain(foreign);
    }

    @Test
    void aForeignCaseIsNotFoundAndLeavesNoTrace() {
        UUID foreign = receive("osterbottens-sysselsattningsomrade");
        navigate("cases/" + foreign, CasesView.class);
        String shown = text();
        navigate("cases/" + UUID.randomUUID(), CasesView.class);
        assertThat(text()).isEqualTo(shown).contains("Ärendet finns inte");
        navigate("cases/nonsense", CasesView.class);
        assertThat(text()).isEqualTo(shown);
        assertThat(audited(foreign)).isEmpty();
    }

    @Test
    void aCaseGoesFromReceivedToClosedAndEveryStepIsRecorded() {
        UUID id = receive("korsnas-kommun");
        navigate("cases/" + id, CasesView.class);
        click("Börja handlägga");
        assertThat(open(id).summary().state()).isEqualTo(RequestState.IN_HANDLING);
        click("Avsluta …");
        click("Avsluta ärendet");
        assertThat(open(id).summary().state()).as("without an outcome").isEqualTo(RequestState.IN_HANDLING);
        outcome().setValue(Outcome.CONTACTED);
        click("Avsluta ärendet");
        assertThat(open(id).outcome()).contains(Outcome.CONTACTED);
        assertThat(text()).contains("Avslutat").doesNotContain("Börja handlägga");
        assertThat(audited(id)).containsSubsequence("case.opened", "case.started", "case.opened", "case.closed",
                "case.opened");
    }

    @Test
    void whoeverIsLaterSeesWhatTheOtherDid() {
        UUID id = receive("korsnas-kommun");
        navigate("cases/" + id, CasesView.class);
        RequestSummary summary = open(id).summary();
        this.requests.close(this.currentStaff.get(), id, summary.version(), Outcome.DUPLICATE);
        click("Börja handlägga");
        assertThat(open(id).outcome()).contains(Outcome.DUPLICATE);
        assertThat(text()).contains("Dubblett");
    }

    @Test
    void whatWasTypedStandsAsTypedAndIsIsolated() {
        UUID id = this.intake.receive(SentRequest.to("korsnas-kommun", "<b>\u202Eعلي</b>")
            .choosing("ownPhone", "shared")
            .choosing("safeToLeaveMessage", "no")
            .writing("message", "<script>alert(1)</script>\n{{phone}} ''")
            .under(this.responsibilities.today("korsnas", Topic.ASSESSMENT, Jobseeker.NO), LocalDate.now())).id();
        navigate("cases/" + id, CasesView.class);
        assertThat(text()).contains("<b>\u202Eعلي</b>", "<script>alert(1)</script>\n{{phone}} ''",
                this.words.text("staff.case.no-message"), this.words.text("staff.case.shared-phone"),
                this.words.text("staff.case.aid"));
        assertThat(panel().getElement().getOuterHTML()).contains("dir=\"auto\"").doesNotContain("<script>");
    }

    @Test
    @WithUserDetails("editor")
    void anEditorHasNoAccessToCases() {
        assertThatThrownBy(() -> navigate(CasesView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithUserDetails("admin")
    void anAdministratorHasNoAccessToCases() {
        assertThatThrownBy(() -> navigate(CasesView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private UUID receive(String queue) {
        return this.intake.receive(SentRequest.to(queue, "Олена")
            .under(this.responsibilities.today("korsnas", Topic.ASSESSMENT, Jobseeker.NO), LocalDate.now().plusDays(5)))
            .id();
    }

    private RequestCase open(UUID id) {
        return this.requests.open(this.currentStaff.get(), id).orElseThrow();
    }

    private List<String> audited(UUID id) {
        return this.database.sql("SELECT action FROM audit WHERE subject = :id ORDER BY id")
            .param("id", id.toString())
            .query(String.class)
            .list();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> listed() {
        Grid<RequestSummary> grid = $(Grid.class).first();
        return grid.getListDataView().getItems().map(RequestSummary::id).toList();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Outcome> outcome() {
        return $(RadioButtonGroup.class).first();
    }

    private void click(String text) {
        test($(Button.class).withText(text).last()).click();
    }

    private Section panel() {
        return $(CasePanel.class).first();
    }

    private String text() {
        return panel().getElement().getTextRecursively();
    }
}
