package fi.newcomer.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fi.newcomer.language.Language;
import fi.newcomer.language.TextDifference;
import fi.newcomer.staff.DifferenceText;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.TextRevision;
import fi.newcomer.text.TextRevisions;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was changed on a page in a language, day by day, the newest first, each change beside what stood there before. */
class PageRevisionsDialog extends Dialog {

    private final StaffWords words;

    private final TextRevisions revisions;

    private final String page;

    private final Language language;

    private final Consumer<String> unit;

    private final Div days = new Div();

    private final Button older;

    private @Nullable LocalDate day;

    private long last = TextRevisions.NEWEST;

    /** @param unit gets the id of the unit of which the person wants to see all versions */
    PageRevisionsDialog(StaffWords words, TextRevisions revisions, String page, Language language,
            Consumer<String> unit) {
        this.words = words;
        this.revisions = revisions;
        this.page = page;
        this.language = language;
        this.unit = unit;
        setHeaderTitle(words.text("staff.revisions.page.title"));
        setWidth("52rem");
        setMaxWidth("100%");
        this.older = new Button(words.text("staff.revisions.older"), (click) -> load());
        add(new Paragraph(words.text("staff.revisions.page.text")), this.days, this.older);
        getFooter().add(new Button(words.text("staff.close"), (click) -> close()));
        load();
    }

    private void load() {
        List<TextRevision> further = this.revisions.ofPage(this.page, this.language, this.last);
        UnorderedList list = new UnorderedList();
        for (TextRevision revision : further) {
            LocalDate on = StaffWords.dayOf(revision.at());
            if (!on.equals(this.day)) {
                this.day = on;
                list = new UnorderedList();
                list.addClassName("staff-revisions");
                this.days.add(new H3(this.words.day(on)), list);
            }
            else if (list.getParent().isEmpty()) {
                list.addClassName("staff-revisions");
                this.days.add(list);
            }
            list.add(new ListItem(change(revision)));
            this.last = revision.id();
        }
        this.older.setVisible(further.size() == TextRevisions.AT_ONCE);
        if (this.last == TextRevisions.NEWEST) {
            this.days.add(new Paragraph(this.words.text("staff.revisions.page.nothing")));
        }
    }

    private Component change(TextRevision revision) {
        Span head = new Span(this.words.time(revision.at()) + ", "
                + revision.who().orElseGet(() -> this.words.text("staff.revisions.files")) + ": "
                + this.words.text("staff.revisions.how." + revision.how()));
        head.addClassName("staff-small");
        String before = this.revisions.before(revision).map(TextRevision::text).orElse("");
        Button all = new Button(this.words.text("staff.revisions.page.unit"), (click) -> {
            close();
            this.unit.accept(revision.unit());
        });
        all.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return new Div(head, new DifferenceText(this.words,
                TextDifference.between(before, revision.text(), this.language), this.language), all);
    }
}
