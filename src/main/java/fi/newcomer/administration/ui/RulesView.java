package fi.newcomer.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import fi.newcomer.administration.RulesDesk;
import fi.newcomer.fact.Documents;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.responsibility.RuleRefused;
import fi.newcomer.responsibility.RuleRow;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is responsible and where a request goes, as a table that administrators read, try and change. */
@Route("rules")
@Menu(title = "staff.menu.rules", order = 65)
@RolesAllowed("ADMIN")
class RulesView extends VerticalLayout implements HasUrlParameter<String>, BeforeEnterObserver, HasDynamicTitle {

    private final RuleWords rules;

    private final StaffWords words;

    private final RulesDesk desk;

    private final Documents documents;

    private final Municipalities municipalities;

    private final StaffFunctions functions;

    private @Nullable String slug;

    private final Div table = new Div();

    private final Div proposals = new Div();

    RulesView(RuleWords rules, RulesDesk desk, Documents documents, Municipalities municipalities,
            StaffFunctions functions) {
        this.rules = rules;
        this.words = rules.words();
        this.desk = desk;
        this.documents = documents;
        this.municipalities = municipalities;
        this.functions = functions;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String municipality) {
        this.slug = municipality;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Municipality> all = this.municipalities.all();
        Municipality chosen = this.slug == null ? all.getFirst()
                : all.stream()
                    .filter((it) -> it.slug().equals(this.slug))
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
        removeAll();
        Select<Municipality> choice = new Select<>();
        choice.setLabel(this.words.text("staff.rules.municipality"));
        choice.setItems(all);
        choice.setItemLabelGenerator((it) -> this.words.text(it.name()));
        choice.setValue(chosen);
        choice.addValueChangeListener((change) -> choice.getUI()
            .ifPresent((ui) -> ui.navigate(RulesView.class, change.getValue().slug())));
        this.table.setWidthFull();
        add(new H1(getPageTitle()), new Paragraph(this.words.text("staff.rules.text")), choice, this.proposals,
                this.table, new RuleTryBox(this.rules, this.desk, chosen.slug()));
        show(chosen);
    }

    private void show(Municipality municipality) {
        List<RuleRow> rows = this.desk.rows(municipality.slug());
        this.table.removeAll();
        this.table.add(new RuleGrid(this.rules, this.words.text(municipality.name()), rows,
                (row) -> new RuleDialog(this.rules, this.desk, this.documents, row, () -> show(municipality)).open(),
                (row) -> new RuleVersionsDialog(this.rules, this.desk, this.functions, row, () -> show(municipality))
                    .open()));
        this.proposals.removeAll();
        List<RuleRow> waiting = rows.stream().filter((row) -> !row.proposal().isEmpty()).toList();
        if (!waiting.isEmpty()) {
            this.proposals.add(new H2(this.words.text("staff.rules.proposals")),
                    new Paragraph(this.words.text("staff.rules.proposals.text")));
            UnorderedList list = new UnorderedList();
            waiting.forEach((row) -> list.add(proposal(row, municipality)));
            this.proposals.add(list);
        }
    }

    private ListItem proposal(RuleRow row, Municipality municipality) {
        String name = this.rules.row(row.topic(), row.jobseeker());
        ListItem item = new ListItem(name);
        row.proposal().forEach((rule) -> item.add(new Div(this.rules.line(rule) + " · " + this.rules.state(rule.state())
                + " · " + this.rules.service(rule.service()) + " · " + this.rules.basis(rule.basis()))));
        item.add(step("staff.rules.take", name, () -> this.desk.take(row), municipality),
                step("staff.rules.keep", name, () -> this.desk.keep(row), municipality));
        return item;
    }

    private Button step(String key, String name, Runnable step, Municipality municipality) {
        Button button = new Button(this.words.text(key), (click) -> {
            try {
                step.run();
                Notices.done(this.words.text("staff.rules.saved"));
            }
            catch (RuleRefused refused) {
                Notices.problem(this.rules.refusal(refused));
            }
            show(municipality);
        });
        button.setAriaLabel(this.words.text(key + ".of", Map.of("row", name)));
        return button;
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.rules.title");
    }
}
