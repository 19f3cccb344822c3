package fi.newcomer.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Tags;
import fi.newcomer.request.form.Field;
import fi.newcomer.request.form.Questions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a field and its answers are called: {@code request.<field>} and {@code request.<field>.<option>}. */
@org.springframework.stereotype.Component
class FieldWords {

    /** Options that mean the same in every question. */
    private static final Set<String> EVERYWHERE = Set.of("yes", "no", "unknown");

    /** Fields that the page "who helps" asks in the same words. */
    private static final Set<String> SHARED = Set.of("topic", "jobseeker");

    private final Languages languages;

    private final Municipalities municipalities;

    FieldWords(Languages languages, Municipalities municipalities) {
        this.languages = languages;
        this.municipalities = municipalities;
    }

    String label(Field field, Speech speech, Municipality place) {
        return speech.say(labelKey(field), in(place, speech.language()));
    }

    Optional<HtmlContainer> labelBeside(Field field, Speech speech, Municipality place) {
        return speech.helper()
            .flatMap((language) -> speech.beside("p", labelKey(field), in(place, language)));
    }

    String option(Field field, String option, Speech speech, Municipality place) {
        if (isMunicipality(field, option)) {
            return this.municipalities.get(option).name().in(speech.language()).text();
        }
        return speech.say(optionKey(field, option, speech), in(place, speech.language()));
    }

    Optional<HtmlContainer> optionBeside(Field field, String option, Speech speech, Municipality place) {
        return isMunicipality(field, option) ? Optional.empty()
                : speech.helper()
                    .flatMap((language) -> speech.beside("span", optionKey(field, option, speech), in(place, language)));
    }

    /** An answer as it is read back: a choice in the reader's words, typed text as it was typed. */
    Component answer(Field field, String value, Speech speech, Municipality place) {
        return switch (field.kind()) {
            case CHOICE, MUNICIPALITY -> new Text(option(field, value, speech, place));
            case LANGUAGE -> value.equals(ContactLanguages.OTHER)
                    ? new Text(speech.say("request.contactLanguage.other"))
                    : Tags.foreign(language(value), value, speech.language());
            default -> Tags.typed(value);
        };
    }

    /** What the speakers of a language call it. */
    String language(String code) {
        return this.languages.find(code).map(Language::endonym).orElseGet(() -> ContactLanguages.endonym(code));
    }

    /** The key of a field's hint; not every field has one. */
    static String hintKey(Field field) {
        return SHARED.contains(field.name()) ? field.name() + ".help" : "request." + field.name() + ".hint";
    }

    private static String labelKey(Field field) {
        return SHARED.contains(field.name()) ? field.name() + ".question" : "request." + field.name();
    }

    private static String prefix(Field field) {
        return SHARED.contains(field.name()) ? field.name() : "request." + field.name();
    }

    private static boolean isMunicipality(Field field, String option) {
        return field.kind() == Field.Kind.MUNICIPALITY && !option.equals(Questions.NOT_LISTED);
    }

    private static String optionKey(Field field, String option, Speech speech) {
        String own = prefix(field) + "." + option;
        return EVERYWHERE.contains(option) && !speech.has(own) ? "request." + option : own;
    }

    private static Map<String, String> in(Municipality place, Language language) {
        return Map.of("municipality", place.name().in(language).text());
    }
}
