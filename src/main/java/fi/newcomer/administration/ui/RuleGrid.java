package fi.newcomer.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.page.Tags;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.RuleRow;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of a municipality as a table, each with what can be done with it. */
class RuleGrid extends Div {

    private static final List<String> COLUMNS = List.of("matter", "responsible", "receives", "join", "state", "source",
            "valid", "steps");

    private final RuleWords rules;

    private final StaffWords words;

    private final Consumer<RuleRow> edit;

    private final Consumer<RuleRow> versions;

    RuleGrid(RuleWords rules, String municipality, List<RuleRow> rows, Consumer<RuleRow> edit,
            Consumer<RuleRow> versions) {
        this.rules = rules;
        this.words = rules.words();
        this.edit = edit;
        this.versions = versions;
        String caption = this.words.text("staff.rules.caption", Map.of("name", municipality));
        NativeTable table = new NativeTable();
        table.setCaptionText(caption);
        NativeTableRow head = new NativeTableRow();
        COLUMNS.forEach((column) -> head.add(heading("col", this.words.text("staff.rules.column." + column))));
        table.getHead().add(head);
        rows.forEach((row) -> table.getBody().add(row(row)));
        add(table);
        addClassName("staff-rules");
        // It may be wider than the screen: whoever has no pointer scrolls it with the arrow keys.
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region").setAttribute("aria-label", caption);
    }

    private NativeTableRow row(RuleRow row) {
        Responsibility rule = row.today();
        String name = this.rules.row(row.topic(), row.jobseeker());
        NativeTableRow line = new NativeTableRow();
        line.add(heading("row", name), new NativeTableCell(this.rules.authority(rule.responsible())),
                new NativeTableCell(this.rules.authority(rule.receives())),
                new NativeTableCell(this.rules.joining(rule)),
                cell(line(this.rules.state(rule.state())), line(this.rules.service(rule.service()))),
                source(rule), valid(row),
                cell(button("staff.rules.edit", name, () -> this.edit.accept(row)),
                        button("staff.rules.versions", name, () -> this.versions.accept(row))));
        return line;
    }

    private NativeTableCell source(Responsibility rule) {
        NativeTableCell cell = cell(line(this.rules.basis(rule.basis())));
        rule.source().ifPresent((source) -> cell.add(line(source.document()), line(source.section())));
        if (rule.conflict() != null) {
            Div conflict = line(this.words.text("staff.rules.conflict-short"));
            conflict.add(" ");
            conflict.add(Tags.typed(rule.conflict()));
            cell.add(conflict);
        }
        return cell;
    }

    private NativeTableCell valid(RuleRow row) {
        NativeTableCell cell = cell(line(this.rules.days(row.today())),
                line(this.words.text("staff.rules.version", Map.of("number", row.today().version()))));
        row.planned()
            .ifPresent((planned) -> cell.add(line(this.words.text("staff.rules.planned",
                    Map.of("day", this.words.day(planned.validFrom()))))));
        if (row.edited()) {
            cell.add(line(this.words.text("staff.rules.edited")));
        }
        return cell;
    }

    private Button button(String key, String name, Runnable step) {
        Button button = new Button(this.words.text(key), (click) -> step.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(this.words.text(key + ".of", Map.of("row", name)));
        return button;
    }

    private static Div line(String text) {
        return new Div(new Span(text));
    }

    private static NativeTableCell cell(Component... content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    private static NativeTableHeaderCell heading(String scope, String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
