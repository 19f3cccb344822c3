package fi.newcomer.office.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.entry.EarlierVersions;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.MeanwhileChange;
import fi.newcomer.entry.WrongEntry;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeDraft;
import fi.newcomer.office.OfficeEditing;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.office.OfficeKeeping;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.FactPlaces;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** An office: all that it says but its hours, what it said before, and the way to take it away. */
@Route("offices/" + OfficeAddress.PATH)
@RolesAllowed("EDITOR")
class OfficeView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffWords words;

    private final OfficeAddress address;

    private final OfficeEditing editing;

    private final OfficeKeeping keeping;

    private final OfficeForms forms;

    private final OfficeNow now;

    private final Municipalities municipalities;

    private final CurrentStaff currentStaff;

    private final Div content = new Div();

    private final Paragraph refusal = new Paragraph();

    private final MeanwhileChange meanwhile;

    private String title = "";

    OfficeView(StaffWords words, OfficeAddress address, OfficeEditing editing, OfficeKeeping keeping, OfficeForms forms,
            OfficeNow now, Municipalities municipalities, CurrentStaff currentStaff) {
        this.words = words;
        this.address = address;
        this.editing = editing;
        this.keeping = keeping;
        this.forms = forms;
        this.now = now;
        this.municipalities = municipalities;
        this.currentStaff = currentStaff;
        this.meanwhile = new MeanwhileChange(words);
        this.content.setWidthFull();
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        add(new RouterLink(words.text("staff.hours.back"), HoursView.class), this.content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(this.address.named(event));
    }

    private void show(OfficeEntry shown) {
        Office office = shown.office();
        this.title = this.now.name(office);
        this.refusal.setText("");
        this.meanwhile.over();
        OfficeFields fields = this.forms.fields(OfficeDraft.of(office));
        Button save = new Button(this.words.text("staff.save"), (click) -> save(shown, fields));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div steps = new Div(save, new Button(this.words.text("staff.office.remove"), (click) -> remove(shown, fields)));
        steps.addClassName("staff-steps");
        RouterLink hours = OfficeHoursView.link(office);
        hours.setText(this.words.text("staff.office.hours"));
        this.content.removeAll();
        this.content.add(new H1(this.title),
                new Paragraph(this.municipalities.find(office.municipality())
                    .map((town) -> this.words.text(town.name()))
                    .orElse(office.municipality())),
                hours, fields, this.refusal, this.meanwhile, steps,
                new EarlierVersions(this.words, () -> this.editing.revisions(this.currentStaff.get(), shown),
                        (version) -> stored(this.editing.restore(this.currentStaff.get(), shown,
                                version.text().orElseThrow()))));
    }

    private void stored(OfficeEntry office) {
        show(office);
        Notices.done(this.words.text("staff.office.saved"));
    }

    private void save(OfficeEntry shown, OfficeFields fields) {
        store(() -> this.keeping.change(this.currentStaff.get(), shown, fields.read()), shown, fields);
    }

    private void store(Supplier<OfficeEntry> deed, OfficeEntry shown, OfficeFields fields) {
        try {
            stored(deed.get());
        }
        catch (WrongEntry wrong) {
            say(wrong, fields);
        }
        catch (ChangedMeanwhile changed) {
            meanwhile(shown, fields);
        }
    }

    private void say(WrongEntry wrong, OfficeFields fields) {
        String rest = fields.say(wrong.problems());
        this.refusal.setText(rest.isEmpty() ? this.words.text("staff.knowledge.look-above") : rest);
    }

    private void meanwhile(OfficeEntry shown, OfficeFields fields) {
        this.address.now(shown.office())
            .ifPresentOrElse((it) -> this.meanwhile.show(shown.entry(), it.entry(), () -> show(it), () -> save(it, fields)),
                    this.meanwhile::gone);
    }

    private void remove(OfficeEntry shown, OfficeFields fields) {
        List<FactPlaces.Place> linking = this.keeping.linking(shown, this.words.language());
        if (!linking.isEmpty()) {
            this.refusal.setText(this.words.text("staff.office.linked", Map.of("pages",
                    linking.stream().map(FactPlaces.Place::title).distinct().collect(Collectors.joining(", ")))));
            return;
        }
        List<String> facts = this.keeping.shown(shown);
        String text = this.words.text("staff.office.remove.text")
                + (facts.isEmpty() ? "" : " " + this.words.text("staff.office.remove.facts",
                        Map.of("facts", String.join(", ", facts))));
        new ConfirmDialog(this.words.text("staff.office.remove"), text, this.words.text("staff.office.remove.yes"),
                (confirmed) -> {
                    try {
                        this.keeping.remove(this.currentStaff.get(), shown, this.words.language());
                        Notices.done(this.words.text("staff.office.removed"));
                        getUI().ifPresent((ui) -> ui.navigate(HoursView.class));
                    }
                    catch (WrongEntry wrong) {
                        say(wrong, fields);
                    }
                    catch (ChangedMeanwhile changed) {
                        meanwhile(shown, fields);
                    }
                }, this.words.text("staff.cancel"), (kept) -> {
                }).open();
    }

    @Override
    public String getPageTitle() {
        return this.title;
    }
}
