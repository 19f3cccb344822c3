package fi.newcomer.incoming.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.casework.Refusals;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.FirstField;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.function.Consumer;

/** Asks once before two requests are made one, since that is not undone. */
class MergeDialog extends Dialog {

    private boolean refused;

    /**
     * @param other the code of the request that is not on the screen, whichever of the two is kept
     * @param merge told whether the person has confirmed that both are theirs
     */
    MergeDialog(StaffWords words, Refusals refusals, String other, RequestSummary kept, RequestSummary merged,
            Consumer<Boolean> merge, Runnable changed) {
        setHeaderTitle(words.text("staff.same.merge-what", Map.of("code", other)));
        setMaxWidth("36rem");
        Paragraph refusal = new Paragraph();
        refusal.addClassName("staff-refusal");
        refusal.getElement().setAttribute("role", "alert");
        Checkbox confirmed = new Checkbox(words.text("staff.same.merge-confirmed"));
        add(refusal, new Paragraph(words.text("staff.same.merge-text",
                Map.of("merged", merged.code(), "kept", kept.code()))), confirmed,
                new Paragraph(words.text("staff.same.merge-codes")));
        Button join = new Button(words.text("staff.same.merge"), (click) -> {
            try {
                merge.accept(confirmed.getValue());
            }
            catch (RuntimeException e) {
                refusal.setText(refusals.sentence(e));
                this.refused = true;
                return;
            }
            this.refused = false;
            close();
            Notices.done(words.text("staff.same.merged"));
            changed.run();
        });
        join.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FirstField.of(this, confirmed);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), join);
        // Whoever read why it was refused sees the case as it is now, and can try again.
        addOpenedChangeListener((change) -> {
            if (!change.isOpened() && this.refused) {
                changed.run();
            }
        });
    }
}
