package fi.newcomer.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.board.BoardRow;
import fi.newcomer.board.TaskKind;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.TextDifference;
import fi.newcomer.page.Tags;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.ChangedText;
import fi.newcomer.text.ChangedTexts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A task with the way to where it is done, and of an outdated text with what has changed. */
class TaskItem extends ListItem {

    private final StaffWords words;

    private final BoardWords boardWords;

    private final Languages languages;

    private final ChangedTexts changes;

    private final BoardRow row;

    TaskItem(StaffWords words, BoardWords boardWords, Languages languages, ChangedTexts changes, BoardRow row) {
        this.words = words;
        this.boardWords = boardWords;
        this.languages = languages;
        this.changes = changes;
        this.row = row;
        add(subject(), small(about()));
        if (row.kind() == TaskKind.OUTDATED) {
            add(whatChanged());
        }
    }

    private Component subject() {
        String subject = this.boardWords.subject(this.row);
        if (!this.row.mine()) {
            return new Div(new Span(subject), small(this.words
                .text(this.row.listed().isPresent() ? "staff.board.not-mine-entry" : "staff.board.not-mine")));
        }
        Anchor link = new Anchor(address(this.row, this.languages.first()), subject);
        // The router opens it within the application, as it does its own links.
        link.getElement().setAttribute("router-link", true);
        link.setAriaLabel(subject + " – " + about());
        return link;
    }

    private String about() {
        String about = this.row.language().isEmpty() ? this.boardWords.kind(this.row.kind())
                : this.boardWords.kind(this.row.kind()) + ", " + this.boardWords.language(this.row.language());
        return this.row.since() == null ? about
                : about + ", " + this.words.text("staff.board.since", Map.of("day", this.words.day(this.row.since())));
    }

    /** Where a task is done: at its text, where facts are edited, or where their files' versions are decided about. */
    static String address(BoardRow row, Language first) {
        if (row.fact() != null) {
            return "facts/" + encoded(row.fact());
        }
        if (row.listed().isPresent()) {
            return "texts";
        }
        return "texts/" + row.page() + "/" + (row.language().isEmpty() ? first.code() : row.language()) + "?unit="
                + encoded(row.unit());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Read only when somebody wants to see it. */
    private Details whatChanged() {
        Details details = new Details(this.words.text("staff.board.what-changed"));
        details.addOpenedChangeListener((opened) -> {
            details.removeAll();
            if (opened.isOpened()) {
                details.add(changed());
            }
        });
        return details;
    }

    private List<Component> changed() {
        Language language = this.languages.get(this.row.language());
        List<Component> shown = new java.util.ArrayList<>();
        for (ChangedText text : this.changes.of(this.row.page(), language)) {
            if (text.unit().equals(this.row.unit())) {
                shown.add(small(this.boardWords.language(text.newer().code())));
                shown.add(difference(text));
            }
        }
        this.changes.behind(this.row.page(), language)
            .stream()
            .filter((behind) -> behind.unit().equals(this.row.unit()))
            .forEach((behind) -> shown.add(new Paragraph(
                    this.words.text("staff.board.fact-changed", Map.of("fact", behind.fact())))));
        if (shown.isEmpty()) {
            shown.add(new Paragraph(this.words.text("staff.board.nothing-changed")));
        }
        return shown;
    }

    private static Component difference(ChangedText text) {
        Paragraph paragraph = new Paragraph();
        paragraph.addClassName("staff-difference");
        paragraph.getElement()
            .setAttribute("lang", text.newer().code())
            .setAttribute("dir", text.newer().direction());
        for (TextDifference.Part part : text.difference().parts()) {
            paragraph.add(switch (part.kind()) {
                case SAME -> new Span(part.text());
                case REMOVED -> Tags.tag("del", part.text());
                case ADDED -> Tags.tag("ins", part.text());
            });
        }
        return paragraph;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("staff-small");
        return small;
    }
}
