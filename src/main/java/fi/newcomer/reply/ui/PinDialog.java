package fi.newcomer.reply.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.casework.Refusals;
import fi.newcomer.page.Tags;
import fi.newcomer.staff.FirstField;
import fi.newcomer.staff.StaffWords;
import java.util.function.Supplier;

/** Asks whether the caseworker has seen who it is, and shows the new PIN once. */
class PinDialog extends Dialog {

    private final StaffWords words;

    private final Refusals refusals;

    private final Supplier<String> renew;

    private final Checkbox seen = new Checkbox();

    private final Paragraph refusal = new Paragraph();

    private final Div content = new Div();

    private final Button give = new Button();

    private final Button close = new Button();

    /** @param changed shows the case anew once the dialog with the new PIN is closed */
    PinDialog(StaffWords words, Refusals refusals, Supplier<String> renew, Runnable changed) {
        this.words = words;
        this.refusals = refusals;
        this.renew = renew;
        setCloseOnOutsideClick(false);
        setHeaderTitle(words.text("staff.pin.renew.title"));
        setMaxWidth("32rem");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.seen.setLabel(words.text("staff.pin.seen"));
        this.content.add(new Paragraph(words.text("staff.pin.renew.text")), this.seen);
        add(this.refusal, this.content);
        this.give.setText(words.text("staff.pin.give"));
        this.give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.give.addClickListener((click) -> give());
        this.close.setText(words.text("staff.cancel"));
        this.close.addClickListener((click) -> close());
        getFooter().add(this.close, this.give);
        FirstField.of(this, this.seen);
        addOpenedChangeListener((opened) -> {
            if (!opened.isOpened() && !this.give.isVisible()) {
                changed.run();
            }
        });
    }

    private void give() {
        if (!this.seen.getValue()) {
            this.refusal.setText(this.words.text("staff.pin.not-seen"));
            this.seen.focus();
            return;
        }
        try {
            show(this.renew.get());
        }
        catch (RuntimeException refused) {
            this.refusal.setText(this.refusals.sentence(refused));
        }
    }

    private void show(String pin) {
        this.refusal.setText("");
        this.content.removeAll();
        Div digits = new Div(Tags.leftToRight(pin));
        digits.addClassName("staff-secret");
        this.content.add(new Paragraph(this.words.text("staff.pin.new")), digits,
                new Paragraph(this.words.text("staff.pin.once")));
        this.give.setVisible(false);
        this.close.setText(this.words.text("staff.pin.close"));
        this.close.focus();
    }
}
