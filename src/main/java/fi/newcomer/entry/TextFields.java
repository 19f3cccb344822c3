package fi.newcomer.entry;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Language;
import fi.newcomer.staff.StaffWords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One text of an entry in the languages of the portal; folded together it says in which it is missing. */
public final class TextFields extends Details {

    private final StaffWords words;

    private final Map<String, TextArea> byLanguage = new LinkedHashMap<>();

    private final Span missing = new Span();

    /**
     * The fields with what is written so far.
     * @param field its name; those of the languages are {@code name.sv} and so on
     * @param texts by language
     * @param fields told each of them
     */
    public TextFields(String field, String label, Map<String, String> texts, Languages languages, StaffWords words,
            WrittenFields<?> fields) {
        this.words = words;
        Div all = new Div();
        all.addClassName("staff-form");
        for (Language language : languages.all()) {
            TextArea text = fields.named(field + "." + language.code(), new TextArea(name(language.code())));
            text.setValue(texts.getOrDefault(language.code(), ""));
            text.setWidthFull();
            text.getElement().setAttribute("lang", language.code());
            text.getElement().setAttribute("dir", language.direction());
            text.setAriaLabel(label + ", " + name(language.code()));
            text.addValueChangeListener((change) -> sayMissing());
            this.byLanguage.put(language.code(), text);
            all.add(text);
        }
        this.missing.addClassName("staff-small");
        setSummary(new Span(new Span(label), this.missing));
        add(all);
        setWidthFull();
        sayMissing();
    }

    /** What is written, by language; those left empty are not there. */
    public Map<String, String> read() {
        Map<String, String> texts = new LinkedHashMap<>();
        this.byLanguage.forEach((language, field) -> {
            if (!field.getValue().isBlank()) {
                texts.put(language, field.getValue());
            }
        });
        return texts;
    }

    /** Opens where one of its fields says that something is wrong. */
    public void openIfWrong() {
        if (this.byLanguage.values().stream().anyMatch(TextArea::isInvalid)) {
            setOpened(true);
        }
    }

    private void sayMissing() {
        Map<String, String> written = read();
        String names = this.byLanguage.keySet()
            .stream()
            .filter((language) -> !written.containsKey(language))
            .map(this::name)
            .collect(Collectors.joining(", "));
        String said = written.isEmpty() ? this.words.text("staff.entry.text.none")
                : names.isEmpty() ? "" : this.words.text("staff.entry.text.missing", Map.of("languages", names));
        this.missing.setText(said.isEmpty() ? "" : " " + said);
    }

    private String name(String code) {
        return this.words.languageName(code).orElse(code);
    }
}
