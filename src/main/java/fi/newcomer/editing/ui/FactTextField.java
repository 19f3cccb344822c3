package fi.newcomer.editing.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import fi.newcomer.editing.PastedText;
import fi.newcomer.language.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A field for the text of a unit, one line in the notation of {@code content/}: facts are chips with what readers get, which
 * come from a list only. The value follows 300 ms after the last keystroke, and at once when the field is left.
 */
@Tag("text-field-with-facts")
@JsModule("./text-field-with-facts.js")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
@NpmPackage(value = "@codemirror/commands", version = "6.11.1")
class FactTextField extends AbstractSinglePropertyField<FactTextField, String> implements Focusable<FactTextField> {

    private final Map<String, @Nullable String> within = new HashMap<>();

    private boolean invalid;

    /** @param name what the field is called for those who do not see it */
    FactTextField(String name, Language language) {
        super("value", "", false);
        this.within.put("aria-label", name);
        this.within.put("lang", language.code());
        this.within.put("dir", language.direction());
        getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        tellWithin();
    }

    /** What the chips say. @param labels by token without braces, such as {@code phone emergency} */
    void setLabels(Map<String, String> labels) {
        getElement().setPropertyMap("labels", labels);
    }

    /** Puts a fact where the cursor is. @param token without braces */
    void insert(String token, String label) {
        getElement().callJsFunction("insertFact", token, label);
    }

    void setInvalid(boolean invalid) {
        this.invalid = invalid;
        getElement().setAttribute("invalid", invalid);
        this.within.put("aria-invalid", Boolean.toString(invalid));
        tellWithin();
    }

    boolean isInvalid() {
        return this.invalid;
    }

    /** Says which elements describe the field. @param ids as in {@code aria-describedby} */
    void describedBy(String ids) {
        this.within.put("aria-describedby", ids);
        tellWithin();
    }

    private void tellWithin() {
        getElement().setPropertyMap("attributesWithin", this.within);
    }

    /** Tells what the cleaning of a paste took away, or that it was too long and left out. */
    void whenPasted(Consumer<PastedText> cleaned, Runnable refused) {
        getElement().addEventListener("pasted", (event) -> {
            String typed = event.getEventData().get("event.detail.text").asString();
            if (typed.length() > PastedText.LIMIT) {
                refused.run();
                return;
            }
            PastedText text = PastedText.clean(typed);
            getElement().callJsFunction("insertPasted", event.getEventData().get("event.detail.number").asDouble(),
                    text.text());
            cleaned.accept(text);
        }).addEventData("event.detail.text").addEventData("event.detail.number");
        getElement().addEventListener("paste-refused", (event) -> refused.run());
    }

    /** Tells that the cursor has come into the field. */
    void whenEntered(Runnable entered) {
        getElement().addEventListener("focusin", (event) -> entered.run());
    }

    /** Tells that a person pressed the keys of a step, after the value has followed. */
    void whenAsked(Step step, Runnable asked) {
        getElement().addEventListener(step.event, (event) -> asked.run());
    }

    /** What keys in the field ask for. */
    enum Step {

        /** Ctrl+Enter. */
        PUBLISH("publish-asked"),

        /** Alt+Down. */
        NEXT("next-asked"),

        /** Alt+Up. */
        PREVIOUS("previous-asked"),

        /** Ctrl+I. */
        FACT("fact-asked");

        private final String event;

        Step(String event) {
            this.event = event;
        }

    }
}
