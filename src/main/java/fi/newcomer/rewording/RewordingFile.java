package fi.newcomer.rewording;

import fi.newcomer.content.YamlText;
import fi.newcomer.content.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code rewordings.yaml} says: for each municipality (its slug) the texts that it has in other words, by key and
 * language.
 */
final class RewordingFile {

    static final String PATH = "rewordings.yaml";

    static final String LIST = "rewordings";

    private RewordingFile() {
    }

    /** The texts of an entry: patterns by key and language. */
    static Map<String, Map<String, String>> read(YamlValue entry) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        entry.find("texts").ifPresent((found) -> found.each((key, value) -> texts.put(key, value.map())));
        return texts;
    }

    /** The entry as the file has it, keys in the order of the alphabet. */
    static String written(String municipality, Map<String, Map<String, String>> texts) {
        List<String> lines = new ArrayList<>(List.of("slug: " + municipality, "texts:"));
        new TreeMap<>(texts).forEach((key, patterns) -> lines
            .addAll(YamlText.indented(YamlText.localized(key, patterns))));
        return String.join("\n", YamlText.indented(YamlText.item(lines))) + "\n";
    }
}
