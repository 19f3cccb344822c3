package fi.newcomer.flyer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.newcomer.flyer.OwnText;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The texts of a flyer in languages that the portal does not speak. */
final class OwnTextFields extends Div {

    private final StaffWords words;

    private final Runnable changed;

    private final Div rows = new Div();

    private final List<Row> shown = new ArrayList<>();

    /** @param changed called after each change by the person */
    OwnTextFields(StaffWords words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        add(new H2(words.text("staff.flyer.own")), new Paragraph(words.text("staff.flyer.own.hint")), this.rows,
                new Button(words.text("staff.flyer.own.add"), (click) -> {
                    row(new OwnText("", "", ""));
                    changed.run();
                }));
    }

    void show(List<OwnText> texts) {
        this.shown.clear();
        this.rows.removeAll();
        texts.forEach(this::row);
    }

    /** What is typed, without rows that are wholly empty. */
    List<OwnText> read() {
        return this.shown.stream().map(Row::read).filter((text) -> !text.equals(new OwnText("", "", ""))).toList();
    }

    private void row(OwnText text) {
        Row row = new Row(text);
        this.shown.add(row);
        this.rows.add(row);
    }

    /** One language. */
    private final class Row extends Div {

        private final ComboBox<String> language = new ComboBox<>(OwnTextFields.this.words.text("staff.flyer.own.language"));

        private final TextField headline = field("staff.flyer.headline", OwnText.LONGEST_HEADLINE);

        private final TextField line = field("staff.flyer.own.line", OwnText.LONGEST_LINE);

        Row(OwnText text) {
            addClassName("staff-own-text");
            this.language.setItems(Stream.concat(ContactLanguages.common().stream(), Stream.of(text.language()))
                .filter((code) -> !code.isEmpty())
                .distinct()
                .sorted(Comparator.comparing(this::name))
                .toList());
            this.language.setItemLabelGenerator(this::name);
            if (!text.language().isEmpty()) {
                this.language.setValue(text.language());
            }
            this.headline.setValue(text.headline());
            this.line.setValue(text.line());
            this.language.addValueChangeListener((change) -> OwnTextFields.this.changed.run());
            this.headline.addValueChangeListener((change) -> OwnTextFields.this.changed.run());
            this.line.addValueChangeListener((change) -> OwnTextFields.this.changed.run());
            add(this.language, this.headline, this.line,
                    new Button(OwnTextFields.this.words.text("staff.flyer.own.remove"), (click) -> {
                        OwnTextFields.this.shown.remove(this);
                        OwnTextFields.this.rows.remove(this);
                        OwnTextFields.this.changed.run();
                    }));
        }

        private TextField field(String key, int longest) {
            TextField field = new TextField(OwnTextFields.this.words.text(key));
            field.setMaxLength(longest);
            field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            // The text says itself in which direction it is written.
            field.getElement().setAttribute("dir", "auto");
            return field;
        }

        private String name(String code) {
            return OwnTextFields.this.words.languageName(code).orElse(code);
        }

        private OwnText read() {
            return new OwnText(this.language.getOptionalValue().orElse(""), this.headline.getValue(),
                    this.line.getValue());
        }
    }
}
