package fi.newcomer.staff.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.staff.GrantChoices;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffAccounts;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffRefusal;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.Set;

/** Makes or changes an account. */
class AccountDialog extends Dialog {

    private final StaffWords words;

    private final StaffAccounts accounts;

    private final GrantChoices choices;

    private final Runnable changed;

    AccountDialog(StaffWords words, StaffAccounts accounts, GrantChoices choices, Runnable changed) {
        this.words = words;
        this.accounts = accounts;
        this.choices = choices;
        this.changed = changed;
        setWidth("36rem");
        setMaxWidth("100%");
    }

    AccountDialog forNew() {
        TextField username = new TextField(this.words.text("staff.accounts.name"));
        username.setHelperText(this.words.text("staff.accounts.name.hint"));
        TextField function = new TextField(this.words.text("staff.accounts.function"));
        function.setHelperText(this.words.text("staff.accounts.function.hint"));
        GrantFields grants = new GrantFields(this.words, this.choices, Set.of());
        setHeaderTitle(this.words.text("staff.accounts.new"));
        VerticalLayout content = new VerticalLayout(username, function, grants);
        content.addClassName("staff-form");
        content.setPadding(false);
        add(content);
        buttons(() -> {
            username.setInvalid(false);
            function.setInvalid(false);
            try {
                String password = this.accounts.create(username.getValue(), function.getValue(), grants.grants(),
                        this.words.language().code());
                showPassword(username.getValue().strip(), password);
            }
            catch (StaffRefusal refusal) {
                HasValidation wrong = refusal.reason() == StaffRefusal.Reason.FUNCTION_MISSING ? function : username;
                wrong.setErrorMessage(this.words.text(refusal.key()));
                wrong.setInvalid(true);
            }
        });
        return this;
    }

    AccountDialog forExisting(StaffAccounts.Line line) {
        StaffMember member = line.member();
        GrantFields grants = new GrantFields(this.words, this.choices, member.grants());
        setHeaderTitle(this.words.text("staff.accounts.edit", Map.of("name", member.username())));
        Button state = new Button(
                this.words.text(line.enabled() ? "staff.accounts.disable" : "staff.accounts.enable"),
                (click) -> trying(() -> this.accounts.setEnabled(member.username(), !line.enabled())));
        Button renew = new Button(this.words.text("staff.accounts.renew"),
                (click) -> showPassword(member.username(), this.accounts.newPassword(member.username())));
        VerticalLayout content = new VerticalLayout(new Paragraph(member.function()), grants, renew, state);
        content.setPadding(false);
        add(content);
        buttons(() -> trying(() -> this.accounts.grant(member.username(), grants.grants())));
        return this;
    }

    private void trying(Runnable change) {
        try {
            change.run();
            Notices.done(this.words.text("staff.saved"));
            close();
            this.changed.run();
        }
        catch (StaffRefusal refusal) {
            Notices.problem(this.words.text(refusal.key()));
        }
    }

    private void buttons(Runnable save) {
        Button saving = new Button(this.words.text("staff.save"), (click) -> save.run());
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(this.words.text("staff.cancel"), (click) -> close()), saving);
    }

    private void showPassword(String username, String password) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(this.words.text("staff.accounts.password.title", Map.of("name", username)));
        Span shown = new Span(password);
        shown.addClassName("staff-secret");
        add(new Paragraph(this.words.text("staff.accounts.password.text")), shown);
        setCloseOnOutsideClick(false);
        getFooter().add(new Button(this.words.text("staff.close"), (click) -> close()));
        this.changed.run();
    }
}
