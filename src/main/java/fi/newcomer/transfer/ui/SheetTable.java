package fi.newcomer.transfer.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.language.Language;
import fi.newcomer.page.Tags;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.transfer.SheetField;
import fi.newcomer.transfer.SheetPart;
import java.util.List;
import java.util.Map;

/**
 * The sheet with a copy button beside each field. The browser copies by itself, at the press: it lets no answer from elsewhere
 * do so. Where it does not let anything copy, the text is marked for the person to copy.
 */
class SheetTable extends Div {

    private static final String COPY = """
            this.addEventListener('click', async (event) => {
              const button = event.target.closest('[data-copies]');
              if (!button) return;
              const value = document.getElementById(button.dataset.copies);
              const status = document.getElementById('sheet-status');
              let said = $0;
              try {
                await navigator.clipboard.writeText(value.textContent);
              } catch (refused) {
                getSelection().selectAllChildren(value);
                said = $1;
              }
              // Said anew also when the same field is copied again.
              status.textContent = '';
              setTimeout(() => status.textContent = button.dataset.field + ': ' + said, 50);
            });
            """;

    private final StaffWords words;

    private final Language language;

    private int number;

    SheetTable(StaffWords words, List<SheetPart> parts, Language language) {
        this.words = words;
        this.language = language;
        addClassName("staff-sheet");
        Paragraph status = new Paragraph();
        status.setId("sheet-status");
        status.getElement().setAttribute("role", "status");
        add(status);
        // Labels and words are the sheet's, whatever the person reads.
        Div sheet = new Div();
        sheet.getElement().setAttribute("lang", language.code());
        parts.forEach((part) -> sheet.add(new H2(part.heading()), table(part)));
        add(sheet);
        getElement().executeJs(COPY, words.text("staff.transfer.copied"), words.text("staff.transfer.marked-text"));
    }

    private HtmlContainer table(SheetPart part) {
        HtmlContainer rows = Tags.tag("tbody");
        part.fields().forEach((field) -> rows.add(row(field)));
        return Tags.tag("table", rows);
    }

    private HtmlContainer row(SheetField field) {
        String id = "sheet-" + ++this.number;
        HtmlContainer label = Tags.tag("th", field.label());
        label.getElement().setAttribute("scope", "row");
        HtmlContainer value = Tags.styled("div", "staff-typed");
        value.setId(id);
        if (!field.words().isEmpty()) {
            value.add(new Text(field.words()));
        }
        if (!field.typed().isEmpty()) {
            HtmlContainer typed = Tags.typed(field.typed());
            field.language().ifPresent((it) -> typed.getElement().setAttribute("lang", it));
            value.add(new Text(field.words().isEmpty() ? "" : " "), typed);
        }
        HtmlContainer cell = Tags.tag("td", value);
        field.language()
            .filter((it) -> !it.equals(this.language.code()))
            .flatMap(this.words::languageName)
            .ifPresent((name) -> cell.add(note(this.words.text("staff.transfer.written-in", Map.of("language", name)))));
        Button copy = new Button(this.words.text("staff.transfer.copy"));
        copy.setAriaLabel(this.words.text("staff.transfer.copy") + ": " + field.label());
        copy.getElement().setAttribute("data-copies", id).setAttribute("data-field", field.label());
        return Tags.tag("tr", label, cell, Tags.tag("td", copy));
    }

    private HtmlContainer note(String sentence) {
        HtmlContainer note = Tags.styled("div", "staff-small", new Text(sentence));
        note.getElement().setAttribute("lang", this.words.language().code());
        return note;
    }
}
