package fi.newcomer.language;

import com.ibm.icu.text.MessageFormat;
import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The words of the interface: ICU messages with named arguments, one file a language
 * ({@code translations/<code>.properties}, UTF-8). They are always formatted, with or without arguments, so that an
 * apostrophe or a brace means the same everywhere. A key that a language lacks shows the text of the first official
 * language that has it, and is logged; the tests let no such key through.
 */
@Component
public class Texts {

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final Languages languages;

    private final Map<String, Map<String, String>> patterns = new HashMap<>();

    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Texts(Languages languages) {
        this.languages = languages;
        for (Language language : languages.all()) {
            this.patterns.put(language.code(), read(language));
        }
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
        String code = languageOf(language, key);
        String cacheKey = code + ':' + key;
        MessageFormat format = this.formats.computeIfAbsent(cacheKey,
                (it) -> new MessageFormat(this.patterns.get(code).get(key), this.languages.get(code).locale()));
        // MessageFormat is not safe for use by several threads at once.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    public boolean has(Language language, String key) {
        return this.patterns.get(language.code()).containsKey(key);
    }

    Set<String> keys(Language language) {
        return this.patterns.get(language.code()).keySet();
    }

    private String languageOf(Language language, String key) {
        if (has(language, key)) {
            return language.code();
        }
        log.error("No text {} in {}", key, language);
        return this.languages.all()
            .stream()
            .filter(Language::official)
            .filter((it) -> has(it, key))
            .findFirst()
            .map(Language::code)
            .orElseThrow(() -> new IllegalArgumentException("No text " + key + " in any official language"));
    }

    private static Map<String, String> read(Language language) {
        String name = "/translations/" + language.code() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new WrongSetting("The language " + language.code() + " has no file " + name.substring(1) + ".");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> patterns = new HashMap<>();
            properties.forEach((key, pattern) -> patterns.put((String) key, (String) pattern));
            return patterns;
        }
        catch (IOException | IllegalArgumentException e) {
            throw new WrongSetting(name.substring(1) + " can't be read: " + e.getMessage(), e);
        }
    }
}
