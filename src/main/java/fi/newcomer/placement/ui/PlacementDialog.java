package fi.newcomer.placement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.staff.DayField;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.PageReference;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.Placements;
import fi.newcomer.placement.WrongPlacement;
import fi.newcomer.staff.Notices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes a placement, or says anew where it hangs and where it leads. */
final class PlacementDialog extends Dialog {

    private final PlacementParts parts;

    private final Municipality municipality;

    private final Optional<Placement> existing;

    private final Runnable saved;

    private final Paragraph refusal = new Paragraph();

    private final TextField note = new TextField();

    private final ComboBox<PageReference> target = new ComboBox<>();

    private final DayField from;

    private PlacementDialog(PlacementParts parts, Municipality municipality, Optional<Placement> existing,
            Runnable saved) {
        this.parts = parts;
        this.municipality = municipality;
        this.existing = existing;
        this.saved = saved;
        setHeaderTitle(parts.text(existing.isPresent() ? "staff.placements.change.title" : "staff.placements.new"));
        setWidth("36rem");
        setMaxWidth("100%");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
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
        VerticalLayout fields = new VerticalLayout(this.refusal, this.note, this.target, this.from);
        fields.addClassName("staff-form");
        fields.setPadding(false);
        add(fields);
        Button save = new Button(parts.text("staff.save"), (click) -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(parts.text("staff.cancel"), (click) -> close()), save);
    }

    static PlacementDialog forNew(PlacementParts parts, Municipality municipality, Runnable saved) {
        return new PlacementDialog(parts, municipality, Optional.empty(), saved);
    }

    static PlacementDialog forExisting(PlacementParts parts, Placement placement, Runnable saved) {
        return new PlacementDialog(parts, parts.municipalities().get(placement.municipality()), Optional.of(placement),
                saved);
    }

    private void save() {
        if (this.target.isEmpty() || !this.from.right() || this.from.isEmpty()) {
            this.refusal.setText(this.parts.text(this.target.isEmpty() ? "staff.placements.mistake.NO_SUCH_PAGE"
                    : "staff.placements.mistake.no-day"));
            return;
        }
        try {
            if (this.existing.isPresent()) {
                this.parts.placements().change(this.parts.who(), this.existing.get(), this.target.getValue(),
                        this.note.getValue(), this.from.getValue());
            }
            else {
                this.parts.placements().make(this.parts.who(), this.municipality, this.target.getValue(),
                        this.note.getValue(), this.from.getValue());
            }
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
