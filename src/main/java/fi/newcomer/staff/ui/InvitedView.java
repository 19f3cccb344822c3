package fi.newcomer.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fi.newcomer.staff.Invitations;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffRefusal;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.Optional;

/** Where an invitation leads: the invited person chooses a password. */
@Route(value = "invited", autoLayout = false)
@AnonymousAllowed
class InvitedView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffWords words;

    private final Invitations invitations;

    private final PasswordField password = new PasswordField();

    private String key = "";

    InvitedView(StaffWords words, Invitations invitations) {
        this.words = words;
        this.invitations = invitations;
        addClassName("staff-login");
        this.password.setLabel(words.text("staff.invited.password"));
        this.password.setHelperText(words.text("staff.password.hint"));
        this.password.setAutofocus(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        this.key = event.getLocation().getQueryParameters().getSingleParameter("key").orElse("");
        removeAll();
        add(new H1(this.words.text("staff.invited.title")));
        Optional<StaffMember> invited = this.invitations.invitedBy(this.key);
        if (invited.isEmpty()) {
            add(new Paragraph(this.words.text("staff.refused.invitation-used")), LanguageLinks.of(this.words));
            return;
        }
        Button choose = new Button(this.words.text("staff.invited.choose"), (click) -> choose());
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(this.words.text("staff.invited.text",
                Map.of("name", invited.get().username(), "function", invited.get().function()))), this.password, choose,
                LanguageLinks.of(this.words));
    }

    private void choose() {
        this.password.setInvalid(false);
        try {
            this.invitations.accept(this.key, this.password.getValue());
            removeAll();
            add(new H1(this.words.text("staff.invited.title")), new Paragraph(this.words.text("staff.invited.done")),
                    new Anchor("login", this.words.text("staff.login.title")));
        }
        catch (StaffRefusal refusal) {
            this.password.setErrorMessage(this.words.text(refusal.key()));
            this.password.setInvalid(true);
        }
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.invited.title");
    }
}
