package fi.newcomer.hours;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.staff.StaffWords;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The times of a day, each from and to; none where the times are not known. What is typed stays, right or wrong. */
final class SpanFields extends Div {

    private final StaffWords words;

    private final Runnable changed;

    private final Div rows = new Div();

    private final List<Row> fields = new ArrayList<>();

    SpanFields(StaffWords words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        Button more = new Button(words.text("staff.hours.more-times"), (click) -> {
            add(new Row());
            changed.run();
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(this.rows, more);
    }

    void set(List<Span> spans) {
        this.rows.removeAll();
        this.fields.clear();
        spans.forEach((span) -> add(new Row().with(span)));
    }

    /** One empty row to type into, where there is none. */
    void offer() {
        if (this.fields.isEmpty()) {
            add(new Row());
        }
    }

    /** The times; empty where something typed is none, which then says so. */
    Optional<List<Span>> read() {
        List<Span> spans = new ArrayList<>();
        boolean right = true;
        for (Row row : this.fields) {
            if (!row.blank()) {
                Optional<Span> span = row.read();
                span.ifPresent(spans::add);
                right &= span.isPresent();
            }
        }
        return right ? Optional.of(spans) : Optional.empty();
    }

    private void add(Row row) {
        this.fields.add(row);
        this.rows.add(row);
    }

    private final class Row extends Div {

        private final TextField opens = field("staff.hours.opens");

        private final TextField closes = field("staff.hours.closes");

        private final Checkbox nextDay = new Checkbox(SpanFields.this.words.text("staff.hours.next-day"));

        Row() {
            addClassName("staff-times");
            this.nextDay.addValueChangeListener((change) -> changed());
            Button remove = new Button(SpanFields.this.words.text("staff.hours.remove-times"), (click) -> {
                SpanFields.this.fields.remove(this);
                SpanFields.this.rows.remove(this);
                SpanFields.this.changed.run();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(this.opens, this.closes, this.nextDay, remove);
        }

        private TextField field(String label) {
            TextField field = new TextField(SpanFields.this.words.text(label));
            field.setManualValidation(true);
            field.setMaxLength(20);
            field.setPlaceholder("9.00");
            field.addValueChangeListener((change) -> changed());
            return field;
        }

        private void changed() {
            SpanFields.this.changed.run();
        }

        Row with(Span span) {
            this.opens.setValue(span.opens().toString());
            this.closes.setValue(span.closes().toString());
            this.nextDay.setValue(span.nextDay());
            return this;
        }

        boolean blank() {
            boolean blank = this.opens.getValue().isBlank() && this.closes.getValue().isBlank();
            if (blank) {
                mark(this.opens, "");
                mark(this.closes, "");
            }
            return blank;
        }

        Optional<Span> read() {
            Optional<LocalTime> from = TypedTime.read(this.opens.getValue())
                .filter((time) -> !TypedTime.endOfDay(this.opens.getValue()));
            Optional<LocalTime> to = TypedTime.read(this.closes.getValue());
            mark(this.opens, from.isPresent() ? "" : "staff.hours.no-time");
            mark(this.closes, to.isPresent() ? "" : "staff.hours.no-time");
            if (from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            boolean over = this.nextDay.getValue() || TypedTime.endOfDay(this.closes.getValue());
            if (over == from.get().isBefore(to.get())) {
                mark(this.closes, over ? "staff.hours.too-long" : "staff.hours.reversed");
                return Optional.empty();
            }
            return Optional.of(new Span(from.get(), to.get(), over));
        }

        private void mark(TextField field, String key) {
            field.setErrorMessage(key.isEmpty() ? "" : SpanFields.this.words.text(key));
            field.setInvalid(!key.isEmpty());
        }
    }
}
