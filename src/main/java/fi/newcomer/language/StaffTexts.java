package fi.newcomer.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The words of the staff application, in the languages that the staff works in: ICU messages as {@link Texts} has them,
 * in {@code translations/staff/<code>.properties}.
 */
@Component
public class StaffTexts {

    private final List<Language> languages;

    private final Messages messages;

    StaffTexts(Languages languages) {
        this.languages = List.of(languages.get("sv"), languages.get("fi"), languages.get("en"));
        this.messages = new Messages("/translations/staff/", this.languages);
    }

    /** Swedish, Finnish, English. */
    public List<Language> languages() {
        return this.languages;
    }

    /** The text of a key; a language that the staff application does not speak gives the Swedish one. */
    public String text(Language language, String key, Map<String, ?> arguments) {
        return this.messages.text(language, key, arguments);
    }

    public boolean has(Language language, String key) {
        return this.messages.has(language, key);
    }

    Set<String> keys(Language language) {
        return this.messages.keys(language);
    }
}
