package fi.newcomer.office;

import fi.newcomer.content.YamlText;
import fi.newcomer.entry.EntryText;
import fi.newcomer.hours.HoursWriter;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.office.Office.Source;
import fi.newcomer.office.Office.Speaking;
import fi.newcomer.office.Office.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes an office, or parts of it, into its entry of {@code offices.yaml}; the rest stays letter by letter.
 * {@link OfficeFile} reads the same office again.
 */
final class OfficeText {

    /** In the order of the file. */
    private static final List<String> KEYS = List.of("slug", "municipality", "serves", "name", "place", "address",
            "entrance", "accessibility", "state", "help", "visitors", "how", "otherwise", "languages", "interpreter",
            "hours", "contact-of", "phone", "email", "website", "note", "sources");

    private OfficeText() {
    }

    static String withHours(String file, String text, OpeningHours hours) {
        return EntryText.of(file, text).with("hours", hours(hours), List.of());
    }

    /** With a note for newcomers, or without one. */
    static String withNote(String file, String text, @Nullable LocalizedText note) {
        EntryText entry = EntryText.of(file, text);
        return note == null ? entry.without("note")
                : entry.with("note", YamlText.localized("note", note.byLanguage()), List.of("sources"));
    }

    /** All of an office, as one entry of its file. */
    static String whole(Office office) {
        return EntryText.whole(KEYS, (key) -> block(key, office));
    }

    /** The text of an entry in which only those keys are written anew that say something else. */
    static String changed(String file, String text, Office before, Office after) {
        return EntryText.changed(file, text, KEYS, (key) -> block(key, before), (key) -> block(key, after));
    }

    private static List<String> block(String key, Office office) {
        return switch (key) {
            case "slug" -> one(key, office.slug());
            case "municipality" -> one(key, office.municipality());
            case "serves" -> one(key, list(office.serves()));
            case "name" -> words(key, office.name());
            case "place" -> office.site().place() == null ? one(key, OfficeFile.NOT_GIVEN)
                    : words(key, office.site().place());
            case "address" -> given(key, office.site().address());
            case "entrance" -> office.site().entrance() == null ? List.of() : given(key, office.site().entrance());
            case "accessibility" -> words(key, office.site().accessibility());
            case "state" -> one(key, OfficeSummary.written(office.state()));
            case "help" -> one(key, OfficeSummary.written(office.help()));
            case "visitors" -> one(key, OfficeSummary.written(office.coming().visitors()));
            case "how" -> one(key, ways(office.coming().ways()));
            case "otherwise" -> office.coming().otherwise().isEmpty() ? List.of()
                    : one(key, ways(office.coming().otherwise()));
            case "languages" -> one(key, languages(office.speaking()));
            case "interpreter" -> one(key, office.speaking().interpreter() ? "when-needed" : OfficeFile.NOT_GIVEN);
            case "hours" -> hours(office.hours());
            case "contact-of" -> words(key, office.contact().of());
            case "phone" -> given(key, office.contact().phone());
            case "email" -> given(key, office.contact().email());
            case "website" -> given(key, office.contact().website());
            case "note" -> words(key, office.note());
            case "sources" -> sources(office.sources());
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static List<String> hours(OpeningHours hours) {
        List<String> block = new ArrayList<>(List.of("hours:"));
        block.addAll(YamlText.indented(HoursWriter.write(hours)));
        return block;
    }

    private static List<String> sources(List<Source> sources) {
        List<String> block = new ArrayList<>(List.of("sources:"));
        sources.forEach((source) -> block.addAll(YamlText.indented(YamlText.item(List.of(
                "document: " + YamlText.scalar(source.document()), "section: " + YamlText.scalar(source.section()))))));
        return block;
    }

    private static List<String> words(String key, @Nullable LocalizedText text) {
        return text == null ? List.of() : YamlText.localized(key, text.byLanguage());
    }

    private static List<String> given(String key, @Nullable String value) {
        return one(key, YamlText.scalar(Objects.requireNonNullElse(value, OfficeFile.NOT_GIVEN)));
    }

    private static String languages(Speaking speaking) {
        return speaking.own() ? "own" : list(speaking.languages());
    }

    private static String ways(List<Way> ways) {
        return list(ways.stream().map(OfficeSummary::written).toList());
    }

    private static String list(List<String> items) {
        return items.isEmpty() ? OfficeFile.NOT_GIVEN : "[" + String.join(", ", items) + "]";
    }

    private static List<String> one(String key, String value) {
        return List.of(key + ": " + value);
    }
}
