package fi.newcomer.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.newcomer.request.CaseFile;
import fi.newcomer.staff.FirstField;
import fi.newcomer.staff.StaffWords;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Asks what a step needs and takes it. It closes only when the step was taken; when it is refused, it says why and keeps
 * what was typed. Escape leaves it, Control and Enter take the step from any field.
 */
public class StepDialog extends Dialog {

    private final Function<RuntimeException, String> sentence;

    private final Div fields = new Div();

    private final Paragraph refusal = new Paragraph();

    private final Button cancel;

    private final Runnable step;

    private Runnable refused = () -> {
    };

    private Runnable taken = () -> {
    };

    /** What the keys begin at: the first field, where there is one, else the button that leaves it. */
    private Component first;

    /**
     * A dialog without fields.
     * @param sentence the sentence for what the step threw; throws the same again where that is no refusal
     * @param step what to do; what it throws keeps the dialog open
     */
    public StepDialog(StaffWords words, Function<RuntimeException, String> sentence, String title, String button,
            Runnable step) {
        this.sentence = sentence;
        this.step = step;
        setHeaderTitle(title);
        setWidth("38rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        this.fields.addClassNames("staff-form", "staff-step-fields");
        add(this.refusal, this.fields);
        Button take = new Button(button, (click) -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // A field tells its value only when it is left.
        take.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        this.cancel = new Button(words.text("staff.cancel"), (click) -> close());
        getFooter().add(this.cancel, take);
        this.first = this.cancel;
        FirstField.ofWhichever(this, () -> this.first);
    }

    /** Adds what stands in it; the first field of all gets the focus. */
    public StepDialog with(Component... more) {
        if (this.first == this.cancel) {
            this.first = Arrays.stream(more).filter(HasValue.class::isInstance).findFirst().orElse(this.cancel);
        }
        this.fields.add(more);
        return this;
    }

    /** Lets Enter on a choice take the step, too; for steps that can be taken again. */
    public StepDialog byChoice() {
        this.fields.getElement()
            .addEventListener("keydown", (enter) -> take())
            .setFilter("event.key === 'Enter' && !event.ctrlKey && event.target.type === 'radio'");
        return this;
    }

    /** What to do when the step is refused, such as reading what somebody else changed, for pressing again. */
    public StepDialog whenRefused(Runnable refused) {
        this.refused = refused;
        return this;
    }

    /** What to do when the step was taken and the dialog is closed. */
    public StepDialog whenTaken(Runnable taken) {
        this.taken = taken;
        return this;
    }

    private void take() {
        if (!isOpened()) {
            return;
        }
        try {
            this.step.run();
        }
        catch (Unfilled missing) {
            return;
        }
        catch (RuntimeException e) {
            this.refusal.setText(this.sentence.apply(e));
            this.refusal.scrollIntoView();
            this.refused.run();
            return;
        }
        close();
        this.taken.run();
    }

    /** Something is not filled in; the field says so itself. */
    public static final class Unfilled extends RuntimeException {
    }

    /** A field for a few sentences that keeps up with what is typed. @param label the key of what it is called */
    public static TextArea sentences(StaffWords words, String label) {
        TextArea area = new TextArea(words.text(label));
        area.setWidthFull();
        area.setMinHeight("6rem");
        area.setMaxLength(CaseFile.LONGEST);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        return area;
    }
}
