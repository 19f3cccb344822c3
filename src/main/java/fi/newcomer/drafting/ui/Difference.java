package fi.newcomer.drafting.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.language.Language;
import fi.newcomer.language.TextDifference;

/** What differs between two versions of a text: struck out what went, underlined what came, each also by its element. */
class Difference extends Paragraph {

    Difference(String before, String after, Language language) {
        addClassName("staff-changed-words");
        getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        for (TextDifference.Part part : TextDifference.between(before, after, language).parts()) {
            switch (part.kind()) {
                case SAME -> add(part.text());
                case REMOVED -> add(new Removed(part.text()));
                case ADDED -> add(new Added(part.text()));
            }
        }
    }

    /** Words that went. */
    @Tag("del")
    private static final class Removed extends HtmlContainer {

        private Removed(String text) {
            setText(text);
        }
    }

    /** Words that came. */
    @Tag("ins")
    private static final class Added extends HtmlContainer {

        private Added(String text) {
            setText(text);
        }
    }
}
