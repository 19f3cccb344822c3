package fi.newcomer.casework.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.casework.DeskSteps;
import fi.newcomer.casework.Refusals;
import fi.newcomer.casework.StepDialog;
import fi.newcomer.staff.StaffWords;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notes of a case and a field for another, which keeps what is being written whatever else is done meanwhile. */
class CaseNotes extends Section {

    private final CaseHistory history;

    private final TextArea note;

    private final Paragraph refusal = new Paragraph();

    private final Div written = new Div();

    /** What was typed and not saved, by case; only here, for as long as the page is open. */
    private final Map<UUID, String> unsaved = new HashMap<>();

    /** The case that is written about. */
    private @Nullable UUID about;

    CaseNotes(StaffWords words, CaseHistory history, DeskSteps steps, Refusals refusals, CaseOnDesk open) {
        this.history = history;
        this.note = StepDialog.sentences(words, "staff.case.note");
        this.note.setHelperText(words.text("staff.case.note.hint"));
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        Button save = new Button(words.text("staff.case.note.save"), (click) -> save(steps, refusals, open,
                words.text("staff.case.note.done")));
        this.note.addKeyDownListener(Key.ENTER, (enter) -> save.click(), KeyModifier.CONTROL);
        add(new H3(words.text("staff.case.notes")), this.note, this.refusal, save, this.written);
    }

    private void save(DeskSteps steps, Refusals refusals, CaseOnDesk open, String done) {
        try {
            steps.note(open.request().summary(), this.note.getValue());
        }
        catch (RuntimeException refused) {
            this.refusal.setText(refusals.sentence(refused));
            return;
        }
        empty();
        open.stepped(done);
    }

    /** Empties the field, for another case; what is typed in it stands there again when the case is shown again. */
    void putAside() {
        if (this.about != null && !this.note.isEmpty()) {
            this.unsaved.put(this.about, this.note.getValue());
        }
        this.about = null;
        empty();
    }

    private void empty() {
        this.note.clear();
        this.refusal.setText("");
    }

    /** Shows nothing of the case any more; a note that is not saved stays, so that it can be copied. */
    void forget() {
        this.written.removeAll();
        setVisible(!this.note.isEmpty());
    }

    /** Shows what is written; the field stays as it was left in this case. */
    void show(CaseOnDesk open) {
        setVisible(true);
        UUID shown = open.request().summary().id();
        if (!shown.equals(this.about)) {
            this.about = shown;
            this.note.setValue(Optional.ofNullable(this.unsaved.remove(shown)).orElse(""));
        }
        this.written.removeAll();
        this.written.add(this.history.notes(open.request()));
    }

    void focusField() {
        this.note.focus();
    }
}
