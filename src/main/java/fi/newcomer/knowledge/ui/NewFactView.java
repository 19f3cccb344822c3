package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactBook;
import fi.newcomer.fact.KnownFact;
import fi.newcomer.knowledge.FactDesk;
import fi.newcomer.knowledge.WrongKnowledge;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A fact that staff add. */
@Route("facts/new")
@RolesAllowed("EDITOR")
class NewFactView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffWords words;

    private final KnowledgeWords factWords;

    private final FactDesk desk;

    private final CurrentStaff currentStaff;

    private final TextField name;

    private final Select<String> folder = new Select<>();

    private final Paragraph refusal = new Paragraph();

    NewFactView(StaffWords words, KnowledgeWords factWords, FactDesk desk, CurrentStaff currentStaff) {
        this.words = words;
        this.factWords = factWords;
        this.desk = desk;
        this.currentStaff = currentStaff;
        this.name = new TextField(words.text("staff.fact.name"));
        this.name.setHelperText(words.text("staff.fact.name.hint"));
        this.name.setWidthFull();
        this.folder.setLabel(words.text("staff.fact.for"));
        this.folder.setItemLabelGenerator(factWords::readers);
        this.folder.setWidthFull();
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<String> folders = this.desk.folders(this.currentStaff.get());
        add(new RouterLink(this.words.text("staff.fact.back"), FactsView.class), new H1(getPageTitle()));
        if (folders.isEmpty()) {
            add(new Paragraph(this.words.text("staff.fact.not-yours")));
            return;
        }
        this.folder.setItems(folders);
        this.folder.setValue(folders.getLast());
        Select<Fact.Kind> kind = new Select<>();
        kind.setLabel(this.words.text("staff.fact.kind"));
        kind.setItems(Fact.Kind.values());
        kind.setItemLabelGenerator(this.factWords::kind);
        kind.setValue(Fact.Kind.PHONE);
        kind.setWidthFull();
        FactFields fields = new FactFields(this.words, this.factWords, this.desk.sources(), Fact.Kind.PHONE);
        kind.addValueChangeListener((change) -> fields.kind(change.getValue()));
        Button save = new Button(this.words.text("staff.facts.add"), (click) -> save(fields));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(this.words.text("staff.fact.new.text")), this.folder, this.name, kind, fields, this.refusal, save);
    }

    private void save(FactFields fields) {
        this.name.setInvalid(false);
        fields.say(List.of());
        try {
            KnownFact added = this.desk.add(this.currentStaff.get(), this.folder.getValue(), this.name.getValue(),
                    fields.read());
            Notices.done(this.words.text("staff.fact.added"));
            getUI().ifPresent((ui) -> ui.navigate(FactView.class, new RouteParameters("id", added.fact().id())));
        }
        catch (WrongKnowledge wrong) {
            fields.say(wrong.problems());
            wrong.problems().stream().filter((it) -> it.field().equals("name")).forEach((it) -> {
                this.name.setErrorMessage(this.factWords.problem(it));
                this.name.setInvalid(true);
            });
            this.refusal.setText(this.words.text("staff.knowledge.look-above"));
        }
        catch (FactBook.ChangedMeanwhile changed) {
            this.refusal.setText(this.words.text("staff.fact.again"));
        }
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.facts.add");
    }
}
