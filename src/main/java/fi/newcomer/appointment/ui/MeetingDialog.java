package fi.newcomer.appointment.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.staff.DayField;
import fi.newcomer.hours.TypedTime;
import fi.newcomer.office.Office;
import fi.newcomer.staff.FirstField;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for a meeting: when, where, with whom. What was typed stays when it is refused. */
class MeetingDialog extends Dialog {

    private final MeetingWords words;

    private final DayField day;

    private final TextField from = new TextField();

    private final TextField to = new TextField();

    private final Select<Optional<Office>> office = new Select<>();

    private final TextField place = new TextField();

    private final Checkbox interpreter = new Checkbox();

    private final TextField participants = new TextField();

    private final TextArea bring = new TextArea();

    private final Paragraph refusal = new Paragraph();

    /** What was warned of last: pressed again, it is saved. */
    private Optional<AppointmentDraft> warned = Optional.empty();

    /**
     * @param offices that serve the newcomer's municipality
     * @param before the meeting to change; empty for a new one
     * @param needed whether the newcomer asked for an interpreter
     * @param clashes how many other meetings the person has then
     * @param save makes or changes it, or throws why it can't be
     */
    MeetingDialog(MeetingWords words, List<Office> offices, Optional<Appointment> before, boolean needed,
            ToIntFunction<AppointmentDraft> clashes, Consumer<AppointmentDraft> save, Runnable changed) {
        this.words = words;
        this.day = new DayField(words.words(), "staff.appointment.day");
        FirstField.of(this, this.day);
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        setCloseOnOutsideClick(false);
        setHeaderTitle(words.text(before.isPresent() ? "staff.appointment.change" : "staff.appointment.new"));
        setWidth("36rem");
        setMaxWidth("100%");
        label(this.from, "staff.appointment.from");
        label(this.to, "staff.appointment.to");
        label(this.place, "staff.appointment.place");
        label(this.participants, "staff.appointment.participants");
        this.participants.setHelperText(words.text("staff.appointment.participants.hint"));
        this.bring.setLabel(words.text("staff.appointment.bring"));
        this.interpreter.setLabel(words.text("staff.appointment.interpreter"));
        offices(offices);
        fill(offices, before, needed);
        Div times = new Div(this.from, this.to);
        times.addClassName("staff-times");
        VerticalLayout content = new VerticalLayout(this.refusal, this.day, times, this.office, this.place, this.interpreter,
                this.participants, this.bring);
        content.addClassName("staff-form");
        content.setPadding(false);
        add(content);
        Button saving = new Button(words.text("staff.appointment.save"), (click) -> save(clashes, save, changed));
        saving.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        saving.addClickShortcut(Key.ENTER).listenOn(this.from, this.to, this.place, this.participants);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), saving);
    }

    private void label(TextField field, String key) {
        field.setLabel(this.words.text(key));
    }

    private void offices(List<Office> offices) {
        this.office.setLabel(this.words.text("staff.appointment.office"));
        this.office.setItems(Stream.concat(offices.stream().filter(Office::inForce).map(Optional::of),
                Stream.of(Optional.<Office>empty())).toList());
        this.office.setItemLabelGenerator((it) -> it.map(this::name)
            .orElseGet(() -> this.words.text("staff.appointment.elsewhere")));
        this.office.addValueChangeListener((change) -> this.place.setVisible(elsewhere()));
    }

    private String name(Office office) {
        return Stream.of(this.words.words().text(office.name()), office.site().address())
            .filter((part) -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "));
    }

    private boolean elsewhere() {
        return this.office.getValue() == null || this.office.getValue().isEmpty();
    }

    private void fill(List<Office> offices, Optional<Appointment> before, boolean needed) {
        this.interpreter.setValue(before.map(Appointment::interpreter).orElse(needed));
        this.office.setValue(before.map((it) -> it.office().flatMap((slug) -> offices.stream()
            .filter((office) -> office.inForce() && office.slug().equals(slug))
            .findFirst())).orElseGet(() -> offices.stream().filter(Office::inForce).findFirst()));
        this.place.setVisible(elsewhere());
        before.ifPresent((it) -> {
            this.day.setValue(it.day());
            this.from.setValue(it.from().toString());
            this.to.setValue(it.to().toString());
            this.place.setValue(elsewhere() ? it.place() : "");
            this.participants.setValue(it.participants());
            this.bring.setValue(it.bring());
        });
    }

    private void save(ToIntFunction<AppointmentDraft> clashes, Consumer<AppointmentDraft> save, Runnable changed) {
        this.refusal.setText("");
        Optional<LocalTime> begins = time(this.from);
        Optional<LocalTime> ends = time(this.to);
        if (!this.day.right() || begins.isEmpty() || ends.isEmpty()) {
            this.refusal.setText(this.words.text("staff.appointment.refused.time-missing"));
            return;
        }
        AppointmentDraft draft = new AppointmentDraft(this.day.getValue(), begins.get(), ends.get(),
                elsewhere() ? null : this.office.getValue().map(Office::slug).orElse(null), this.place.getValue(),
                this.interpreter.getValue(), this.participants.getValue(), this.bring.getValue());
        int others = clashes.applyAsInt(draft);
        if (others > 0 && !this.warned.equals(Optional.of(draft))) {
            this.warned = Optional.of(draft);
            this.refusal.setText(this.words.text("staff.appointment.clash", Map.of("count", others)));
            return;
        }
        try {
            save.accept(draft);
        }
        catch (RuntimeException refused) {
            this.refusal.setText(this.words.refusal(refused));
            return;
        }
        close();
        changed.run();
    }

    private Optional<LocalTime> time(TextField field) {
        Optional<LocalTime> time = TypedTime.read(field.getValue());
        field.setInvalid(time.isEmpty());
        field.setErrorMessage(this.words.text("staff.appointment.no-time"));
        return time;
    }
}
