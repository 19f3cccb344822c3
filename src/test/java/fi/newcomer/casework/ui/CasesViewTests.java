package fi.newcomer.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import fi.newcomer.casework.Desk;
import fi.newcomer.leave.Absences;
import fi.newcomer.protection.FieldCipher;
import fi.newcomer.queue.Queue;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Ground;
import fi.newcomer.request.ManyRequests;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.OwnRequest;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.Colleague;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithUserDetails;

/** The caseworker's desk, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("caseworker-korsnas")
class CasesViewTests extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext portal;

    @Autowired
    Desk desk;

    @Autowired
    CaseRequests requests;

    @Autowired
    OwnRequest newcomer;

    @Autowired
    Absences absences;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    StaffMembers staff;

    @Autowired
    UserDetailsService users;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    FieldCipher cipher;

    @Autowired
    StaffWords words;

    @Test
    void aCaseworkerSeesOnlyTheOwnQueues() {
        UUID own = receive("korsnas-kommun");
        UUID foreign = receive("osterbottens-sysselsattningsomrade");
        list("order=newest_first");
        assertThat(listed()).contains(own).doesNotContain(foreign);
    }

    @Test
    void aForeignCaseIsNotFoundAndTheGuessIsRecorded() {
        UUID foreign = receive("osterbottens-sysselsattningsomrade");
        navigate("cases/" + foreign, CasesView.class);
        String shown = text();
        navigate("cases/" + UUID.randomUUID(), CasesView.class);
        assertThat(text()).isEqualTo(shown).contains("Ärendet finns inte");
        navigate("cases/nonsense", CasesView.class);
        assertThat(text()).isEqualTo(shown);
        assertThat(audited(foreign)).containsExactly("case.not-found");
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
        outcome().setValue(Outcome.GUIDANCE_GIVEN);
        click("Avsluta ärendet");
        assertThat(open(id).outcome()).contains(Outcome.GUIDANCE_GIVEN);
        assertThat(text()).contains("Avslutat").doesNotContain("Börja handlägga");
        assertThat(audited(id)).containsSubsequence("case.opened", "case.taken", "case.opened", "case.closed",
                "case.opened");
    }

    @Test
    void whoeverIsLaterSeesWhatTheOtherDid() {
        UUID id = receive("korsnas-kommun");
        navigate("cases/" + id, CasesView.class);
        RequestSummary summary = open(id).summary();
        this.requests.close(this.currentStaff.get(), id, summary.version(), Outcome.DUPLICATE, "");
        click("Börja handlägga");
        assertThat(open(id).outcome()).contains(Outcome.DUPLICATE);
        assertThat(text()).contains("Dubblett");
    }

    @Test
    void whatWasTypedStandsAsTypedAndIsIsolated() {
        UUID id = SentRequest.to("korsnas-kommun", "<b>\u202Eعلي</b>")
            .choosing("ownPhone", "shared")
            .choosing("safeToLeaveMessage", "no")
            .writing("message", "<script>alert(1)</script>\n{{phone}} ''")
            .promised(LocalDate.now()).sendTo(this.portal).id();
        navigate("cases/" + id, CasesView.class);
        assertThat(text()).contains("<b>\u202Eعلي</b>", "<script>alert(1)</script>\n{{phone}} ''",
                this.words.text("staff.case.no-message"), this.words.text("staff.case.shared-phone"),
                this.words.text("staff.case.aid"));
        assertThat(panel().getElement().getOuterHTML()).contains("dir=\"auto\"").doesNotContain("<script>");
    }

    @Test
    void theListFollowsTheAddressAndTheAddressTheFilters() {
        UUID id = receive("korsnas-kommun");
        list("order=newest_first&owner=nobody&language=ar");
        assertThat(listed()).contains(id);
        list("order=newest_first&owner=mine");
        assertThat(listed()).doesNotContain(id);
        this.requests.take(this.currentStaff.get(), id, 1);
        list("order=newest_first&owner=mine&interpreter=yes");
        assertThat(listed()).contains(id);
        list("order=newest_first&language=uk");
        assertThat(listed()).doesNotContain(id);
        list("order=newest_first&due=overdue");
        assertThat(listed()).doesNotContain(id);
        list("order=nonsense&state=nothing");
        Select<CaseQuery.Shown> state = field(Select.class, "Läge");
        assertThat(state.getValue()).isEqualTo(CaseQuery.Shown.OPEN);
        test(state).selectItem("Avslutat");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
            .isEqualTo("state=closed");
        assertThat(listed()).doesNotContain(id);
    }

    @Test
    void aNoteIsKeptWhileAnotherStepIsTakenAndARefusedHandOverKeepsItsWords() {
        UUID id = receive("korsnas-kommun");
        navigate("cases/" + id, CasesView.class);
        TextArea note = field(TextArea.class, "Ny anteckning");
        note.setValue("Ring efter klockan 15");
        click("Börja handlägga");
        assertThat(this.<TextArea>field(TextArea.class, "Ny anteckning").getValue()).isEqualTo("Ring efter klockan 15");
        click("Spara anteckningen");
        assertThat(note.getValue()).isEmpty();
        assertThat(text()).contains("Ring efter klockan 15");
        click("Lämna över till en annan kö …");
        Select<Queue> queue = field(Select.class, "Till vilken kö?");
        queue.setValue(queue.getListDataView().getItems()
            .filter((it) -> it.slug().equals("osterbottens-sysselsattningsomrade"))
            .findFirst()
            .orElseThrow());
        click("Lämna över ärendet");
        assertThat(open(id).summary().queue()).as("without a ground").isEqualTo("korsnas-kommun");
        RadioButtonGroup<Ground> ground = field(RadioButtonGroup.class, "Grund");
        assertThat(ground.isInvalid()).isTrue();
        ground.setValue(Ground.LAW);
        click("Lämna över ärendet");
        assertThat(dialog()).as("without a reason").contains("Skriv varför.");
        assertThat(queue.getValue().slug()).isEqualTo("osterbottens-sysselsattningsomrade");
        this.<TextArea>field(TextArea.class, "Varför? Vad behöver den nya kön veta?").setValue("Arbetssökande");
        click("Lämna över ärendet");
        assertThat(this.requests.open(this.currentStaff.get(), id)).isEmpty();
        assertThat(text()).contains("Ärendet är överlämnat").doesNotContain("Ring efter", "Handläggs");
    }

    @Test
    void whoIsToldOfAChangeLosesNothingAndGoesOn() {
        UUID id = receive("korsnas-kommun");
        navigate("cases/" + id, CasesView.class);
        click("Avsluta …");
        outcome().setValue(Outcome.GUIDANCE_GIVEN);
        TextArea what = field(TextArea.class, "Med egna ord (frivilligt)");
        what.setValue("Fick råd om kurser");
        try (Colleague colleague = new Colleague(this.database, "caseworker-korsnas", "t" + System.nanoTime())) {
            this.requests.attempt(this.staff.find(colleague.username()).orElseThrow(), id, "phone", false, "");
            click("Avsluta ärendet");
            assertThat(dialog()).contains("Personen nåddes inte: Per telefon · " + colleague.function());
        }
        assertThat(text()).contains("1 försök att nå personen");
        assertThat(what.getValue()).isEqualTo("Fick råd om kurser");
        click("Avsluta ärendet");
        assertThat(open(id).outcome()).contains(Outcome.GUIDANCE_GIVEN);
        assertThat(text()).contains("Fick råd om kurser");
    }

    @Test
    void whoseCaseAColleagueHandedOverIsToldSoAndKeepsWhatWasTyped() {
        UUID id = receive("korsnas-kommun");
        navigate("cases/" + id, CasesView.class);
        TextArea note = field(TextArea.class, "Ny anteckning");
        note.setValue("Ring efter klockan 15");
        click("Avsluta …");
        outcome().setValue(Outcome.GUIDANCE_GIVEN);
        try (Colleague colleague = new Colleague(this.database, "caseworker-korsnas", "t" + System.nanoTime())) {
            this.requests.handOver(this.staff.find(colleague.username()).orElseThrow(), id, 1,
                    "osterbottens-sysselsattningsomrade", Ground.LAW, "Hemligt skäl");
            click("Avsluta ärendet");
            assertThat(dialog()).contains("Ärendet har gått till en annan kö", colleague.function(), "inte sparat",
                    "Lämnades över enligt lag").doesNotContain("Adressen", "Hemligt");
            $(Dialog.class).last().close();
            assertThat(text()).as("stays until it is left").contains("Avsluta …").doesNotContain("Ärendet finns inte");
            click("Spara anteckningen");
            assertThat(text()).contains("Ärendet har gått till en annan kö", colleague.function());
            assertThat(note.getValue()).isEqualTo("Ring efter klockan 15");
        }
        navigate("cases", CasesView.class);
        navigate("cases/" + id, CasesView.class);
        assertThat(text()).contains("Ärendet finns inte", "Adressen kan vara fel").doesNotContain("gått till en annan kö");
    }

    @Test
    void aNoteThatIsNotSavedStandsThereAgainWhenOneComesBackToTheCase() {
        UUID id = receive("korsnas-kommun");
        UUID other = receive("korsnas-kommun");
        navigate("cases/" + id, CasesView.class);
        this.<TextArea>field(TextArea.class, "Ny anteckning").setValue("Ring efter klockan 15");
        navigate("cases/" + other, CasesView.class);
        TextArea note = field(TextArea.class, "Ny anteckning");
        assertThat(note.getValue()).isEmpty();
        click("Spara anteckningen");
        assertThat(text()).contains("Skriv anteckningen först.");
        navigate("cases", CasesView.class);
        navigate("cases/" + id, CasesView.class);
        assertThat(note.getValue()).isEqualTo("Ring efter klockan 15");
        assertThat(text()).doesNotContain("Skriv anteckningen först.");
        click("Spara anteckningen");
        navigate("cases/" + other, CasesView.class);
        navigate("cases/" + id, CasesView.class);
        assertThat(note.getValue()).as("saved").isEmpty();
    }

    @Test
    void whoHasNoDecisionPowerClosesNothingAsAssessed() {
        UUID id = receive("korsnas-kommun");
        try (Colleague colleague = new Colleague(this.database, "caseworker-korsnas", "t" + System.nanoTime())) {
            UserDetails details = this.users.loadUserByUsername(colleague.username());
            SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken
                .authenticated(details, "", details.getAuthorities()));
            navigate("cases/" + id, CasesView.class);
            click("Avsluta …");
            assertThat(outcome().getItemEnabledProvider().test(Outcome.ASSESSED)).isFalse();
            assertThat(outcome().getItemLabelGenerator().apply(Outcome.ASSESSED)).contains("tjänsteinnehavare");
            assertThat(outcome().getItemLabelGenerator().apply(Outcome.NOT_REACHED)).contains("0 försök", "3 behövs");
            outcome().setValue(Outcome.NOT_REACHED);
            click("Avsluta ärendet");
            assertThat(dialog()).contains("För få försök");
            outcome().setValue(Outcome.ASSESSED);
            click("Avsluta ärendet");
            assertThat(dialog()).contains("Bara en tjänsteinnehavare");
        }
        assertThat(open(id, "caseworker-korsnas").summary().state()).isEqualTo(RequestState.RECEIVED);
    }

    @Test
    void theCasesOfSomebodyWhoIsNoLongerThereAreFoundAndGivenToOthers() {
        List<UUID> ids = List.of(receive("korsnas-kommun"), receive("korsnas-kommun"));
        UUID foreign = receive("osterbottens-sysselsattningsomrade");
        this.database.sql("UPDATE request SET owner = 'tester-elsewhere', state = 'IN_HANDLING' WHERE id = :id")
            .param("id", foreign.toString())
            .update();
        try (Colleague colleague = new Colleague(this.database, "caseworker-korsnas", "t" + System.nanoTime())) {
            ids.forEach((id) -> this.requests.take(this.staff.find(colleague.username()).orElseThrow(), id, 1));
            // Opened anew: a list that was open before knows the owners for a minute.
            UI.getCurrent().navigate("day");
            list("order=newest_first");
            assertThat(owners()).contains(colleague.function());
            this.database.sql("UPDATE account SET enabled = FALSE WHERE username = :name")
                .param("name", colleague.username())
                .update();
            list("order=newest_first&interpreter=yes");
            String gone = colleague.function() + " (inte längre här)";
            assertThat(owners()).contains(gone).doesNotContain(colleague.function());
            assertThat(this.desk.gone(this.desk.owners())).containsKey(colleague.username()).doesNotContainKey("tester-elsewhere");
            test(this.<Select<String>>field(Select.class, "Handläggare")).selectItem(gone);
            assertThat(listed()).containsExactlyInAnyOrderElementsOf(ids);
            click("Fördela alla öppna ärenden …");
            CheckboxGroup<StaffMember> to = field(CheckboxGroup.class, "Till vem eller vilka?");
            assertThat(to.getListDataView().getItems()).extracting(StaffMember::username)
                .contains("caseworker-korsnas")
                .doesNotContain(colleague.username());
            to.setValue(Set.of(this.currentStaff.get()));
            click("Fördela");
            assertThat(ids).allSatisfy((id) -> assertThat(open(id).summary().owner()).contains("caseworker-korsnas"));
            assertThat(owners()).doesNotContain(gone);
        }
    }

    private List<String> owners() {
        Select<String> owner = field(Select.class, "Handläggare");
        return owner.getListDataView().getItems().map(owner.getItemLabelGenerator()::apply).toList();
    }

    @Test
    void whatThePersonDidStandsOutUntilItIsOpened() {
        UUID id = receive("korsnas-kommun");
        UUID foreign = receive("osterbottens-sysselsattningsomrade");
        for (UUID it : List.of(id, foreign)) {
            this.newcomer.correct(it, Map.of("phone", Optional.of("040 765 4321")));
        }
        list("news=yes&order=newest_first");
        assertThat(listed()).contains(id).doesNotContain(foreign);
        assertThat(first()).contains("Nytt från personen");
        UI.getCurrent().navigate("cases/" + id, QueryParameters.fromString("news=yes&order=newest_first"));
        roundTrip();
        assertThat(text()).contains("Nytt från personen: Personen rättade sina uppgifter: Telefon");
        assertThat(first()).as("beside the case, and the row stays where it was").doesNotContain("Nytt från personen");
        list("order=newest_first");
        assertThat(listed().getFirst()).isEqualTo(id);
        assertThat(first()).doesNotContain("Nytt från personen");
        list("news=yes&order=newest_first");
        assertThat(listed()).doesNotContain(id);
        navigate("cases/" + id, CasesView.class);
        assertThat(text()).doesNotContain("Nytt från personen");
    }

    @Test
    void ofAnAbsentColleagueWhoStandsInSeesTheNews() {
        UUID id = receive("korsnas-kommun");
        try (Colleague colleague = new Colleague(this.database, "caseworker-korsnas", "t" + System.nanoTime())) {
            this.requests.assign(this.currentStaff.get(), id, 1, colleague.username());
            this.newcomer.correct(id, Map.of("phone", Optional.of("040 765 4321")));
            navigate("cases/" + id, CasesView.class);
            assertThat(open(id).summary().newsAt()).as("the colleague is there").isPresent();
            this.absences.note(this.staff.find(colleague.username()).orElseThrow(), colleague.username(), LocalDate.now(),
                    LocalDate.now().plusDays(3), Optional.of("caseworker-korsnas"));
            navigate("cases/" + receive("korsnas-kommun"), CasesView.class);
            navigate("cases/" + id, CasesView.class);
            assertThat(open(id).summary().newsAt()).isEmpty();
        }
    }

    @Test
    void whereHardlyAnyMatchesOneIsAskedToSearchFurther() {
        ManyRequests many = new ManyRequests(this.jdbc, this.cipher);
        try {
            many.add("korsnas-kommun", 600, LocalDate.now());
            this.database.sql("UPDATE request SET next_action = NULL WHERE rule_id = :many")
                .param("many", ManyRequests.MARK)
                .update();
            this.database.sql("""
                    UPDATE request SET next_action = CURDATE() WHERE rule_id = :many ORDER BY received_at, id LIMIT 60
                    """).param("many", ManyRequests.MARK).update();
            list("order=newest_first&owner=nobody&action=today");
            assertThat(listed()).isEmpty();
            assertThat($(Grid.class).first().getEmptyStateText()).isEqualTo("Inga ärenden med de här valen hittills.");
            assertThat($(Span.class).withText("Alla ärenden är inte genomsökta ännu.").exists()).isTrue();
            int times = 0;
            while ($(Button.class).withText("Sök vidare").exists()) {
                click("Sök vidare");
                times++;
            }
            assertThat(times).isBetween(2, 7);
            assertThat(listed()).hasSizeGreaterThan(20).containsSubsequence(this.database.sql("""
                    SELECT id FROM request WHERE rule_id = :many AND owner IS NULL AND next_action IS NOT NULL
                    ORDER BY received_at DESC, id DESC
                    """).param("many", ManyRequests.MARK).query((row, number) -> UUID.fromString(row.getString("id"))).list());
            assertThat($(Span.class).withText("Alla ärenden är inte genomsökta ännu.").exists()).isFalse();
        }
        finally {
            many.remove();
        }
    }

    @Test
    void theHistoryIsSaidInWordsAndByFunctions() {
        UUID id = receive("korsnas-kommun");
        try (Colleague colleague = new Colleague(this.database, "caseworker-korsnas", "t" + System.nanoTime())) {
            this.requests.assign(this.currentStaff.get(), id, 1, colleague.username());
            this.requests.plan(this.currentStaff.get(), id, 2, Optional.of(LocalDate.of(2099, 1, 15)));
            this.requests.attempt(this.currentStaff.get(), id, "letter", false, "<b>Inget svar</b>");
            navigate("cases/" + id, CasesView.class);
            assertThat(text()).contains("Gavs till en kollega: " + colleague.function(),
                    "Nästa steg bestämdes: 15 jan. 2099", "Personen nåddes inte: Med brev", "<b>Inget svar</b>",
                    "Handläggare: " + colleague.function()).doesNotContain(colleague.username());
            assertThat(panel().getElement().getOuterHTML()).doesNotContain("<b>Inget");
        }
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
        return SentRequest.to(queue, "Олена").sendTo(this.portal).id();
    }

    /** The first row of the list, in its second column: whose case it is. */
    private String first() {
        return test($(CaseGrid.class).first()).getCellComponent(0, 1).getElement().getTextRecursively();
    }

    private void list(String query) {
        UI.getCurrent().navigate("cases", QueryParameters.fromString(query));
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private <C extends Component> C field(Class<?> type, String label) {
        return (C) $((Class<Component>) type).all()
            .stream()
            .filter((it) -> label.equals(((HasLabel) it).getLabel()))
            .reduce((first, second) -> second)
            .orElseThrow();
    }

    private String dialog() {
        return $(Dialog.class).last().getElement().getTextRecursively();
    }

    private RequestCase open(UUID id, String username) {
        return this.requests.open(this.staff.find(username).orElseThrow(), id).orElseThrow();
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
        return $(RadioButtonGroup.class).last();
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
