package fi.newcomer.casework.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import fi.newcomer.page.Tags;
import fi.newcomer.staff.StaffWords;
import java.util.List;

/** Which keys do what at the desk. All have modifiers, so that none takes a key from a screen reader or a text. */
class KeyboardHelp extends Details {

    private static final List<String> LETTERS = List.of("L", "F", "K", "H", "N");

    private static final List<String> KEYS = List.of("arrows", "enter", "send", "escape");

    KeyboardHelp(StaffWords words) {
        super(words.text("staff.cases.keys"));
        DescriptionList list = new DescriptionList();
        KEYS.forEach((it) -> list.add(term(words.text("staff.cases.keys." + it + ".key")),
                new DescriptionList.Description(words.text("staff.cases.keys." + it))));
        LETTERS.forEach((it) -> list.add(term("Alt + Shift + " + it),
                new DescriptionList.Description(words.text("staff.cases.keys." + it))));
        add(new Div(list));
        addClassName("staff-keys");
    }

    private static DescriptionList.Term term(String keys) {
        return new DescriptionList.Term(Tags.tag("kbd", keys));
    }
}
