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
import fi.newcomer.knowledge.FactWish;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final UnorderedList list = new UnorderedList();

    private final Button more = new Button();

    private FactWish wish;

    private String last = "";

    /** Not before all is there: each filter that gets its first value would else look by itself. */
    private boolean shown;

    FactsView(StaffWords words, KnowledgeWords factWords, FactDesk desk, CurrentStaff currentStaff) {
        this.words = words;
        this.factWords = factWords;
        this.desk = desk;
        this.currentStaff = currentStaff;
        this.wish = FactWish.all(words.language());
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
        this.list.addClassName("staff-courses");
        this.more.setText(words.text("staff.facts.more"));
        this.more.addClickListener((click) -> load());
        this.found.setWidthFull();
        this.found.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        this.shown = false;
        this.folder.setItems(Stream.concat(Stream.of(ALL),
                this.desk.having(this.currentStaff.get()).stream().map((it) -> it.isEmpty() ? "-" : it)).toList());
        this.folder.setValue(ALL);
        this.shown = true;
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
        if (!this.shown) {
            return;
        }
        String chosen = this.folder.getValue() == null ? ALL : this.folder.getValue();
        this.wish = new FactWish(
                this.kind.getValue().equals(ALL) ? Optional.empty() : Optional.of(Fact.Kind.valueOf(this.kind.getValue())),
                chosen.equals(ALL) ? Optional.empty() : Optional.of(chosen.equals("-") ? "" : chosen),
                this.search.getValue().strip(), this.words.language());
        this.last = "";
        this.found.removeAll();
        this.list.removeAll();
        int count = this.desk.count(this.currentStaff.get(), this.wish);
        this.found.add(new Paragraph(this.words.text("staff.facts.count", Map.of("count", count))));
        if (count > 0) {
            this.found.add(this.list, this.more);
            load();
        }
    }

    private void load() {
        List<FactLine> facts = this.desk.facts(this.currentStaff.get(), this.wish, this.last);
        facts.forEach((fact) -> this.list.add(new ListItem(line(fact))));
        if (!facts.isEmpty()) {
            this.last = facts.getLast().known().fact().id();
        }
        this.more.setVisible(facts.size() == FactDesk.PAGE);
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
