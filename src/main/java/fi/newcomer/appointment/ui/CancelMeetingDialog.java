package fi.newcomer.appointment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.staff.FirstField;
import java.util.function.Consumer;

/** Asks why a meeting is cancelled. What was typed stays when it is refused. */
class CancelMeetingDialog extends Dialog {

    /** @param cancel cancels with that reason, or throws why it can't be */
    CancelMeetingDialog(MeetingWords words, Consumer<String> cancel, Runnable changed) {
        setCloseOnOutsideClick(false);
        setHeaderTitle(words.text("staff.appointment.cancel.title"));
        setMaxWidth("100%");
        Paragraph refusal = new Paragraph();
        refusal.addClassName("staff-refusal");
        refusal.getElement().setAttribute("role", "alert");
        TextArea reason = new TextArea(words.text("staff.appointment.reason"));
        reason.setHelperText(words.text("staff.appointment.reason.hint"));
        reason.setWidthFull();
        FirstField.of(this, reason);
        add(refusal, new Paragraph(words.text("staff.appointment.cancel.text")), reason);
        Button cancelling = new Button(words.text("staff.appointment.cancel.title"), (click) -> {
            try {
                cancel.accept(reason.getValue());
            }
            catch (RuntimeException refused) {
                refusal.setText(words.refusal(refused));
                return;
            }
            close();
            changed.run();
        });
        cancelling.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), cancelling);
    }
}
