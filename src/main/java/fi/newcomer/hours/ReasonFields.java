package fi.newcomer.hours;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.language.Texts;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why something is closed or other than usual: one of the ready reasons, or own words in the languages one has. */
public final class ReasonFields extends Div {

    private static final int LONGEST = 200;

    private final Texts texts;

    private final Languages languages;

    private final Select<Choice> choice = new Select<>();

    private final Div own = new Div();

    private final Map<String, TextField> fields = new LinkedHashMap<>();

    ReasonFields(StaffWords words, Texts texts, Languages languages, Runnable changed) {
        this.texts = texts;
        this.languages = languages;
        List<Choice> choices = new ArrayList<>(List.of(new Choice(null, false)));
        Arrays.stream(ClosingReason.values()).forEach((reason) -> choices.add(new Choice(reason, false)));
        choices.add(new Choice(null, true));
        this.choice.setLabel(words.text("staff.hours.reason"));
        this.choice.setItems(choices);
        this.choice.setItemLabelGenerator((it) -> it.own ? words.text("staff.hours.reason-own")
                : it.reason == null ? words.text("staff.hours.reason-none") : texts.text(words.language(), it.reason.key()));
        this.choice.setValue(choices.getFirst());
        this.choice.addValueChangeListener((change) -> {
            this.own.setVisible(change.getValue().own);
            changed.run();
        });
        for (Language language : languages.all()) {
            TextField field = new TextField(language.endonym());
            field.setMaxLength(LONGEST);
            field.getElement().setAttribute("lang", language.code()).setAttribute("dir", "auto");
            field.addValueChangeListener((change) -> changed.run());
            this.fields.put(language.code(), field);
            this.own.add(field);
        }
        this.own.addClassName("staff-form");
        this.own.setVisible(false);
        add(this.choice, this.own);
    }

    void set(@Nullable LocalizedText reason) {
        Optional<ClosingReason> ready = Optional.ofNullable(reason)
            .flatMap((text) -> ClosingReason.of(text, this.texts, this.languages));
        this.choice.setValue(new Choice(ready.orElse(null), reason != null && ready.isEmpty()));
        this.fields.forEach((code, field) -> field.setValue(reason == null || ready.isPresent() ? ""
                : reason.byLanguage().getOrDefault(code, "")));
    }

    /** The words for everyone; null where there are none. */
    public @Nullable LocalizedText read() {
        Choice chosen = this.choice.getValue();
        if (chosen.reason != null) {
            return chosen.reason.text(this.texts, this.languages);
        }
        Map<String, String> written = new HashMap<>();
        this.fields.forEach((code, field) -> {
            if (chosen.own && !field.getValue().isBlank()) {
                written.put(code, field.getValue().strip());
            }
        });
        return written.isEmpty() ? null : new LocalizedText(written);
    }

    private record Choice(@Nullable ClosingReason reason, boolean own) {
    }
}
