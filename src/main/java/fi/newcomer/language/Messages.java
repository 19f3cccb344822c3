package fi.newcomer.language;

import com.ibm.icu.text.MessageFormat;
import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of ICU messages with named arguments, one file a language, UTF-8. */
final class Messages {

    private static final Logger log = LoggerFactory.getLogger(Messages.class);

    private final Map<Language, Map<String, String>> patterns = new LinkedHashMap<>();

    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    Messages(String folder, List<Language> languages) {
        for (Language language : languages) {
            this.patterns.put(language, read(folder + language.code() + ".properties", language));
        }
    }

    String text(Language wanted, String key, Map<String, ?> arguments) {
        Language language = languageOf(wanted, key);
        MessageFormat format = this.formats.computeIfAbsent(language.code() + ':' + key,
                (it) -> new MessageFormat(this.patterns.get(language).get(key), language.locale()));
        // MessageFormat is not safe for use by several threads at once.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /** A pattern that no file has, formatted as the language does. */
    String formatted(Language language, String pattern, Map<String, ?> arguments) {
        MessageFormat format = this.formats.computeIfAbsent(language.code() + '=' + pattern,
                (it) -> new MessageFormat(pattern, language.locale()));
        return ((MessageFormat) format.clone()).format(arguments);
    }

    Optional<String> pattern(Language language, String key) {
        return Optional.ofNullable(this.patterns.getOrDefault(language, Map.of()).get(key));
    }

    boolean has(Language language, String key) {
        return keys(language).contains(key);
    }

    Set<String> keys(Language language) {
        return this.patterns.getOrDefault(language, Map.of()).keySet();
    }

    /** The language itself, or the first official one that has the key. */
    private Language languageOf(Language language, String key) {
        if (has(language, key)) {
            return language;
        }
        log.error("No text {} in {}", key, language);
        return this.patterns.keySet()
            .stream()
            .filter(Language::official)
            .filter((it) -> has(it, key))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No text " + key + " in any official language"));
    }

    private static Map<String, String> read(String name, Language language) {
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
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
