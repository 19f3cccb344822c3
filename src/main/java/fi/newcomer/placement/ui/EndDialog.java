package fi.newcomer.placement.ui;

import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.placement.Placement;
import fi.newcomer.staff.DayField;
import java.util.Optional;

/** Asks from which day on a code leads to the start page. */
final class EndDialog extends SavingDialog {

    private final PlacementParts parts;

    private final Placement placement;

    private final DayField end;

    EndDialog(PlacementParts parts, Placement placement, Runnable saved) {
        super(parts, "staff.placements.end", "staff.placements.end", saved);
        this.parts = parts;
        this.placement = placement;
        setWidth("30rem");
        this.end = new DayField(parts.words(), "staff.placements.end.day");
        this.end.setValue(parts.today());
        fields(this.end).addComponentAsFirst(new Paragraph(parts.text("staff.placements.end.text")));
    }

    @Override
    Optional<String> missing() {
        return this.end.right() && !this.end.isEmpty() ? Optional.empty() : Optional.of("no-day");
    }

    @Override
    void store() {
        this.parts.placements().end(this.parts.who(), this.placement, this.end.getValue());
    }
}
