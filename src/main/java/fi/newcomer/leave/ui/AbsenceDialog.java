package fi.newcomer.leave.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.leave.Absences;
import fi.newcomer.leave.DuringAbsence;
import fi.newcomer.leave.LeaveRefused;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.FirstField;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWarning;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** Notes that somebody is away; what was chosen stays when it is refused. */
class AbsenceDialog extends Dialog {

    private final StaffWords words;

    private final Absences absences;

    private final ObjectProvider<DuringAbsence> during;

    private final CurrentStaff currentStaff;

    private final Select<StaffMember> person = new Select<>();

    private final Select<StaffMember> standIn = new Select<>();

    private final DayField from;

    private final DayField until;

    private final Div missed = new Div();

    private final Paragraph refusal = new Paragraph();

    private final Runnable changed;

    AbsenceDialog(StaffWords words, Absences absences, ObjectProvider<DuringAbsence> during, CurrentStaff currentStaff,
            Runnable changed) {
        this.words = words;
        this.absences = absences;
        this.during = during;
        this.currentStaff = currentStaff;
        this.changed = changed;
        setHeaderTitle(words.text("staff.leave.note"));
        setWidth("32rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.missed.getElement().setAttribute("role", "status");
        this.from = new DayField(words, "staff.leave.from", this::miss);
        this.until = new DayField(words, "staff.leave.until", this::miss);
        people();
        this.person.addValueChangeListener((change) -> miss());
        VerticalLayout content = new VerticalLayout(this.refusal, this.person, this.from, this.until, this.missed,
                this.standIn);
        content.addClassName("staff-form");
        content.setPadding(false);
        add(content);
        Button save = new Button(words.text("staff.save"), (click) -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), save);
    }

    /** Opens it with the focus on its first field. */
    void begin() {
        FirstField.open(this, this.person.isVisible() ? this.person : this.from);
    }

    private void people() {
        this.standIn.setLabel(this.words.text("staff.leave.stand-in"));
        this.standIn.setHelperText(this.words.text("staff.leave.stand-in.hint"));
        this.standIn.setEmptySelectionAllowed(true);
        this.standIn.setEmptySelectionCaption(this.words.text("staff.leave.nobody"));
        this.standIn.setItemLabelGenerator((it) -> it == null ? this.words.text("staff.leave.nobody") : it.function());
        this.person.setLabel(this.words.text("staff.leave.person"));
        this.person.setItemLabelGenerator((it) -> it == null ? "" : it.function());
        this.person.addValueChangeListener((change) -> this.standIn.setItems(this.absences.colleagues(change.getValue())));
        this.person.setItems(this.absences.people(this.currentStaff.get()));
        this.person.setValue(this.absences.people(this.currentStaff.get()).getFirst());
        this.person.setVisible(this.absences.people(this.currentStaff.get()).size() > 1);
    }

    /** Says what the person would miss in the days that are chosen so far. */
    private void miss() {
        this.missed.removeAll();
        StaffMember absent = this.person.getValue();
        LocalDate first = this.from.getValue();
        LocalDate last = this.until.getValue();
        if (absent != null && first != null && last != null) {
            this.during.stream()
                .flatMap((it) -> it.about(this.currentStaff.get(), absent, first, last).stream())
                .forEach((sentence) -> this.missed.add(new StaffWarning(sentence)));
        }
    }

    private void save() {
        if (!this.from.right() | !this.until.right()) {
            return;
        }
        try {
            this.absences.note(this.currentStaff.get(), this.person.getValue().username(), this.from.getValue(),
                    this.until.getValue(), Optional.ofNullable(this.standIn.getValue()).map(StaffMember::username));
        }
        catch (LeaveRefused refused) {
            this.refusal.setText(this.words.text("staff.leave-refused." + refused.reason().code()));
            this.refusal.scrollIntoView();
            return;
        }
        close();
        Notices.done(this.words.text("staff.leave.noted", Map.of("day", this.words.day(this.until.getValue()))));
        this.changed.run();
    }
}
