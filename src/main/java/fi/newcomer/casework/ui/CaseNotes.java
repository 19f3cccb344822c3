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

/** The notes of a case and a field for another, which keeps what is being written whatever else is done meanwhile. */
class CaseNotes extends Section {

    private final CaseHistory history;

    private final TextArea note;

    private final Paragraph refusal = new Paragraph();

    private final Div written = new Div();

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
        begin();
        open.stepped(done);
    }

    /** Empties the field, for another case. */
    void begin() {
        this.note.clear();
        this.refusal.setText("");
    }

    /** Shows nothing of the case any more; a note that is not saved stays, so that it can be copied. */
    void forget() {
        this.written.removeAll();
        setVisible(!this.note.isEmpty());
    }

    /** Shows what is written, and leaves the field as it is. */
    void show(CaseOnDesk open) {
        setVisible(true);
        this.written.removeAll();
        this.written.add(this.history.notes(open.request()));
    }

    void focusField() {
        this.note.focus();
    }
}
