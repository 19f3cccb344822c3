package fi.newcomer.incoming.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.incoming.Entry;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.request.form.Field;
import fi.newcomer.request.form.FilledIn;
import fi.newcomer.request.form.Mistake;
import fi.newcomer.request.form.Questions;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The fields of the public form as staff fill them in, under their names there. */
class IncomingFields extends Div {

    private final StaffWords words;

    private final Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();

    /** @param changed runs whenever something was filled in */
    IncomingFields(StaffWords words, Languages languages, Runnable changed) {
        this.words = words;
        addClassNames("staff-form", "staff-column");
        Questions.all().filter((field) -> Entry.FIELDS.contains(field.name())).forEach((field) -> {
            HasValue<?, String> input = switch (field.kind()) {
                case CHOICE -> choice(field);
                case LANGUAGE -> language(field, languages);
                case TEXT -> area(field);
                default -> line(field);
            };
            this.fields.put(field.name(), input);
            input.addValueChangeListener((change) -> {
                arrange();
                changed.run();
            });
            add((Component) input);
        });
        clear();
    }

    private RadioButtonGroup<String> choice(Field field) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>(label(field.name()));
        group.setItems(field.options());
        group.setItemLabelGenerator((value) -> answer(field.name(), value));
        return group;
    }

    private ComboBox<String> language(Field field, Languages languages) {
        ComboBox<String> box = new ComboBox<>(label(field.name()));
        List<String> codes = new ArrayList<>(Stream
            .concat(languages.all().stream().map(Language::code), ContactLanguages.common().stream())
            .toList());
        codes.add(ContactLanguages.OTHER);
        box.setItems(codes);
        box.setItemLabelGenerator((code) -> this.words.languageName(code)
            .orElseGet(() -> this.words.text("staff.cases.language-other")));
        return box;
    }

    private TextArea area(Field field) {
        TextArea area = new TextArea(label(field.name()));
        area.setMaxLength(field.limit());
        return area;
    }

    private TextField line(Field field) {
        TextField line = new TextField(label(field.name()));
        line.setMaxLength(field.limit());
        return line;
    }

    /** What applies only to some answers is shown with those alone. */
    private void arrange() {
        show("adultMayBeCalled", says("age", "minor"));
        show("contactLanguageOther", says("contactLanguage", ContactLanguages.OTHER));
        show("interpreter", !says("contactLanguage", "sv") && !says("contactLanguage", "fi"));
        show("ownPhone", !value("phone").isBlank());
        show("safeToLeaveMessage", !value("phone").isBlank() && says("ownPhone", "shared"));
    }

    private void show(String name, boolean shown) {
        ((Component) this.fields.get(name)).setVisible(shown);
    }

    private boolean says(String name, String value) {
        return value.equals(value(name));
    }

    private String value(String name) {
        String value = this.fields.get(name).getValue();
        return value == null ? "" : value;
    }

    /** Empties the form; what is so of most people is chosen. */
    void clear() {
        this.fields.values().forEach(HasValue::clear);
        this.fields.get("topic").setValue("assessment");
        this.fields.get("age").setValue("adult");
        this.fields.get("channel").setValue("phone");
        arrange();
        mark(List.of());
    }

    FilledIn filled() {
        Map<String, String> typed = new LinkedHashMap<>();
        this.fields.forEach((name, field) -> typed.put(name, value(name)));
        return FilledIn.of(Entry.FIELDS, typed);
    }

    /** Marks the fields that are wrong, says why at each, and goes to the first. */
    void mark(List<Mistake> mistakes) {
        this.fields.forEach((name, field) -> {
            HasValidation validation = (HasValidation) field;
            String why = mistakes.stream()
                .filter((it) -> it.field().equals(name))
                .map((it) -> this.words.text("staff.incoming.error." + it.key().replace("request.error.", ""), it.arguments()))
                .findFirst()
                .orElse("");
            validation.setErrorMessage(why);
            validation.setInvalid(!why.isEmpty());
        });
        // A group of choices does not take the focus itself.
        mistakes.stream()
            .findFirst()
            .map((it) -> (Component) this.fields.get(it.field()))
            .ifPresent((field) -> field.getElement().executeJs("(this.querySelector('input, textarea') ?? this).focus()"));
    }

    void focus() {
        ((TextField) this.fields.get("name")).focus();
    }

    private String label(String field) {
        return this.words.text("staff.answer." + field);
    }

    private String answer(String field, String value) {
        String own = "staff.answer." + field + "." + value;
        String topic = "staff.topic." + value;
        return this.words.text(this.words.has(own) ? own : field.equals("topic") ? topic : "staff.answer." + value);
    }
}
