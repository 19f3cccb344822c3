package fi.newcomer.responsibility;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlText;
import fi.newcomer.content.YamlValue;
import fi.newcomer.entry.EntryFile;
import fi.newcomer.entry.EntryText;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.responsibility.Upstream.Row;
import fi.newcomer.text.FurtherFiles;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes {@code responsibility/*.yaml} with the rules as they hold today and as they are planned. Only the lines of what
 * staff edited are written anew; versions that have ended stay in the database.
 */
@Component
class RuleExport implements FurtherFiles {

    /** In the order of the files. */
    private static final List<String> KEYS = List.of("topic", "jobseeker", "valid-from", "responsible", "receives",
            "may-join", "state", "service", "basis", "conflict", "document", "section");

    private final RuleTable table;

    private final UpstreamTable upstream;

    private final RuleFiles files;

    private final Clock clock;

    RuleExport(RuleTable table, UpstreamTable upstream, RuleFiles files, Clock clock) {
        this.table = table;
        this.upstream = upstream;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Map<String, String> written(List<ContentFile> imported) {
        Map<String, String> written = new TreeMap<>();
        for (ContentFile file : imported) {
            if (file.path().startsWith("responsibility/")) {
                Map<Row, List<Responsibility>> edited = edited(file.yaml().text("municipality"));
                written.put(file.path(), edited.isEmpty() ? file.text() : written(file, edited));
            }
        }
        return written;
    }

    /** The rows that staff edited, with the versions that hold today or later. */
    private Map<Row, List<Responsibility>> edited(String municipality) {
        LocalDate today = Helsinki.today(this.clock);
        Map<Row, List<Responsibility>> stored = this.table.of(municipality)
            .stream()
            .collect(Collectors.groupingBy(Row::of));
        Map<Row, List<Responsibility>> edited = new HashMap<>();
        for (Upstream upstream : this.upstream.of(municipality)) {
            Timeline now = Timeline.of(stored.getOrDefault(upstream.row(), List.of()));
            if (upstream.edited(now)) {
                edited.put(upstream.row(), now.from(today));
            }
        }
        return edited;
    }

    private String written(ContentFile file, Map<Row, List<Responsibility>> edited) {
        Head head = new Head(file.yaml().text("document"), file.yaml().date("valid-from"));
        Map<String, Responsibility> inFile = new HashMap<>();
        this.files.read(file).forEach((rule) -> inFile.put(rule.row() + " " + rule.validFrom(), rule));
        EntryFile cut = EntryFile.of(file, "rules", (row) -> row.text("topic") + "/" + row.text("jobseeker") + " "
                + row.find("valid-from").map(YamlValue::text).orElse(head.from().toString()));
        StringBuilder text = new StringBuilder(cut.head());
        Set<Row> done = new HashSet<>();
        cut.entries().forEach((key, lines) -> {
            Responsibility before = inFile.get(key);
            List<Responsibility> now = edited.get(Row.of(before));
            if (now == null) {
                text.append(lines);
            }
            else if (done.add(Row.of(before))) {
                text.append(EntryText.changed(file.path(), lines, KEYS, (it) -> block(it, before, head),
                        (it) -> block(it, now.getFirst(), head)));
                now.stream().skip(1).forEach((planned) -> text.append(EntryText.whole(KEYS,
                        (it) -> block(it, planned, head))));
            }
        });
        return text.toString();
    }

    /** The lines of a key, without indentation; none where a rule does not have it, or has that of the whole file. */
    private static List<String> block(String key, Responsibility rule, Head head) {
        return switch (key) {
            case "topic" -> line(key, rule.topic().value());
            // A bare yes or no would be a boolean for other readers of the file.
            case "jobseeker" -> line(key, rule.jobseeker() == Jobseeker.UNKNOWN ? rule.jobseeker().value()
                    : '"' + rule.jobseeker().value() + '"');
            case "valid-from" -> rule.validFrom().equals(head.from()) ? List.of() : line(key, rule.validFrom().toString());
            case "responsible" -> line(key, rule.responsible() == null ? RuleFiles.TO_BE_DECIDED : rule.responsible());
            case "receives" -> line(key, rule.receives());
            case "may-join" -> rule.mayJoin().isEmpty() ? List.of()
                    : line(key, "[" + String.join(", ", rule.mayJoin()) + "]");
            case "state" -> line(key, rule.state().value());
            case "service" -> line(key, rule.service().value());
            case "basis" -> line(key, rule.basis().value());
            case "conflict" -> text(key, rule.conflict());
            case "document" -> rule.document().equals(head.document()) ? List.of() : text(key, rule.document());
            default -> text(key, rule.section());
        };
    }

    private static List<String> line(String key, String value) {
        return List.of(key + ": " + value);
    }

    private static List<String> text(String key, @Nullable String value) {
        return value == null ? List.of() : line(key, YamlText.scalar(value));
    }

    /** What stands at the top of a file for all its rules. */
    private record Head(String document, LocalDate from) {
    }
}
