package fi.newcomer.exchange.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.language.Language;
import fi.newcomer.language.TextDifference;
import fi.newcomer.language.TextDifference.Kind;
import fi.newcomer.page.Tags;
import fi.newcomer.staff.StaffWords;

/** A text before and after, word by word: what goes is struck through, what comes is underlined, and both are said. */
class DifferenceLine extends Paragraph {

    DifferenceLine(StaffWords words, String before, String after, Language language) {
        getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        getStyle().set("overflow-wrap", "anywhere");
        for (TextDifference.Part part : TextDifference.between(before, after, language).parts()) {
            if (part.kind() == Kind.SAME) {
                add(new Span(part.text()));
                continue;
            }
            boolean added = part.kind() == Kind.ADDED;
            HtmlContainer mark = Tags.tag(added ? "ins" : "del", part.text());
            mark.getElement().setAttribute("aria-label",
                    words.text(added ? "staff.exchange.added" : "staff.exchange.removed") + ": " + part.text());
            mark.getElement().setAttribute("role", added ? "insertion" : "deletion");
            add(mark);
        }
    }
}
