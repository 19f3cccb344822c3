package fi.newcomer.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.GrantChoices;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffAccounts;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.testing.PortalTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The accounts and the first view, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("admin")
class AccountsViewTests extends SpringBrowserlessTest {

    @Autowired
    StaffAccounts accounts;

    @Autowired
    StaffWords words;

    @Autowired
    GrantChoices choices;

    @Test
    void anAdministratorMakesAnAccount() {
        String name = "new-" + System.nanoTime();
        navigate(AccountsView.class);
        click("Nytt konto");
        field("Användarnamn").setValue(name);
        click("Spara");
        assertThat(field("Funktion").isInvalid()).isTrue();
        field("Funktion").setValue("Handläggare, Korsnäs");
        Grant grant = new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun");
        grants("Handläggare").setValue(Set.of(grant));
        click("Spara");
        String password = $(Span.class).all()
            .stream()
            .filter((it) -> it.hasClassName("staff-secret"))
            .findFirst()
            .orElseThrow()
            .getText();
        assertThat(password).hasSize(19);
        StaffAccounts.Line line = line(name);
        assertThat(line.member().grants()).containsExactly(grant);
        click("Stäng");
        this.accounts.setEnabled(name, false);
        assertThat(line(name).enabled()).isFalse();
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

    @Test
    @WithUserDetails("editor")
    void aWrongPresentPasswordIsSaidAtItsField() {
        navigate(PasswordView.class);
        PasswordField present = $(PasswordField.class).first();
        present.setValue("demo-else");
        $(PasswordField.class).last().setValue("a long new one");
        click("Byt lösenord");
        assertThat(present.isInvalid()).isTrue();
        assertThat(present.getErrorMessage()).isEqualTo("Det nuvarande lösenordet är fel.");
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
