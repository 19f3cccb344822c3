package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.entry.EarlierVersions;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.MeanwhileChange;
import fi.newcomer.entry.WrongEntry;
import fi.newcomer.knowledge.MunicipalityEditing;
import fi.newcomer.knowledge.MunicipalityEntry;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** A municipality: its names, its colour and its authorities, and what they were before. */
@Route("municipality/:municipality")
@RolesAllowed({ "EDITOR", "ADMIN" })
class MunicipalityView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    static final String MUNICIPALITY = "municipality";

    private final StaffWords words;

    private final MunicipalityEditing editing;

    private final Languages languages;

    private final CurrentStaff currentStaff;

    private final Div content = new Div();

    private final Paragraph refusal = new Paragraph();

    private final MeanwhileChange meanwhile;

    private String title = "";

    MunicipalityView(StaffWords words, MunicipalityEditing editing, Languages languages, CurrentStaff currentStaff) {
        this.words = words;
        this.editing = editing;
        this.languages = languages;
        this.currentStaff = currentStaff;
        this.meanwhile = new MeanwhileChange(words);
        this.content.setWidthFull();
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        add(new RouterLink(words.text("staff.municipality.back"), MunicipalitiesView.class), this.content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(this.editing.find(this.currentStaff.get(), event.getRouteParameters().get(MUNICIPALITY).orElse(""))
            .orElseThrow(NotFoundException::new));
    }

    private void show(MunicipalityEntry shown) {
        StaffMember who = this.currentStaff.get();
        boolean all = this.editing.mayEdit(who, shown.municipality());
        this.title = this.words.text(shown.municipality().name());
        this.refusal.setText("");
        this.meanwhile.over();
        MunicipalityFields fields = new MunicipalityFields(this.words, this.editing, this.languages, shown, all);
        Button save = new Button(this.words.text("staff.save"), (click) -> save(shown, fields));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.content.removeAll();
        this.content.add(new H1(this.title));
        if (!shown.municipality().listed()) {
            this.content.add(new Paragraph(this.words.text("staff.municipality.unnamed")));
        }
        this.content.add(fields, this.refusal, this.meanwhile, save);
        if (all) {
            this.content.add(new EarlierVersions(this.words,
                    () -> this.editing.revisions(this.currentStaff.get(), shown),
                    (version) -> stored(this.editing.restore(this.currentStaff.get(), shown,
                            version.text().orElseThrow()))));
        }
    }

    private void stored(MunicipalityEntry now) {
        Notices.done(this.words.text("staff.municipality.saved"));
        // An administrator who has named one is done with it.
        if (this.editing.find(this.currentStaff.get(), now.entry().key()).isPresent()) {
            show(now);
        }
        else {
            getUI().ifPresent((ui) -> ui.navigate(MunicipalitiesView.class));
        }
    }

    private void save(MunicipalityEntry shown, MunicipalityFields fields) {
        try {
            stored(this.editing.change(this.currentStaff.get(), shown, fields.read()));
        }
        catch (WrongEntry wrong) {
            String rest = fields.say(wrong.problems());
            this.refusal.setText(rest.isEmpty() ? this.words.text("staff.knowledge.look-above") : rest);
        }
        catch (ChangedMeanwhile changed) {
            Optional<MunicipalityEntry> theirs = this.editing.find(this.currentStaff.get(), shown.entry().key());
            theirs.ifPresentOrElse((it) -> this.meanwhile.show(shown.entry(), it.entry(), () -> show(it),
                    () -> save(it, fields)), this.meanwhile::gone);
        }
    }

    @Override
    public String getPageTitle() {
        return this.title;
    }
}
