package fi.newcomer.staff.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fi.newcomer.setting.Settings;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;

/** Where staff sign in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** The parameter that says that the password was changed. */
    static final String CHANGED = "changed";

    private final Paragraph text = new Paragraph();

    private final StaffWords words;

    private final CurrentStaff currentStaff;

    private final LoginForm form = new LoginForm();

    LoginView(StaffWords words, CurrentStaff currentStaff, Settings settings) {
        this.words = words;
        this.currentStaff = currentStaff;
        addClassName("staff-login");
        this.form.setAction("login");
        this.form.setForgotPasswordButtonVisible(false);
        add(new H1(words.text("staff.portal")), this.text, this.form);
        if (settings.demo()) {
            Paragraph demo = new Paragraph(words.text("staff.login.demo"));
            demo.addClassName("staff-note");
            add(demo);
        }
        add(LanguageLinks.of(words));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (this.currentStaff.find().isPresent()) {
            event.forwardTo(HomeView.class);
            return;
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        boolean wrong = parameters.getParameters().containsKey("error");
        this.text.setText(this.words.text(parameters.getParameters().containsKey(CHANGED) ? "staff.login.changed"
                : "staff.login.text"));
        this.form.setI18n(words(wrong && mustWait()));
        this.form.setError(wrong);
    }

    private LoginI18n words(boolean wait) {
        LoginI18n i18n = LoginI18n.createDefault();
        i18n.getForm().setTitle(this.words.text("staff.login.title"));
        i18n.getForm().setUsername(this.words.text("staff.login.username"));
        i18n.getForm().setPassword(this.words.text("staff.login.password"));
        i18n.getForm().setSubmit(this.words.text("staff.login.title"));
        LoginI18n.ErrorMessage error = i18n.getErrorMessage();
        String kind = wait ? "staff.login.wait" : "staff.login.wrong";
        error.setTitle(this.words.text(kind + ".title"));
        error.setMessage(this.words.text(kind + ".text"));
        error.setUsername(this.words.text("staff.login.missing-username"));
        error.setPassword(this.words.text("staff.login.missing-password"));
        return i18n;
    }

    private static boolean mustWait() {
        VaadinRequest request = VaadinRequest.getCurrent();
        WrappedSession session = request == null ? null : request.getWrappedSession(false);
        return session != null && session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.login.title");
    }
}
