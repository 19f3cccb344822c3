package fi.newcomer.renewal;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import fi.newcomer.entry.Entries;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.renewal.CitedItem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * What of the lists in the YAML files of {@code content/} cites a document: lists that staff edit as they stand now, the
 * others as the files have them.
 */
@Component
class CitingFiles {

    /** The lists with their kinds; the name of the list is that of its file. */
    private static final List<ListFile> LISTS = List.of(new ListFile(Kind.COURSE, "courses"),
            new ListFile(Kind.PARTNER, "partners"), new ListFile(Kind.OFFICE, "offices"),
            new ListFile(Kind.AUTHORITY, "authorities"), new ListFile(Kind.INDICATOR, "indicators"));

    private final ContentFiles content;

    private final Entries entries;

    CitingFiles(ContentFiles content, Entries entries) {
        this.content = content;
        this.entries = entries;
    }

    /** What cites a document, by its title: rules first, then list by list. */
    List<CitedItem> of(String title) {
        List<CitedItem> items = new ArrayList<>();
        this.content.files("responsibility/*.yaml").forEach((file) -> items.addAll(rules(file, title)));
        for (ListFile list : LISTS) {
            each(list, (item) -> cited(list.kind, item, title).ifPresent(items::add));
        }
        return items;
    }

    /** A file of rules names its document once for all of them. */
    private static List<CitedItem> rules(ContentFile file, String title) {
        YamlValue yaml = file.yaml();
        if (!yaml.text("document").equals(title)) {
            return List.of();
        }
        return yaml.list("rules")
            .stream()
            .filter((rule) -> rule.find("section").isPresent())
            .map((rule) -> new CitedItem(Kind.RULE, file.path(), file.path(),
                    "rule:" + file.path() + "#" + rule.text("topic") + "/" + rule.text("jobseeker"),
                    new LocalizedText(Map.of("sv", rule.text("topic") + "/" + rule.text("jobseeker"))),
                    List.of(rule.text("section")), Optional.empty(), Optional.empty()))
            .toList();
    }

    private void each(ListFile list, Consumer<Item> use) {
        if (Entries.reads(list.file())) {
            this.entries.named(list.file())
                .forEach((entry) -> use.accept(new Item(entry.file(), entry.key(), entry.yaml())));
            return;
        }
        List<ContentFile> files = list.kind == Kind.AUTHORITY ? List.of(this.content.file(list.file()))
                : this.content.files("programmes/*/" + list.file());
        files.forEach((file) -> file.yaml()
            .list(list.name)
            .forEach((yaml) -> use.accept(new Item(file.path(), yaml.text("slug"), yaml))));
    }

    private static Optional<CitedItem> cited(Kind kind, Item item, String title) {
        TreeSet<String> sections = new TreeSet<>();
        sections(item.yaml, title, sections);
        return sections.isEmpty() ? Optional.empty()
                : Optional.of(new CitedItem(kind, item.file, item.file,
                        kind.name().toLowerCase(Locale.ROOT) + ":" + item.file + "#" + item.key,
                        item.yaml.localized("name"), List.copyOf(sections), address(kind, item), Optional.empty()));
    }

    /** A source may stand anywhere in an item: of the whole, of its hours, of a contact. */
    private static void sections(YamlValue value, String title, TreeSet<String> found) {
        if (value.isList()) {
            value.items().forEach((item) -> sections(item, title, found));
        }
        else if (value.isMapping()) {
            if (value.find("document").filter((it) -> it.says(title)).isPresent()) {
                found.add(value.text("section"));
            }
            value.each((key, inner) -> sections(inner, title, found));
        }
    }

    private static Optional<String> address(Kind kind, Item item) {
        return switch (kind) {
            case COURSE -> Optional.of("courses/" + item.key.substring(item.key.lastIndexOf('/') + 1));
            case OFFICE -> Optional.of("hours/" + item.key);
            case PARTNER -> Optional.of("partners/" + item.file.split("/")[1] + "/" + item.key);
            default -> Optional.empty();
        };
    }

    private record ListFile(Kind kind, String name) {

        String file() {
            return this.name + ".yaml";
        }
    }

    private record Item(String file, String key, YamlValue yaml) {
    }
}
