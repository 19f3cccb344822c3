package fi.newcomer.wording;

import fi.newcomer.language.Language;
import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code translations/wording.yaml} says about each language; one that has no line there follows {@code other}. */
@Component
class WordingRules {

    private static final String OTHER = "other";

    private final Map<String, Rule> byLanguage = new LinkedHashMap<>();

    WordingRules() {
        try (InputStream in = WordingRules.class.getResourceAsStream("/translations/wording.yaml")) {
            Map<String, Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            rows.forEach((code, row) -> this.byLanguage.put(code, Rule.of(row)));
            this.byLanguage.get(OTHER).hashCode();
        }
        catch (IOException | RuntimeException e) {
            throw new WrongSetting("translations/wording.yaml can't be read: " + e.getMessage(), e);
        }
    }

    Rule of(Language language) {
        return this.byLanguage.getOrDefault(language.code(), this.byLanguage.get(OTHER));
    }

    /**
     * The rule of a language.
     *
     * @param longWord from how many letters a word is long
     * @param sentence the most words that a sentence may have
     * @param difficulty the most that words per sentence and per cent of long words may be together
     * @param particles what can be written before a word without a blank, such as an article
     * @param forms how bent forms begin that do not begin like their word, by the word
     * @param everyday official names that mostly mean something else
     */
    record Rule(int longWord, int sentence, int difficulty, List<String> particles, Map<String, List<String>> forms,
            List<String> everyday) {

        @SuppressWarnings("unchecked")
        static Rule of(Map<String, Object> row) {
            return new Rule((Integer) row.get("long-word"), (Integer) row.get("sentence"),
                    (Integer) row.get("difficulty"), (List<String>) row.getOrDefault("particles", List.of()),
                    (Map<String, List<String>>) row.getOrDefault("forms", Map.of()),
                    (List<String>) row.getOrDefault("everyday", List.of()));
        }
    }
}
