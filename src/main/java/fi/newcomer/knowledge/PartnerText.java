package fi.newcomer.knowledge;

import fi.newcomer.content.YamlText;
import fi.newcomer.content.YamlValue;
import fi.newcomer.entry.EntryText;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Listing;
import fi.newcomer.fact.ListingReader;
import fi.newcomer.language.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a partner as the files have it; {@link ListingReader} reads the same partner again. */
final class PartnerText {

    /** In the order of the files. */
    private static final List<String> KEYS = List.of("slug", "kind", "name", "what", "place", "address", "contact",
            "state", "source");

    private PartnerText() {
    }

    /** All of a partner, as one entry of its file. */
    static String whole(Listing partner) {
        return EntryText.whole(KEYS, (key) -> block(key, partner));
    }

    /** The text of an entry in which only those keys are written anew that say something else. */
    static String changed(String file, String text, Listing before, Listing after) {
        return EntryText.changed(file, text, KEYS, (key) -> block(key, before), (key) -> block(key, after));
    }

    private static List<String> block(String key, Listing partner) {
        return switch (key) {
            case "slug" -> List.of("slug: " + YamlText.scalar(partner.slug()));
            case "kind" -> List.of("kind: " + YamlText.scalar(partner.kind()));
            case "name" -> YamlText.localized(key, partner.name().byLanguage());
            case "what" -> words(key, partner.what());
            case "place" -> words(key, partner.place());
            case "address" -> partner.address().map((it) -> List.of("address: " + YamlText.scalar(it))).orElse(List.of());
            case "contact" -> contact(partner);
            case "state" -> List.of("state: " + YamlValue.written(partner.state()));
            default -> source(partner.sources().getFirst());
        };
    }

    private static List<String> words(String key, Optional<LocalizedText> text) {
        return text.map((it) -> YamlText.localized(key, it.byLanguage())).orElse(List.of());
    }

    private static List<String> contact(Listing partner) {
        List<String> lines = new ArrayList<>();
        ListingReader.WAYS.keySet()
            .forEach((way) -> Optional.ofNullable(partner.contact().get(way))
                .ifPresent((fact) -> lines.add("  " + way + ": " + YamlText.scalar(fact))));
        if (!lines.isEmpty()) {
            lines.addFirst("contact:");
        }
        return lines;
    }

    private static List<String> source(Documents.Source source) {
        return List.of("source:", "  document: " + YamlText.scalar(source.title()),
                "  section: " + YamlText.scalar(source.sectionTitle()));
    }
}
