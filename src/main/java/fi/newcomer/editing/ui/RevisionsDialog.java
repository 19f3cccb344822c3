package fi.newcomer.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.language.Language;
import fi.newcomer.language.TextDifference;
import fi.newcomer.staff.DifferenceText;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.TextRevision;
import fi.newcomer.text.TextRevisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The versions of a text, the newest first: who wrote which when, any two of them compared, and one of them to go on from.
 */
class RevisionsDialog extends Dialog {

    private final StaffWords words;

    private final TextRevisions revisions;

    private final String page;

    private final String unit;

    private final Language language;

    private final List<TextRevision> all = new ArrayList<>();

    private final Grid<TextRevision> versions = new Grid<>();

    private final Select<TextRevision> other = new Select<>();

    private final Div difference = new Div();

    private final Button older;

    private final Button restore;

    /**
     * A dialog that shows the versions as soon as it is opened.
     * @param page the page that the reader gets; versions of the pages that it lies upon are shown too
     * @param restored gets the text from which the person wants to go on; it is published like any edit, by those who may,
     * who also say what it does to the meaning
     */
    RevisionsDialog(StaffWords words, TextRevisions revisions, String page, String unit, Language language,
            Consumer<String> restored) {
        this.words = words;
        this.revisions = revisions;
        this.page = page;
        this.unit = unit;
        this.language = language;
        setHeaderTitle(words.text("staff.revisions.title"));
        setWidth("52rem");
        setMaxWidth("100%");
        columns();
        this.other.setLabel(words.text("staff.revisions.compare"));
        this.other.setItemLabelGenerator(this::label);
        this.other.setWidthFull();
        this.other.addValueChangeListener((chosen) -> compare());
        this.difference.getElement().setAttribute("aria-live", "polite");
        this.older = new Button(words.text("staff.revisions.older"), (click) -> load());
        this.restore = new Button(words.text("staff.revisions.restore"), (click) -> {
            restored.accept(chosen().text());
            close();
        });
        this.restore.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        VerticalLayout content = new VerticalLayout(new Paragraph(words.text("staff.revisions.text")), this.versions,
                this.older, this.other, this.difference);
        content.setPadding(false);
        add(content);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), this.restore);
        load();
    }

    private void columns() {
        this.versions.addColumn((it) -> this.words.time(it.at()))
            .setHeader(this.words.text("staff.revisions.when"))
            .setAutoWidth(true)
            .setFlexGrow(0);
        this.versions.addColumn(this::who).setHeader(this.words.text("staff.revisions.who")).setAutoWidth(true);
        this.versions.addColumn(this::how).setHeader(this.words.text("staff.revisions.how")).setAutoWidth(true);
        this.versions.getElement().setProperty("accessibleName", this.words.text("staff.revisions.title"));
        this.versions.setAllRowsVisible(true);
        this.versions.setSelectionMode(Grid.SelectionMode.SINGLE);
        this.versions.addSelectionListener((selection) -> chosen(selection.getFirstSelectedItem().isPresent()));
    }

    private void load() {
        List<TextRevision> further = this.revisions.of(this.page, this.unit, this.language,
                this.all.isEmpty() ? TextRevisions.NEWEST : this.all.getLast().id());
        boolean first = this.all.isEmpty();
        TextRevision compared = this.other.getValue();
        this.all.addAll(further);
        this.versions.setItems(List.copyOf(this.all));
        this.other.setItems(List.copyOf(this.all));
        this.older.setVisible(further.size() == TextRevisions.AT_ONCE);
        if (first && !this.all.isEmpty()) {
            this.versions.select(this.all.getFirst());
        }
        else if (compared != null) {
            this.other.setValue(compared);
        }
    }

    private void chosen(boolean any) {
        if (any) {
            int at = this.all.indexOf(chosen());
            this.other.setValue(this.all.get(Math.min(at + 1, this.all.size() - 1)));
        }
        compare();
    }

    private TextRevision chosen() {
        return this.versions.getSelectedItems().stream().findFirst().orElse(this.all.getFirst());
    }

    /** Shows what is different, the older version as that which was before. */
    private void compare() {
        this.difference.removeAll();
        this.restore.setEnabled(!this.versions.getSelectedItems().isEmpty());
        if (this.other.getValue() == null || this.versions.getSelectedItems().isEmpty()) {
            return;
        }
        boolean inOrder = this.other.getValue().id() <= chosen().id();
        TextRevision before = inOrder ? this.other.getValue() : chosen();
        TextRevision after = inOrder ? chosen() : this.other.getValue();
        this.difference.add(new Paragraph(this.words.text(before.text().equals(after.text()) ? "staff.revisions.same"
                : "staff.revisions.different", Map.of("before", label(before), "after", label(after)))),
                new DifferenceText(this.words, TextDifference.between(before.text(), after.text(), this.language),
                        this.language));
    }

    private String label(TextRevision revision) {
        return this.words.time(revision.at()) + ", " + who(revision);
    }

    private String who(TextRevision revision) {
        return revision.who().orElseGet(() -> this.words.text("staff.revisions.files"));
    }

    private String how(TextRevision revision) {
        String how = this.words.text("staff.revisions.how." + revision.how());
        return revision.page().equals(this.page) ? how
                : this.words.text("staff.revisions.below", Map.of("how", how));
    }
}
