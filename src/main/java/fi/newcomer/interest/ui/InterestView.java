package fi.newcomer.interest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fi.newcomer.interest.Interests;
import fi.newcomer.interest.Told;
import fi.newcomer.interest.Waiting;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** Who waits for what, as numbers; telling them that a group starts; removing somebody who asks for it. */
@Route("interests")
@Menu(title = "staff.menu.interests", order = 16)
@RolesAllowed({ "EDITOR", "COORDINATOR" })
class InterestView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final Interests interests;

    private final CurrentStaff currentStaff;

    private final Municipalities municipalities;

    private final Languages languages;

    private final Grid<Waiting> list = new Grid<>();

    private final Paragraph none;

    private final Div calls = new Div();

    InterestView(StaffWords words, Interests interests, CurrentStaff currentStaff, Municipalities municipalities,
            Languages languages) {
        this.words = words;
        this.interests = interests;
        this.currentStaff = currentStaff;
        this.municipalities = municipalities;
        this.languages = languages;
        this.none = new Paragraph(words.text("staff.interests.none"));
        this.list.addColumn(this::municipality).setHeader(words.text("staff.interests.municipality"));
        this.list.addColumn((it) -> language(it.wish().language())).setHeader(words.text("staff.interests.language"));
        this.list.addColumn((it) -> words.text("staff.interests.kind." + it.wish().kind()))
            .setHeader(words.text("staff.interests.kind"));
        this.list.addColumn(this::people).setHeader(words.text("staff.interests.people"));
        this.list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        this.list.getColumns().forEach((column) -> column.setWidth("9rem"));
        this.list.setAllRowsVisible(true);
        add(new H1(words.text("staff.interests.title")), new Paragraph(words.text("staff.interests.text")));
        if (!interests.own(currentStaff.get()).isEmpty()) {
            Button starts = new Button(words.text("staff.interests.starts"), (click) -> dialog().open());
            starts.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(starts, this.calls);
        }
        add(this.none, this.list);
        if (!interests.own(currentStaff.get()).isEmpty()) {
            add(forgetting());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
        if (!this.interests.own(this.currentStaff.get()).isEmpty()) {
            prefilled(event.getLocation().getQueryParameters());
        }
    }

    /** From the page of a course one comes with what is known of the group. */
    private void prefilled(QueryParameters said) {
        GroupDialog dialog = dialog();
        if (dialog.fill(said.getParameters("municipality"), said.getSingleParameter("language"),
                said.getSingleParameter("path"))) {
            dialog.open();
        }
    }

    private GroupDialog dialog() {
        return new GroupDialog(this.words, this.interests, this.currentStaff.get(), this.languages, this::told);
    }

    private void load() {
        List<Waiting> waiting = this.interests.counts(this.currentStaff.get());
        this.list.setItems(waiting);
        this.list.setVisible(!waiting.isEmpty());
        this.none.setVisible(waiting.isEmpty());
    }

    private void told(Told told) {
        this.calls.removeAll();
        if (!told.calls().isEmpty()) {
            this.calls.add(new CallList(this.words, this.interests, this.currentStaff, told.calls(), this::load));
            this.calls.scrollIntoView();
        }
        Notices.done(this.words.text(told.mailed() ? "staff.interests.sent" : "staff.interests.not-mailed"));
        load();
    }

    private Div forgetting() {
        TextField field = new TextField(this.words.text("staff.interests.forget.field"));
        field.setMaxLength(254);
        field.setAutocomplete(Autocomplete.OFF);
        Button forget = new Button(this.words.text("staff.interests.forget"), (click) -> {
            if (this.interests.forget(this.currentStaff.get(), field.getValue())) {
                Notices.done(this.words.text("staff.interests.forgotten"));
                field.clear();
                load();
            }
            else {
                Notices.problem(this.words.text("staff.interests.not-found"));
            }
        });
        Div search = new Div(field, forget);
        search.addClassName("staff-search");
        Div all = new Div(new H2(this.words.text("staff.interests.forget.title")),
                new Paragraph(this.words.text("staff.interests.forget.text")), search);
        all.addClassName("staff-form");
        return all;
    }

    private String municipality(Waiting waiting) {
        return this.municipalities.find(waiting.wish().municipality())
            .map((it) -> this.words.text(it.name()))
            .orElse(waiting.wish().municipality());
    }

    private String language(String code) {
        return this.words.languageName(code).orElse(code);
    }

    private String people(Waiting waiting) {
        return waiting.people().isPresent() ? Long.toString(waiting.people().getAsLong())
                : this.words.text("staff.interests.few", Map.of("fewest", Waiting.FEWEST));
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.interests.title");
    }
}
