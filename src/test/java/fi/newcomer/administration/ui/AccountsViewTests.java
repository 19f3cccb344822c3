package fi.newcomer.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.administration.AccountDesk;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Outcome;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.GrantChoices;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffAccounts;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.Colleague;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The accounts and the first view, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("admin")
class AccountsViewTests extends SpringBrowserlessTest {

    @Autowired
    AccountDesk accounts;

    @Autowired
    StaffWords words;

    @Autowired
    GrantChoices choices;

    @Autowired
    ApplicationContext portal;

    @Autowired
    CaseRequests requests;

    @Autowired
    JdbcClient database;

    @Test
    void anAdministratorInvitesSomebody() {
        String name = "new-" + System.nanoTime();
        navigate(AccountsView.class);
        click("Bjud in någon");
        field("Användarnamn").setValue(name);
        click("Bjud in");
        assertThat(field("Funktion").isInvalid()).isTrue();
        field("Funktion").setValue("Handläggare, Korsnäs");
        Grant grant = new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun");
        grants("Handläggare").setValue(Set.of(grant));
        grants("Tjänsteinnehavare i").setValue(Set.of(grant));
        $(EmailField.class).first().setValue("not an address");
        click("Bjud in");
        assertThat($(EmailField.class).first().isInvalid()).isTrue();
        $(EmailField.class).first().setValue("");
        click("Bjud in");
        assertThat(secret()).contains("/staff/invited?key=");
        StaffAccounts.Line line = line(name);
        assertThat(line.member().grants())
            .containsExactly(new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun", true));
        assertThat(line.invitedUntil()).isPresent();
        click("Stäng");
        this.accounts.takeBack(name);
        assertThat(line(name).enabled()).isFalse();
        assertThat(line(name).lockedOn()).isPresent();
    }

    @Test
    void theLastAdministratorCannotBeSwitchedOff() {
        navigate(AccountsView.class);
        AccountDialog dialog = new AccountDialog(this.words, this.accounts, this.choices, () -> {
        }).forExisting(line("admin"));
        dialog.open();
        click("Stäng av kontot");
        assertThat(line("admin").enabled()).isTrue();
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void whoeverLeavesAQueueToNobodyIsAskedFirst() {
        navigate(AccountsView.class);
        new AccountDialog(this.words, this.accounts, this.choices, () -> {
        }).forExisting(line("caseworker-osterbotten-1")).open();
        click("Stäng av kontot");
        assertThat($(ConfirmDialog.class).all()).hasSize(1);
        assertThat(line("caseworker-osterbotten-1").enabled()).as("before the answer").isTrue();
    }

    @Test
    void whoeverLeavesCasesBehindIsToldHowManyFirst() {
        String queue = "korsnas-kommun";
        try (Colleague colleague = new Colleague(this.database, "caseworker-korsnas", "t" + System.nanoTime())) {
            StaffMember member = line(colleague.username()).member();
            open(colleague.username()).open();
            this.requests.take(member, receive(queue), 1);
            this.requests.take(member, receive(queue), 1);
            UUID closed = receive(queue);
            this.requests.take(member, closed, 1);
            this.requests.close(member, closed, 2, Outcome.DUPLICATE, "");
            assertThat(this.accounts.leftBehind(member, Set.of())).isEqualTo(2);
            assertThat(this.accounts.leftBehind(member, member.grants())).isZero();
            click("Spara");
            assertThat($(ConfirmDialog.class).all()).as("nothing is taken away").isEmpty();
            open(colleague.username()).open();
            click("Stäng av kontot");
            assertThat($(ConfirmDialog.class).last().getElement().getProperty("header"))
                .isEqualTo("Öppna ärenden blir utan handläggare");
            assertThat($(ConfirmDialog.class).last().getElement().getProperty("message")).contains("2 öppna ärenden");
            assertThat(line(colleague.username()).enabled()).as("before the answer").isTrue();
            test($(ConfirmDialog.class).last()).confirm();
            assertThat(line(colleague.username()).enabled()).isFalse();
        }
    }

    private AccountDialog open(String name) {
        return new AccountDialog(this.words, this.accounts, this.choices, () -> {
        }).forExisting(line(name));
    }

    private UUID receive(String queue) {
        return SentRequest.to(queue, "Олена").sendTo(this.portal).id();
    }

    @Test
    void theListIsNarrowedByRoleAndPlace() {
        navigate(AccountsView.class);
        @SuppressWarnings("unchecked")
        Grid<StaffAccounts.Line> list = $(Grid.class).first();
        @SuppressWarnings("unchecked")
        Select<Role> role = $(Select.class).all()
            .stream()
            .filter((it) -> "Roll".equals(it.getLabel()))
            .findFirst()
            .orElseThrow();
        role.setValue(Role.TRANSLATOR);
        assertThat(names(list)).contains("translator-ar").doesNotContain("admin", "caseworker-korsnas");
        role.setValue(null);
        @SuppressWarnings("unchecked")
        ComboBox<Grant> where = $(ComboBox.class).first();
        where.setValue(new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun"));
        assertThat(names(list)).contains("caseworker-korsnas").doesNotContain("caseworker-oso", "editor-korsnas");
    }

    private static List<String> names(Grid<StaffAccounts.Line> list) {
        return list.getListDataView().getItems().map((line) -> line.member().username()).toList();
    }

    private String secret() {
        return $(Span.class).all()
            .stream()
            .filter((it) -> it.hasClassName("staff-secret"))
            .findFirst()
            .orElseThrow()
            .getText();
    }

    @Test
    void homeSendsAnAdministratorToTheAccounts() {
        assertThat(navigate("", AccountsView.class)).isNotNull();
    }

    @Test
    @WithUserDetails("coordinator")
    void homeSendsACoordinatorToTheNumbersOfThoseWhoWait() {
        UI.getCurrent().navigate("");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("interests");
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void aCaseworkerHasNoAccessToAccounts() {
        assertThatThrownBy(() -> navigate(AccountsView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private StaffAccounts.Line line(String name) {
        return this.accounts.all().stream().filter((it) -> it.member().username().equals(name)).findFirst().orElseThrow();
    }

    private TextField field(String label) {
        return $(TextField.class).all()
            .stream()
            .filter((it) -> label.equals(it.getLabel()))
            .findFirst()
            .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Grant> grants(String label) {
        return $(MultiSelectComboBox.class).all()
            .stream()
            .filter((it) -> label.equals(it.getLabel()))
            .findFirst()
            .orElseThrow();
    }

    private void click(String text) {
        test($(Button.class).withText(text).last()).click();
    }
}
