package fi.newcomer.placement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import fi.newcomer.placement.WrongPlacement;
import fi.newcomer.staff.Notices;
import java.util.Optional;

/** A dialog that stores something of a placement, or says why it can't and stays open with what is typed. */
abstract class SavingDialog extends Dialog {

    private final PlacementParts parts;

    private final Runnable saved;

    private final Paragraph refusal = new Paragraph();

    /**
     * A dialog without fields.
     * @param title the key of what it is called
     * @param button the key of what the button says that stores
     * @param saved what to do when it is stored, and when somebody else changed the placement meanwhile
     */
    SavingDialog(PlacementParts parts, String title, String button, Runnable saved) {
        this.parts = parts;
        this.saved = saved;
        setHeaderTitle(parts.text(title));
        setMaxWidth("100%");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        Button save = new Button(parts.text(button), (click) -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(parts.text("staff.cancel"), (click) -> close()), save);
    }

    /** Puts the fields into it, under the place of the refusal. */
    VerticalLayout fields(Component... fields) {
        VerticalLayout content = new VerticalLayout(this.refusal);
        content.add(fields);
        content.setPadding(false);
        add(content);
        return content;
    }

    /** What is not filled in, as the last part of a key of {@code staff.placements.mistake}; empty for nothing. */
    abstract Optional<String> missing();

    /** Stores what is filled in. @throws WrongPlacement when it can't be stored */
    abstract void store();

    private void save() {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            refuse(missing.get());
            return;
        }
        try {
            store();
        }
        catch (WrongPlacement wrong) {
            refuse(wrong.mistake().toString());
            if (wrong.mistake() == WrongPlacement.Mistake.CHANGED) {
                // The list behind it shows what holds now; what is typed stays.
                this.saved.run();
            }
            return;
        }
        close();
        Notices.done(this.parts.text("staff.saved"));
        this.saved.run();
    }

    private void refuse(String mistake) {
        this.refusal.setText(this.parts.text("staff.placements.mistake." + mistake));
    }
}
