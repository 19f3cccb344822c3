package fi.newcomer.servicecatalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.office.OfficeEditing.WrongHours;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.servicecatalogue.CatalogueFiles;
import fi.newcomer.servicecatalogue.CataloguePreview;
import fi.newcomer.servicecatalogue.CataloguePreview.Found;
import fi.newcomer.servicecatalogue.FieldProblem;
import fi.newcomer.servicecatalogue.HoursLines;
import fi.newcomer.servicecatalogue.ServiceCatalogue;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;

/** What a file would change, or why nothing can be taken from it. */
class PreviewBox extends Div {

    /** So many mistakes are listed; who has corrected those brings the file in again. */
    private static final int LISTED = 30;

    private final StaffWords words;

    private final StaffTexts texts;

    private final ServiceCatalogue catalogue;

    private final HoursLines lines;

    PreviewBox(StaffWords words, StaffTexts texts, ServiceCatalogue catalogue, HoursLines lines) {
        this.words = words;
        this.texts = texts;
        this.catalogue = catalogue;
        this.lines = lines;
        getElement().setAttribute("role", "status");
        setWidthFull();
    }

    void refuse(List<FieldProblem> problems) {
        removeAll();
        Paragraph wrong = new Paragraph(this.words.text("staff.catalogue.wrong"));
        wrong.addClassName("staff-refusal");
        UnorderedList list = new UnorderedList();
        for (FieldProblem problem : problems.subList(0, Math.min(LISTED, problems.size()))) {
            ListItem item = new ListItem(
                    (problem.path().isEmpty() ? "" : problem.path() + ": ") + problem.text(this.texts, this.words.language()));
            item.getStyle().set("overflow-wrap", "anywhere");
            list.add(item);
        }
        if (problems.size() > LISTED) {
            list.add(new ListItem(this.words.text("staff.catalogue.more", Map.of("count", problems.size() - LISTED))));
        }
        add(wrong, list);
    }

    void show(CataloguePreview preview) {
        removeAll();
        int changes = preview.changes().size();
        add(new H2(changes == 0 ? this.words.text("staff.catalogue.nothing")
                : this.words.text("staff.catalogue.changes", Map.of("count", changes))));
        preview.offices().forEach(this::show);
        if (changes > 0) {
            Button take = new Button(this.words.text("staff.catalogue.take"), (click) -> take(preview));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            take.setDisableOnClick(true);
            add(take, new Button(this.words.text("staff.cancel"), (click) -> removeAll()));
        }
    }

    private void show(Found found) {
        String name = name(found.shown());
        if (found.changes()) {
            List<String> before = this.lines.of(found.shown().office().hours(), this.words.language());
            List<String> after = this.lines.of(found.hours(), this.words.language());
            add(new H3(name));
            list("staff.catalogue.before", before.stream().filter((line) -> !after.contains(line)).toList());
            list("staff.catalogue.after", after.stream().filter((line) -> !before.contains(line)).toList());
        }
        else {
            add(new Paragraph(this.words.text("staff.catalogue.unchanged", Map.of("name", name))));
        }
        list("staff.catalogue.notes",
                found.notes().stream().map((note) -> note.text(this.texts, this.words.language())).toList());
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach((line) -> list.add(new ListItem(line)));
            list.getStyle().set("overflow-wrap", "anywhere");
            add(new H4(this.words.text(title)), list);
        }
    }

    private void take(CataloguePreview preview) {
        removeAll();
        try {
            this.catalogue.take(preview);
            Notices.done(this.words.text("staff.catalogue.done"));
        }
        catch (ChangedMeanwhile | WrongHours changed) {
            // Hours that were right in the preview can be past by now.
            Paragraph refusal = new Paragraph(this.words.text("staff.catalogue.changed"));
            refusal.addClassName("staff-refusal");
            add(refusal);
        }
    }

    private String name(OfficeEntry office) {
        return CatalogueFiles.name(office, this.words::text);
    }
}
