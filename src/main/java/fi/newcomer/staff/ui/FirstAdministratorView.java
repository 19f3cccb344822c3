package fi.newcomer.staff.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fi.newcomer.staff.FirstAdministrator;
import fi.newcomer.staff.StaffRefusal;
import fi.newcomer.staff.StaffWords;

/** Where the one-time link leads: the first administrator chooses a name and a password. */
@Route(value = "first-administrator", autoLayout = false)
@AnonymousAllowed
class FirstAdministratorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffWords words;

    private final FirstAdministrator firstAdministrator;

    private final TextField username = new TextField();

    private final TextField function = new TextField();

    private final PasswordField password = new PasswordField();

    private String key = "";

    FirstAdministratorView(StaffWords words, FirstAdministrator firstAdministrator) {
        this.words = words;
        this.firstAdministrator = firstAdministrator;
        addClassName("staff-login");
        this.username.setLabel(words.text("staff.login.username"));
        this.username.setHelperText(words.text("staff.accounts.name.hint"));
        this.function.setLabel(words.text("staff.first.function"));
        this.password.setLabel(words.text("staff.login.password"));
        this.password.setHelperText(words.text("staff.password.hint"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        this.key = event.getLocation().getQueryParameters().getSingleParameter("key").orElse("");
        removeAll();
        add(new H1(this.words.text("staff.first.title")));
        if (!this.firstAdministrator.opens(this.key)) {
            add(new Paragraph(this.words.text("staff.refused.link-used")), LanguageLinks.of(this.words));
            return;
        }
        Button create = new Button(this.words.text("staff.first.create"), (click) -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(this.words.text("staff.first.text")), this.username, this.function, this.password, create,
                LanguageLinks.of(this.words));
    }

    private void create() {
        for (HasValidation field : new HasValidation[] { this.username, this.function, this.password }) {
            field.setInvalid(false);
        }
        try {
            this.firstAdministrator.letIn(this.key, this.username.getValue(), this.function.getValue(),
                    this.password.getValue(), this.words.language().code());
            removeAll();
            add(new H1(this.words.text("staff.first.title")), new Paragraph(this.words.text("staff.first.done")),
                    new Anchor("login", this.words.text("staff.login.title")));
        }
        catch (StaffRefusal refusal) {
            HasValidation wrong = switch (refusal.reason()) {
                case FUNCTION_MISSING, FUNCTION_HIDDEN -> this.function;
                case PASSWORD_SHORT, PASSWORD_LONG -> this.password;
                default -> this.username;
            };
            wrong.setErrorMessage(this.words.text(refusal.key()));
            wrong.setInvalid(true);
        }
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.first.title");
    }
}
