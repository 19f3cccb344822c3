package fi.newcomer.knowledge;

import fi.newcomer.content.YamlText;
import fi.newcomer.entry.EntryText;
import fi.newcomer.municipality.Accent;
import fi.newcomer.municipality.Municipality;
import java.util.List;

/** Writes a municipality into its entry of {@code municipalities.yaml}; what it does not change stays letter by letter. */
final class MunicipalityText {

    /** In the order of the file. */
    private static final List<String> KEYS = List.of("slug", "name", "listed", "accent", "programme", "contact",
            "employment-area", "wellbeing-county");

    private MunicipalityText() {
    }

    /** The text of an entry in which only those keys are written anew that say something else. */
    static String changed(MunicipalityEntry before, Municipality after, Accent accent) {
        return EntryText.changed(MunicipalityEntries.FILE, before.entry().text(), KEYS,
                (key) -> block(key, before.municipality(), before.accent()), (key) -> block(key, after, accent));
    }

    private static List<String> block(String key, Municipality municipality, Accent accent) {
        return switch (key) {
            case "slug" -> one(key, municipality.slug());
            case "name" -> YamlText.localized(key, municipality.name().byLanguage());
            case "listed" -> municipality.listed() ? List.of() : one(key, "false");
            case "accent" -> List.of("accent:", "  light: \"" + accent.light() + "\"", "  dark: \"" + accent.dark() + "\"");
            case "programme" -> one(key, municipality.programme());
            case "contact" -> one(key, municipality.contact());
            case "employment-area" -> one(key, municipality.employmentArea());
            case "wellbeing-county" -> one(key, municipality.wellbeingCounty());
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static List<String> one(String key, String value) {
        return List.of(key + ": " + value);
    }
}
