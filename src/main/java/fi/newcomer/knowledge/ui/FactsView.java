package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.KnownFact;
import fi.newcomer.knowledge.FactDesk;
import fi.newcomer.knowledge.FactLine;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The facts that this person's readers meet: what each says, where from, where it stands and since when. */
@Route("facts")
@Menu(title = "staff.menu.facts", order = 30)
@RolesAllowed("EDITOR")
class FactsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private static final String ALL = "";

    private final StaffWords words;

    private final KnowledgeWords factWords;

    private final FactDesk desk;

    private final CurrentStaff currentStaff;

    private final Select<String> kind = new Select<>();

    /** A folder; one that all share is called by a hyphen, which no folder is. */
    private final Select<String> folder = new Select<>();

    private final TextField search = new TextField();

    private final Div found = new Div();

    private List<FactLine> facts = List.of();

    FactsView(StaffWords words, KnowledgeWords factWords, FactDesk desk, CurrentStaff currentStaff) {
        this.words = words;
        this.factWords = factWords;
        this.desk = desk;
        this.currentStaff = currentStaff;
        this.kind.setLabel(words.text("staff.fact.kind"));
        this.kind.setItems(Stream.concat(Stream.of(ALL), Stream.of(Fact.Kind.values()).map(Enum::name)).toList());
        this.kind.setItemLabelGenerator((it) -> it.equals(ALL) ? words.text("staff.facts.all-kinds")
                : factWords.kind(Fact.Kind.valueOf(it)));
        this.kind.setValue(ALL);
        this.folder.setLabel(words.text("staff.fact.for"));
        this.folder.setItemLabelGenerator((it) -> it.equals(ALL) ? words.text("staff.facts.all-readers")
                : factWords.readers(it.equals("-") ? "" : it));
        this.search.setLabel(words.text("staff.facts.search"));
        this.search.setClearButtonVisible(true);
        this.search.setValueChangeMode(ValueChangeMode.LAZY);
        this.kind.addValueChangeListener((change) -> show());
        this.folder.addValueChangeListener((change) -> show());
        this.search.addValueChangeListener((change) -> show());
        this.found.setWidthFull();
        this.found.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        this.facts = this.desk.facts(this.currentStaff.get());
        this.folder.setItems(Stream.concat(Stream.of(ALL), this.facts.stream()
            .map((fact) -> fact.known().folder().isEmpty() ? "-" : fact.known().folder())
            .distinct()
            .sorted()).toList());
        this.folder.setValue(ALL);
        Div filters = new Div(this.kind, this.folder, this.search);
        filters.addClassName("staff-filters");
        add(new H1(this.words.text("staff.facts.title")), new Paragraph(this.words.text("staff.facts.text")));
        if (!this.desk.folders(this.currentStaff.get()).isEmpty()) {
            Button add = new Button(this.words.text("staff.facts.add"),
                    (click) -> click.getSource().getUI().ifPresent((ui) -> ui.navigate(NewFactView.class)));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(add);
        }
        add(filters, this.found);
        show();
    }

    private void show() {
        this.found.removeAll();
        List<FactLine> wanted = this.facts.stream().filter(this::wanted).toList();
        this.found.add(new Paragraph(this.words.text("staff.facts.count", Map.of("count", wanted.size()))));
        UnorderedList list = new UnorderedList();
        wanted.forEach((fact) -> list.add(new ListItem(line(fact))));
        list.addClassName("staff-courses");
        if (!wanted.isEmpty()) {
            this.found.add(list);
        }
    }

    private boolean wanted(FactLine line) {
        KnownFact known = line.known();
        String chosen = this.folder.getValue() == null ? ALL : this.folder.getValue();
        String text = String.join("\n", known.fact().id(), known.fact().value(), known.fact().document(),
                known.fact().section(), shown(known)).toLowerCase(Locale.ROOT);
        return (this.kind.getValue().equals(ALL) || known.fact().kind().name().equals(this.kind.getValue()))
                && (chosen.equals(ALL) || known.folder().equals(chosen.equals("-") ? "" : chosen))
                && text.contains(this.search.getValue().strip().toLowerCase(Locale.ROOT));
    }

    private Component line(FactLine line) {
        Fact fact = line.known().fact();
        RouterLink link = new RouterLink(shown(line.known()), FactView.class, new RouteParameters("id", fact.id()));
        link.getElement().setAttribute("aria-label", fact.id() + ": " + shown(line.known()));
        return new Div(link,
                small(this.words.text("staff.facts.line", Map.of("id", fact.id(), "kind", this.factWords.kind(fact.kind()),
                        "state", this.factWords.state(fact.state()), "readers",
                        this.factWords.readers(line.known().folder())))),
                small(this.words.text("staff.facts.source",
                        Map.of("document", fact.document(), "section", fact.section()))),
                small(this.words.text("staff.facts.uses", Map.of("pages", line.uses().pages(), "languages",
                        line.uses().languages(), "since", this.words.day(StaffWords.dayOf(line.known().since()))))));
    }

    private String shown(KnownFact known) {
        return this.desk.shown(known.fact(), this.words.language());
    }

    private static Div small(String text) {
        Div small = new Div(text);
        small.addClassName("staff-small");
        return small;
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.facts.title");
    }
}
