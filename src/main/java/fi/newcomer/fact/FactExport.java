package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlText;
import fi.newcomer.content.YamlValue;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.EntryFile;
import fi.newcomer.entry.EntryText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/**
 * Writes the files of facts: only the lines of what staff changed are written anew, what they added comes at the end, and
 * all else stays letter by letter.
 */
@Service
public class FactExport {

    /** In the order of the files. */
    private static final List<String> KEYS = List.of("id", "kind", "number", "value", "state", "source");

    private final FactTable table;

    FactExport(FactTable table) {
        this.table = table;
    }

    /**
     * The files of facts as an export writes them, by path.
     * @param imported the files as they were last imported
     */
    public Map<String, String> written(List<ContentFile> imported) {
        Map<String, FactRow> rows = this.table.all();
        Map<String, String> files = new TreeMap<>();
        Set<String> written = new HashSet<>();
        for (ContentFile file : imported) {
            if (!FactFile.reads(file.path())) {
                continue;
            }
            EntryFile cut = EntryFile.of(file, "facts", (row) -> row.text("id"));
            StringBuilder text = new StringBuilder(cut.head());
            cut.entries().forEach((id, lines) -> {
                written.add(id);
                text.append(Optional.ofNullable(rows.get(id))
                    .map((row) -> changed(file.path(), lines, row.fact()))
                    .orElse(lines));
            });
            files.put(file.path(), text.toString());
        }
        for (FactRow row : rows.values()) {
            if (!written.contains(row.fact().id())) {
                String path = Optional.ofNullable(row.file()).orElse(KnownFact.file(""));
                String before = files.getOrDefault(path, "facts:\n");
                files.put(path, (before.endsWith("\n") ? before : before + "\n") + whole(row.fact()));
            }
        }
        return files;
    }

    private static String changed(String file, String lines, Fact now) {
        Fact before = fact(Entry.yaml(file, lines));
        return EntryText.changed(file, lines, KEYS, (key) -> block(key, before), (key) -> block(key, now));
    }

    private static Fact fact(YamlValue row) {
        Fact.Kind kind = row.constant("kind", Fact.Kind.class);
        return new Fact(row.text("id"), kind, row.text(kind == Fact.Kind.PHONE ? "number" : "value"),
                row.constant("state", Fact.State.class), row.get("source").text("document"),
                row.get("source").text("section"));
    }

    private static String whole(Fact fact) {
        return EntryText.whole(KEYS, (key) -> block(key, fact));
    }

    /** The lines of a key, without indentation; none where a fact of this kind does not have it. */
    private static List<String> block(String key, Fact fact) {
        boolean phone = fact.kind() == Fact.Kind.PHONE;
        return switch (key) {
            case "id" -> List.of("id: " + YamlText.scalar(fact.id()));
            case "kind" -> List.of("kind: " + YamlValue.written(fact.kind()));
            case "number" -> phone ? List.of("number: " + YamlText.scalar(fact.value())) : List.of();
            case "value" -> phone ? List.of() : List.of("value: " + YamlText.scalar(fact.value()));
            case "state" -> List.of("state: " + YamlValue.written(fact.state()));
            default -> List.of("source:", "  document: " + YamlText.scalar(fact.document()),
                    "  section: " + YamlText.scalar(fact.section()));
        };
    }
}
