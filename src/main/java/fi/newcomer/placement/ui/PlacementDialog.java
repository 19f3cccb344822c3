package fi.newcomer.placement.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.PageReference;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.Placements;
import fi.newcomer.staff.DayField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes a placement, or says anew where it hangs and where it leads. */
final class PlacementDialog extends SavingDialog {

    private final PlacementParts parts;

    private final Municipality municipality;

    private final Optional<Placement> existing;

    private final TextField note = new TextField();

    private final ComboBox<PageReference> target = new ComboBox<>();

    private final DayField from;

    private PlacementDialog(PlacementParts parts, Municipality municipality, Optional<Placement> existing,
            Runnable saved) {
        super(parts, existing.isPresent() ? "staff.placements.change.title" : "staff.placements.new", "staff.save", saved);
        this.parts = parts;
        this.municipality = municipality;
        this.existing = existing;
        setWidth("36rem");
        this.note.setLabel(parts.text("staff.placements.note"));
        this.note.setHelperText(parts.text("staff.placements.note.hint"));
        this.note.setMaxLength(Placements.LONGEST_NOTE);
        this.note.setWidthFull();
        Map<PageReference, String> pages = new LinkedHashMap<>(parts.names().of(municipality));
        // A page that has gone may stay until there is another: the rest can be changed without choosing one.
        existing.ifPresent((placement) -> pages.putIfAbsent(placement.target(), parts.names().name(placement)));
        this.target.setLabel(parts.text("staff.placements.target"));
        this.target.setHelperText(parts.text("staff.placements.target.hint"));
        this.target.setItems(pages.keySet());
        this.target.setItemLabelGenerator((page) -> pages.getOrDefault(page, page.path()));
        this.target.setWidthFull();
        this.from = new DayField(parts.words(), "staff.placements.from");
        this.from.setWidthFull();
        this.note.setValue(existing.map(Placement::note).orElse(""));
        this.from.setValue(existing.map(Placement::from).orElse(parts.today()));
        existing.map(Placement::target).ifPresent(this.target::setValue);
        fields(this.note, this.target, this.from).addClassName("staff-form");
    }

    static PlacementDialog forNew(PlacementParts parts, Municipality municipality, Runnable saved) {
        return new PlacementDialog(parts, municipality, Optional.empty(), saved);
    }

    static PlacementDialog forExisting(PlacementParts parts, Placement placement, Runnable saved) {
        return new PlacementDialog(parts, parts.municipalities().get(placement.municipality()), Optional.of(placement),
                saved);
    }

    @Override
    Optional<String> missing() {
        if (this.target.isEmpty()) {
            return Optional.of("NO_SUCH_PAGE");
        }
        return this.from.right() && !this.from.isEmpty() ? Optional.empty() : Optional.of("no-day");
    }

    @Override
    void store() {
        if (this.existing.isPresent()) {
            this.parts.placements().change(this.parts.who(), this.existing.get(), this.target.getValue(),
                    this.note.getValue(), this.from.getValue());
        }
        else {
            this.parts.placements().make(this.parts.who(), this.municipality, this.target.getValue(),
                    this.note.getValue(), this.from.getValue());
        }
    }
}
