package fi.newcomer.course.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import java.util.LinkedHashMap;
import java.util.Map;

/** One text of a course in the languages of the portal. */
final class TextFields extends Details {

    private final Map<String, TextArea> byLanguage = new LinkedHashMap<>();

    TextFields(String field, String label, Map<String, String> texts, Languages languages, StaffCourseWords words,
            WrittenFields fields) {
        Div all = new Div();
        all.addClassName("staff-form");
        for (Language language : languages.all()) {
            TextArea text = fields.named(field + "." + language.code(), new TextArea(words.language(language.code())));
            text.setValue(texts.getOrDefault(language.code(), ""));
            text.setWidthFull();
            text.getElement().setAttribute("lang", language.code());
            text.getElement().setAttribute("dir", language.direction());
            text.setAriaLabel(label + ", " + words.language(language.code()));
            this.byLanguage.put(language.code(), text);
            all.add(text);
        }
        setSummaryText(label);
        add(all);
        setWidthFull();
    }

    Map<String, String> read() {
        Map<String, String> texts = new LinkedHashMap<>();
        this.byLanguage.forEach((language, field) -> {
            if (!field.getValue().isBlank()) {
                texts.put(language, field.getValue());
            }
        });
        return texts;
    }

    /** Opens where one of its fields says that something is wrong. */
    void openIfWrong() {
        if (this.byLanguage.values().stream().anyMatch(TextArea::isInvalid)) {
            setOpened(true);
        }
    }
}
