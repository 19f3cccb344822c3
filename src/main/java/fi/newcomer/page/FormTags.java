package fi.newcomer.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;

/** What the forms of the public pages are made of, beside their own fields. */
public final class FormTags {

    /** The field that only scripts fill in. */
    public static final String TRAP = "website";

    private FormTags() {
    }

    public static HtmlContainer hidden(String name, String value) {
        HtmlContainer input = new HtmlContainer("input");
        input.getElement().setAttribute("type", "hidden").setAttribute("name", name).setAttribute("value", value);
        return input;
    }

    /** Something that must be read first. */
    public static HtmlContainer alert(Component... content) {
        HtmlContainer alert = Tags.styled("div", "error", content);
        alert.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1").setAttribute("autofocus", "");
        return alert;
    }

    /**
     * A field that people don't see: whoever fills it in is a script, unless they took their time.
     * @param label what it says to those who meet it nevertheless
     */
    public static HtmlContainer trap(String label) {
        HtmlContainer input = new HtmlContainer("input");
        input.getElement()
            .setAttribute("type", "text")
            .setAttribute("name", TRAP)
            .setAttribute("tabindex", "-1")
            .setAttribute("autocomplete", "off");
        HtmlContainer trap = Tags.styled("div", "trap", Tags.tag("label", new Text(label), input));
        trap.getElement().setAttribute("aria-hidden", "true");
        return trap;
    }
}
