package fi.newcomer.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.administration.AccountDesk;
import fi.newcomer.mail.EmailAddress;
import fi.newcomer.staff.FirstField;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.GrantChoices;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffAccounts;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffRefusal;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Invites somebody, or changes an account. */
class AccountDialog extends Dialog {

    private final StaffWords words;

    private final AccountDesk accounts;

    private final GrantChoices choices;

    private final Runnable changed;

    AccountDialog(StaffWords words, AccountDesk accounts, GrantChoices choices, Runnable changed) {
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
        FirstField.of(this, username);
        TextField function = new TextField(this.words.text("staff.accounts.function"));
        function.setHelperText(this.words.text("staff.accounts.function.hint"));
        EmailField email = new EmailField(this.words.text("staff.accounts.email"));
        email.setHelperText(this.words.text("staff.accounts.email.hint"));
        // The portal's own rule decides, also about what the browser would let through.
        email.setManualValidation(true);
        GrantFields grants = new GrantFields(this.words, this.choices, Set.of());
        setHeaderTitle(this.words.text("staff.accounts.new"));
        form(username, function, email, grants);
        buttons(this.words.text("staff.accounts.invite"), () -> {
            List.<HasValidation>of(username, function, email).forEach((field) -> field.setInvalid(false));
            if (!email.getValue().isBlank() && !EmailAddress.possible(email.getValue().strip())) {
                wrong(email, "staff.queue-refused.mailbox-wrong");
                return;
            }
            try {
                String link = this.accounts.invite(username.getValue(), function.getValue(), grants.grants(),
                        this.words.language().code(), email.getValue());
                showSecret("staff.accounts.invitation", username.getValue().strip(), link);
            }
            catch (StaffRefusal refusal) {
                wrong(switch (refusal.reason()) {
                    case FUNCTION_MISSING, FUNCTION_HIDDEN -> function;
                    default -> username;
                }, refusal.key());
            }
        });
        return this;
    }

    private void wrong(HasValidation field, String key) {
        field.setErrorMessage(this.words.text(key));
        field.setInvalid(true);
    }

    AccountDialog forExisting(StaffAccounts.Line line) {
        StaffMember member = line.member();
        GrantFields grants = new GrantFields(this.words, this.choices, member.grants());
        setHeaderTitle(this.words.text("staff.accounts.edit", Map.of("name", member.username())));
        VerticalLayout content = form(new Paragraph(member.function()), grants);
        FirstField.of(this, grants.first());
        if (line.enabled() && line.invitedUntil().isPresent()) {
            content.add(new Button(this.words.text("staff.accounts.invite-again"),
                    (click) -> refusable(() -> showSecret("staff.accounts.invitation", member.username(),
                            this.accounts.inviteAgain(member.username())))),
                    new Button(this.words.text("staff.accounts.take-back"),
                            (click) -> trying(() -> this.accounts.takeBack(member.username()))));
        }
        else {
            content.add(new Button(this.words.text("staff.accounts.renew"),
                    (click) -> refusable(() -> showSecret("staff.accounts.password", member.username(),
                            this.accounts.newPassword(member.username())))),
                    new Button(this.words.text(line.enabled() ? "staff.accounts.disable" : "staff.accounts.enable"),
                            (click) -> unlessLeftAlone(member, line.enabled() ? Set.of() : member.grants(),
                                    () -> this.accounts.setEnabled(member.username(), !line.enabled()))));
        }
        buttons(this.words.text("staff.save"), () -> unlessLeftAlone(member, grants.grants(),
                () -> this.accounts.grant(member.username(), grants.grants(), line.revision())));
        return this;
    }

    /** Asks first when nobody would be left for a queue that receives requests, or cases would be left with the account. */
    private void unlessLeftAlone(StaffMember member, Set<Grant> then, Runnable change) {
        List<String> alone = this.accounts.leftAlone(member.username(), then);
        long cases = this.accounts.leftBehind(member, then);
        List<String> says = new ArrayList<>();
        if (!alone.isEmpty()) {
            says.add(this.words.text("staff.accounts.alone.text", Map.of("queues", alone.stream()
                .map((queue) -> this.choices.label(new Grant(Role.CASEWORKER, Scope.QUEUE, queue), this.words))
                .collect(Collectors.joining(", ")))));
        }
        if (cases > 0) {
            says.add(this.words.text("staff.accounts.owns.text", Map.of("count", cases)));
        }
        if (says.isEmpty()) {
            trying(change);
            return;
        }
        ConfirmDialog confirm = new ConfirmDialog(
                this.words.text(alone.isEmpty() ? "staff.accounts.owns" : "staff.accounts.alone"), String.join(" ", says),
                this.words.text("staff.accounts.alone.go-on"), (go) -> trying(change));
        confirm.setCancelable(true);
        confirm.setCancelText(this.words.text("staff.cancel"));
        confirm.open();
    }

    private void trying(Runnable change) {
        refusable(() -> {
            change.run();
            Notices.done(this.words.text("staff.saved"));
            close();
            this.changed.run();
        });
    }

    private void refusable(Runnable change) {
        try {
            change.run();
        }
        catch (StaffRefusal refusal) {
            Notices.problem(this.words.text(refusal.key()));
            if (refusal.reason() == StaffRefusal.Reason.CHANGED_MEANWHILE) {
                close();
                this.changed.run();
            }
        }
    }

    private VerticalLayout form(Component... fields) {
        VerticalLayout content = new VerticalLayout(fields);
        content.addClassName("staff-form");
        content.setPadding(false);
        add(content);
        return content;
    }

    private void buttons(String words, Runnable save) {
        Button saving = new Button(words, (click) -> save.run());
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(this.words.text("staff.cancel"), (click) -> close()), saving);
    }

    /** A password or link that is shown this once. */
    private void showSecret(String key, String username, String secret) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(this.words.text(key + ".title", Map.of("name", username)));
        Span shown = new Span(secret);
        shown.addClassName("staff-secret");
        add(new Paragraph(this.words.text(key + ".text")), shown);
        setCloseOnOutsideClick(false);
        Button close = new Button(this.words.text("staff.close"), (click) -> close());
        getFooter().add(close);
        // The button that was pressed is gone, and the keys would be nowhere.
        close.focus();
        this.changed.run();
    }
}
