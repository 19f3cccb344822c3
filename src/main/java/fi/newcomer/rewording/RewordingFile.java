package fi.newcomer.rewording;

import fi.newcomer.content.YamlText;
import fi.newcomer.content.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code rewordings.yaml} says: one entry a municipality, by its slug. */
final class RewordingFile {

    static final String PATH = "rewordings.yaml";

    static final String LIST = "rewordings";

    private RewordingFile() {
    }

    static Rewording read(YamlValue entry) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        entry.find("texts").ifPresent((found) -> found.each((key, value) -> texts.put(key, value.map())));
        return new Rewording(entry.list("further-languages").stream().map(YamlValue::text).toList(), texts);
    }

    /** The entry as the file has it, keys in the order of the alphabet. */
    static String written(String municipality, Rewording rewording) {
        List<String> lines = new ArrayList<>(List.of("slug: " + municipality));
        if (!rewording.languages().isEmpty()) {
            lines.add("further-languages: [" + String.join(", ", rewording.languages()) + "]");
        }
        if (!rewording.texts().isEmpty()) {
            lines.add("texts:");
            new TreeMap<>(rewording.texts()).forEach((key, patterns) -> lines
                .addAll(YamlText.indented(YamlText.localized(key, patterns))));
        }
        return String.join("\n", YamlText.indented(YamlText.item(lines))) + "\n";
    }

    /**
     * What a municipality has otherwise than the portal.
     *
     * @param languages the codes of languages on request that it offers
     * @param texts the texts in its own words: patterns by key and language
     */
    record Rewording(List<String> languages, Map<String, Map<String, String>> texts) {

        static final Rewording NONE = new Rewording(List.of(), Map.of());

        boolean isNothing() {
            return this.languages.isEmpty() && this.texts.isEmpty();
        }
    }
}
