package fi.newcomer.office.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.WrongEntry;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.OfficeDraft;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.office.OfficeKeeping;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** An office that staff add. */
@Route("offices/new")
@RolesAllowed("EDITOR")
class NewOfficeView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffWords words;

    private final OfficeKeeping keeping;

    private final OfficeForms forms;

    private final CurrentStaff currentStaff;

    private final Paragraph refusal = new Paragraph();

    NewOfficeView(StaffWords words, OfficeKeeping keeping, OfficeForms forms, CurrentStaff currentStaff) {
        this.words = words;
        this.keeping = keeping;
        this.forms = forms;
        this.currentStaff = currentStaff;
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new RouterLink(this.words.text("staff.hours.back"), HoursView.class), new H1(getPageTitle()));
        List<Municipality> towns = this.keeping.towns(this.currentStaff.get());
        if (towns.isEmpty()) {
            add(new Paragraph(this.words.text("staff.hours.no-offices")));
            return;
        }
        Select<Municipality> town = new Select<>();
        town.setLabel(this.words.text("staff.office.municipality"));
        town.setItems(towns);
        town.setItemLabelGenerator((it) -> this.words.text(it.name()));
        town.setWidthFull();
        Div below = new Div();
        below.setWidthFull();
        town.addValueChangeListener((change) -> show(change.getValue(), below));
        add(new Paragraph(this.words.text("staff.office.new.text")), town, below);
        town.setValue(towns.getFirst());
    }

    /** What was typed for another municipality is kept, but for whom the office is. */
    private void show(Municipality town, Div below) {
        OfficeDraft draft = below.getChildren()
            .filter(OfficeFields.class::isInstance)
            .map((it) -> ((OfficeFields) it).read().at(town.slug()))
            .findFirst()
            .orElseGet(() -> OfficeDraft.none(town.slug()));
        OfficeFields fields = this.forms.fields(draft);
        Button save = new Button(this.words.text("staff.office.add"), (click) -> save(town.slug(), fields));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        below.removeAll();
        below.add(fields, this.refusal, save);
    }

    private void save(String municipality, OfficeFields fields) {
        try {
            OfficeEntry added = this.keeping.add(this.currentStaff.get(), municipality, fields.read());
            Notices.done(this.words.text("staff.office.added"));
            getUI().ifPresent((ui) -> ui.navigate(OfficeView.class, OfficeAddress.of(added.office())));
        }
        catch (WrongEntry wrong) {
            String rest = fields.say(wrong.problems());
            this.refusal.setText(rest.isEmpty() ? this.words.text("staff.knowledge.look-above") : rest);
        }
        catch (ChangedMeanwhile changed) {
            this.refusal.setText(this.words.text("staff.versions.changed-meanwhile"));
        }
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.office.add");
    }
}
