package fi.newcomer.placement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import fi.newcomer.staff.DayField;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.WrongPlacement;
import fi.newcomer.staff.Notices;

/** Asks from which day on a code leads to the start page. */
final class EndDialog extends Dialog {

    private final PlacementParts parts;

    private final Placement placement;

    private final Runnable saved;

    private final Paragraph refusal = new Paragraph();

    private final DayField end;

    EndDialog(PlacementParts parts, Placement placement, Runnable saved) {
        this.parts = parts;
        this.placement = placement;
        this.saved = saved;
        setHeaderTitle(parts.text("staff.placements.end"));
        setWidth("30rem");
        setMaxWidth("100%");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.end = new DayField(parts.words(), "staff.placements.end.day");
        this.end.setValue(parts.today());
        VerticalLayout content = new VerticalLayout(new Paragraph(parts.text("staff.placements.end.text")), this.refusal,
                this.end);
        content.setPadding(false);
        add(content);
        Button save = new Button(parts.text("staff.placements.end"), (click) -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(parts.text("staff.cancel"), (click) -> close()), save);
    }

    private void save() {
        if (!this.end.right() || this.end.isEmpty()) {
            this.refusal.setText(this.parts.text("staff.placements.mistake.no-day"));
            return;
        }
        try {
            this.parts.placements().end(this.parts.who(), this.placement, this.end.getValue());
        }
        catch (WrongPlacement wrong) {
            this.refusal.setText(this.parts.text("staff.placements.mistake." + wrong.mistake()));
            this.parts.showNow(wrong, this.saved);
            return;
        }
        close();
        Notices.done(this.parts.text("staff.saved"));
        this.saved.run();
    }
}
