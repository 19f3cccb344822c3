package fi.newcomer.language;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The words of the interface: ICU messages with named arguments, one file a language
 * ({@code translations/<code>.properties}, UTF-8). They are always formatted, with or without arguments, so that an
 * apostrophe or a brace means the same everywhere. A key that a language lacks shows the text of the first official
 * language that has it, and is logged; the tests let no such key through.
 */
@Component
public class Texts {

    private final Messages messages;

    Texts(Languages languages) {
        this.messages = new Messages("/translations/", languages.all());
    }

    /** The text of a key without arguments. */
    public String text(Language language, String key) {
        return text(language, key, Map.of());
    }

    /**
     * The text of a key.
     * @param arguments by name; numbers choose plural forms, dates are formatted as the language does
     */
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
