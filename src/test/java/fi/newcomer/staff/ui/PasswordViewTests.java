package fi.newcomer.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import fi.newcomer.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** Changing the own password, without a browser. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
class PasswordViewTests extends SpringBrowserlessTest {

    @Test
    @WithUserDetails("editor")
    void aWrongPresentPasswordIsSaidAtItsField() {
        navigate(PasswordView.class);
        PasswordField present = $(PasswordField.class).first();
        present.setValue("demo-else");
        $(PasswordField.class).last().setValue("a long new one");
        test($(Button.class).withText("Byt lösenord").last()).click();
        assertThat(present.isInvalid()).isTrue();
        assertThat(present.getErrorMessage()).isEqualTo("Det nuvarande lösenordet är fel.");
    }
}
