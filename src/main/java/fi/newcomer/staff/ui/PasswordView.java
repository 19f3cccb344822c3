package fi.newcomer.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.staff.OwnAccount;
import fi.newcomer.staff.StaffRefusal;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.PermitAll;

/** Changing the own password. */
@Route("password")
@Menu(title = "staff.menu.password", order = PasswordView.ORDER)
@PermitAll
class PasswordView extends VerticalLayout implements HasDynamicTitle {

    /** Below everything that is work. */
    static final double ORDER = 1000;

    private final StaffWords words;

    private final OwnAccount ownAccount;

    private final PasswordField present = new PasswordField();

    private final PasswordField chosen = new PasswordField();

    PasswordView(StaffWords words, OwnAccount ownAccount) {
        this.words = words;
        this.ownAccount = ownAccount;
        addClassName("staff-form");
        add(new H1(words.text("staff.password.title")));
        if (ownAccount.mustChoosePassword()) {
            add(new Paragraph(words.text("staff.password.must")));
        }
        this.present.setLabel(words.text("staff.password.present"));
        this.chosen.setLabel(words.text("staff.password.new"));
        this.chosen.setHelperText(words.text("staff.password.hint"));
        Button change = new Button(words.text("staff.password.change"), (click) -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(this.present, this.chosen, change);
    }

    private void change() {
        this.present.setInvalid(false);
        this.chosen.setInvalid(false);
        try {
            this.ownAccount.changePassword(this.present.getValue(), this.chosen.getValue());
            // With the old password this session has ended, too.
            getUI().ifPresent((ui) -> ui.getPage().setLocation("login?" + LoginView.CHANGED));
        }
        catch (StaffRefusal refusal) {
            PasswordField wrong = refusal.reason() == StaffRefusal.Reason.PASSWORD_WRONG ? this.present : this.chosen;
            wrong.setErrorMessage(this.words.text(refusal.key()));
            wrong.setInvalid(true);
            wrong.focus();
        }
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.password.title");
    }
}
