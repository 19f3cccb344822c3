package fi.newcomer.reply.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.StaffWords;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a prepared reply to be filled in; what was typed into one stays there for the next reply with it. */
class ReplyInputs extends Div {

    private static final int LONGEST = 200;

    private final StaffWords words;

    private final Runnable changed;

    private final Map<String, Component> made = new HashMap<>();

    private final Map<String, Component> shown = new LinkedHashMap<>();

    ReplyInputs(StaffWords words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        addClassName("staff-filters");
        setVisible(false);
    }

    /** Shows the fields of these names, and no others. */
    void show(List<String> names) {
        removeAll();
        this.shown.clear();
        for (String name : names) {
            Component field = this.made.computeIfAbsent(name, this::field);
            this.shown.put(name, field);
            add(field);
        }
        setVisible(!names.isEmpty());
    }

    /** What was typed, by the names of the fields; a day as {@code 2026-12-31}. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        this.shown.forEach((name, field) -> {
            Object value = ((AbstractField<?, ?>) field).getValue();
            values.put(name, value == null ? "" : value.toString());
        });
        return values;
    }

    /** Leads to a field, where it stands there. */
    void focus(String name) {
        if (this.shown.get(name) instanceof Focusable<?> field) {
            field.focus();
        }
    }

    private Component field(String name) {
        if (name.equals("day")) {
            return new DayField(this.words, "staff.reply.field.day", this.changed);
        }
        TextField field = new TextField(this.words.text("staff.reply.field." + name));
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener((change) -> this.changed.run());
        return field;
    }
}
