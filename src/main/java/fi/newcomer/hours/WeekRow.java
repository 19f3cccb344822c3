package fi.newcomer.hours;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.StaffWords;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hours that come back every week, to be changed. */
final class WeekRow extends Div {

    private final StaffWords words;

    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();

    private final SpanFields spans;

    private final Checkbox appointment;

    private final DayField from;

    private final DayField through;

    private final Details season;

    private final Paragraph problem = new Paragraph();

    WeekRow(StaffWords words, Runnable changed, Consumer<WeekRow> remove) {
        this.words = words;
        this.spans = new SpanFields(words, changed);
        this.appointment = new Checkbox(words.text("staff.hours.by-appointment"));
        this.from = new DayField(words, "staff.hours.from", changed);
        this.through = new DayField(words, "staff.hours.through", changed);
        addClassName("staff-hours-row");
        this.days.setLabel(words.text("staff.hours.days"));
        this.days.setManualValidation(true);
        this.days.setItems(DayOfWeek.values());
        this.days.setItemLabelGenerator((day) -> HoursFormat.weekday(day, words.language()));
        this.days.addValueChangeListener((change) -> changed.run());
        this.appointment.addValueChangeListener((change) -> changed.run());
        Div period = new Div(this.from, this.through);
        period.addClassName("staff-times");
        this.season = new Details(words.text("staff.hours.season"), period);
        this.problem.addClassName("staff-refusal");
        Button gone = new Button(words.text("staff.hours.remove-row"), (click) -> remove.accept(this));
        gone.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(this.days, this.spans, this.appointment, this.season, this.problem, gone);
    }

    WeekRow with(WeeklyHours week) {
        this.days.setValue(week.days());
        this.spans.set(week.spans());
        this.appointment.setValue(week.byAppointment());
        this.from.setValue(week.from());
        this.through.setValue(week.through());
        this.season.setOpened(week.from() != null || week.through() != null);
        return this;
    }

    WeekRow offeringTimes() {
        this.spans.offer();
        return this;
    }

    /** The hours; empty where something typed is wrong, which then says so. */
    Optional<WeeklyHours> read() {
        boolean chosen = !this.days.getValue().isEmpty();
        this.days.setErrorMessage(chosen ? "" : this.words.text("staff.hours.no-days"));
        this.days.setInvalid(!chosen);
        boolean right = this.from.right() & this.through.right() & chosen;
        Optional<List<Span>> times = this.spans.read();
        return right ? times.map((spans) -> new WeeklyHours(EnumSet.copyOf(this.days.getValue()), spans,
                this.appointment.getValue(), this.from.getValue(), this.through.getValue())) : Optional.empty();
    }

    void say(String sentence) {
        this.problem.setText(sentence);
    }
}
