package fi.newcomer.office.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.staff.StaffWords;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What else readers should know of an office, in each language; those left empty get the Swedish words. */
class NoteFields extends Details {

    private static final int LONGEST = 500;

    private final Map<String, TextArea> fields = new LinkedHashMap<>();

    NoteFields(StaffWords words, List<Language> languages) {
        setSummaryText(words.text("staff.hours.note"));
        Div form = new Div(new Paragraph(words.text("staff.hours.note.text")));
        form.addClassName("staff-form");
        for (Language language : languages) {
            TextArea field = new TextArea(language.endonym());
            field.setMaxLength(LONGEST);
            field.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
            this.fields.put(language.code(), field);
            form.add(field);
        }
        add(form);
    }

    void show(@Nullable LocalizedText note) {
        this.fields.forEach((code, field) -> field.setValue(note == null ? ""
                : note.byLanguage().getOrDefault(code, "")));
        setOpened(false);
    }

    @Nullable LocalizedText read() {
        Map<String, String> written = new HashMap<>();
        this.fields.forEach((code, field) -> {
            if (!field.getValue().isBlank()) {
                written.put(code, field.getValue().strip().replaceAll("\\s+", " "));
            }
        });
        return written.isEmpty() ? null : new LocalizedText(written);
    }
}
