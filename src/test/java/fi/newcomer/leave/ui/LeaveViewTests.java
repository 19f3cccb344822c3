package fi.newcomer.leave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Colleague;
import fi.newcomer.testing.PortalTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The view of who is away, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
class LeaveViewTests extends SpringBrowserlessTest {

    @Autowired
    JdbcClient database;

    @Test
    @WithUserDetails("admin")
    @SuppressWarnings("unchecked")
    void anAdministratorNotesAnAbsenceAndARefusalKeepsWhatWasChosen() {
        try (Colleague colleague = new Colleague(this.database, "caseworker-korsnas", "t" + System.nanoTime())) {
            LeaveView view = navigate(LeaveView.class);
            click("Anteckna frånvaro");
            Select<StaffMember> person = (Select<StaffMember>) $(Select.class).all().stream()
                .filter((it) -> "Vem?".equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
            person.setValue(person.getListDataView().getItems()
                .filter((it) -> it.username().equals(colleague.username()))
                .findFirst()
                .orElseThrow());
            LocalDate from = LocalDate.now().plusDays(10);
            day("Första dagen").setValue(from);
            day("Sista dagen").setValue(from.minusDays(1));
            click("Spara");
            assertThat($(Dialog.class).single().getElement().getTextRecursively())
                .contains("Sista dagen är före den första.");
            assertThat(day("Första dagen").getValue()).isEqualTo(from);
            day("Sista dagen").setValue(from.plusDays(2));
            click("Spara");
            assertThat($(Dialog.class).all()).noneMatch(Dialog::isOpened);
            assertThat(view.getElement().getTextRecursively()).contains(colleague.function(), "Ingen vikarierar")
                .doesNotContain("Fördela öppna ärenden");
        }
    }

    private DatePicker day(String label) {
        return $(DatePicker.class).all().stream().filter((it) -> label.equals(it.getLabel())).findFirst().orElseThrow();
    }

    private void click(String text) {
        test($(Button.class).withText(text).last()).click();
    }
}
