package fi.newcomer.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A sentence that somebody of the staff must not miss where they are. */
public final class StaffWarning extends Div {

    /** What it says. @param sentence in the language of the person in front of it */
    public StaffWarning(String sentence) {
        this();
        setText(sentence);
    }

    /** What it says, as a component of its own, such as a link to where it is mended. */
    public StaffWarning(Component content) {
        this();
        add(content);
    }

    private StaffWarning() {
        addClassName("staff-warning");
    }
}
