package fi.newcomer.casework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import fi.newcomer.request.Outcome;
import fi.newcomer.staff.StaffWords;
import java.util.function.Consumer;

/** Asks what came of a case before it is closed. */
class CloseDialog extends Dialog {

    CloseDialog(StaffWords words, Consumer<Outcome> close) {
        setHeaderTitle(words.text("staff.case.close.title"));
        RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();
        outcome.setAriaLabel(words.text("staff.case.close.title"));
        outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator((it) -> words.text("staff.case.outcome." + it));
        add(new Paragraph(words.text("staff.case.close.text")), outcome);
        Button closing = new Button(words.text("staff.case.close.title"), (click) -> {
            if (outcome.getValue() == null) {
                outcome.setErrorMessage(words.text("staff.case.close.missing"));
                outcome.setInvalid(true);
                return;
            }
            close();
            close.accept(outcome.getValue());
        });
        closing.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), closing);
    }
}
