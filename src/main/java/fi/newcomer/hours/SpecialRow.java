package fi.newcomer.hours;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A day or period on which the week does not hold, to be changed. */
final class SpecialRow extends Div {

    private final StaffWords words;

    private final DayField from;

    private final DayField through;

    private final Checkbox open;

    private final Select<Rule> rule = new Select<>();

    private final SpanFields spans;

    private final ReasonFields reason;

    private final Paragraph problem = new Paragraph();

    /** As it was shown; null for a new one. */
    private @Nullable SpecialHours shown;

    SpecialRow(StaffWords words, ReasonFields reason, Runnable changed, Consumer<SpecialRow> remove) {
        this.words = words;
        this.reason = reason;
        this.from = new DayField(words, "staff.hours.first-day", changed);
        this.through = new DayField(words, "staff.hours.last-day", changed);
        this.through.setHelperText(words.text("staff.hours.last-day.hint"));
        this.open = new Checkbox(words.text("staff.hours.further"));
        this.spans = new SpanFields(words, changed);
        this.from.setRequiredIndicatorVisible(true);
        this.rule.setLabel(words.text("staff.hours.rule"));
        this.rule.setItems(Rule.values());
        this.rule.setItemLabelGenerator((it) -> rule(words, it));
        this.rule.setValue(Rule.CLOSED);
        this.rule.addValueChangeListener((change) -> {
            fit();
            changed.run();
        });
        this.open.addValueChangeListener((change) -> {
            fit();
            changed.run();
        });
        addClassName("staff-hours-row");
        Div period = new Div(this.from, this.through);
        period.addClassName("staff-times");
        this.problem.addClassName("staff-refusal");
        Button gone = new Button(words.text("staff.hours.remove-row"), (click) -> remove.accept(this));
        gone.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(this.rule, period, this.open, this.spans, reason, this.problem, gone);
        fit();
    }

    static String rule(StaffWords words, Rule rule) {
        return words.text(switch (rule) {
            case CLOSED -> "staff.hours.closed";
            case OTHER_TIMES -> "staff.hours.other-times";
            case AS_USUAL -> "staff.hours.as-usual";
        });
    }

    private void fit() {
        boolean closed = this.rule.getValue() == Rule.CLOSED;
        this.open.setVisible(closed);
        this.through.setVisible(!further());
        this.spans.setVisible(this.rule.getValue() == Rule.OTHER_TIMES);
        if (this.spans.isVisible()) {
            this.spans.offer();
        }
    }

    private boolean further() {
        return this.rule.getValue() == Rule.CLOSED && this.open.getValue();
    }

    SpecialRow with(SpecialHours special) {
        this.shown = special;
        this.rule.setValue(special.rule());
        this.open.setValue(special.through() == null);
        this.from.setValue(special.from());
        this.through.setValue(special.from().equals(special.through()) ? null : special.through());
        this.spans.set(special.spans());
        this.reason.set(special.reason());
        fit();
        return this;
    }

    /** What holds then; empty where something typed is wrong, which then says so. */
    Optional<SpecialHours> read() {
        boolean right = this.from.right() & (further() || this.through.right());
        if (this.from.getValue() == null && !this.from.isInvalid()) {
            this.from.setErrorMessage(DayField.noDay(this.words));
            this.from.setInvalid(true);
            right = false;
        }
        List<Span> times = List.of();
        if (this.rule.getValue() == Rule.OTHER_TIMES) {
            Optional<List<Span>> typed = this.spans.read();
            if (typed.isEmpty() || typed.get().isEmpty()) {
                say(typed.isEmpty() ? "" : this.words.text("staff.hours.no-times"));
                return Optional.empty();
            }
            times = typed.get();
        }
        if (!right) {
            return Optional.empty();
        }
        LocalDate last = this.through.getValue() == null ? this.from.getValue() : this.through.getValue();
        return Optional.of(new SpecialHours(this.from.getValue(), further() ? null : last, this.rule.getValue(), times,
                this.reason.read()).keeping(this.shown));
    }

    void say(String sentence) {
        this.problem.setText(sentence);
    }
}
