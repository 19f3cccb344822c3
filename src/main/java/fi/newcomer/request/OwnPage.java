package fi.newcomer.request;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.Tags;

/**
 * The page that a newcomer opened with code and PIN. What is pressed on it is posted to the same address together with
 * both, since they never stand in an address.
 */
public record OwnPage(Language language, Municipality place, String code, String pin) {

    /** The field in which a form of {@link #asking} says which page it is. */
    public static final String AT = "at";

    /** The id of the form that is posted when another language is chosen. */
    private static final String FORM = "form";

    /**
     * The form of a page of its own: what was typed is still there when another language is chosen.
     * @param at what {@link StatusPart#pressed} gets then
     */
    public HtmlContainer asking(String at, Component... content) {
        HtmlContainer form = form(content);
        form.setId(FORM);
        form.add(FormTags.hidden(AT, at));
        return form;
    }

    /** A form that posts its fields, code and PIN to the status page; a button of {@link #button} says what to do. */
    public HtmlContainer form(Component... content) {
        HtmlContainer form = Tags.tag("form", FormTags.hidden("code", this.code), FormTags.hidden("pin", this.pin));
        form.add(content);
        form.getElement()
            .setAttribute("method", "post")
            .setAttribute("action", "/" + this.language + "/" + this.place.slug() + "/status")
            .setAttribute("novalidate", "");
        return form;
    }

    /** @param go what {@link StatusPart#pressed} gets, such as {@code appointment-cannot} */
    public HtmlContainer button(String go, String words) {
        HtmlContainer button = Tags.styled("button", "button", new Text(words));
        button.getElement().setAttribute("name", "go").setAttribute("value", go);
        return button;
    }

    /** Without code and PIN, so that no log or exception can hold them. */
    @Override
    public String toString() {
        return "OwnPage";
    }
}
