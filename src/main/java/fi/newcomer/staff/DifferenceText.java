package fi.newcomer.staff;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import fi.newcomer.language.Language;
import fi.newcomer.language.TextDifference;

/**
 * Two versions of a text as one: what went is struck through and red, what came is underlined and green, and a voice says
 * which it is.
 */
public class DifferenceText extends Paragraph {

    /** @param language that of the text, which also gives its direction */
    public DifferenceText(StaffWords words, TextDifference difference, Language language) {
        addClassName("staff-difference");
        getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        difference.parts().forEach((part) -> getElement().appendChild(switch (part.kind()) {
            case SAME -> Element.createText(part.text());
            case REMOVED -> marked("del", words.text("staff.difference.removed"), part.text(), words);
            case ADDED -> marked("ins", words.text("staff.difference.added"), part.text(), words);
        }));
    }

    private static Element marked(String tag, String name, String text, StaffWords words) {
        Element spoken = new Element("span").setText(name + " ");
        spoken.getClassList().add("staff-spoken");
        spoken.setAttribute("lang", words.language().code()).setAttribute("dir", words.language().direction());
        return new Element(tag).appendChild(spoken, Element.createText(text));
    }
}
