package fi.newcomer.renewal.ui;

import fi.newcomer.renewal.CitedItem;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The list of a renewal as a table for those who edit the files: RFC 4180 with semicolons, which spreadsheets in Finland
 * expect, and a byte order mark, by which they know that it is UTF-8. No cell is taken for a formula.
 */
@Component
class RenewalCsv {

    private static final String FORMULA = "=+-@\t\r";

    private final StaffWords words;

    private final RenewalWords names;

    RenewalCsv(StaffWords words, RenewalWords names) {
        this.words = words;
        this.names = names;
    }

    /** The items, a line each below the names of the columns. */
    String of(List<CitedItem> items) {
        Stream<String> head = Stream.of("kind", "place", "item", "words", "section", "state")
            .map((column) -> this.words.text("staff.renewal.column." + column));
        return "\uFEFF" + line(head) + items.stream()
            .map((item) -> line(Stream.of(this.names.kind(item.kind()), item.group(),
                    item.key().substring(item.key().indexOf(':') + 1), this.names.name(item),
                    String.join(", ", item.sections()), this.names.mark(item))))
            .collect(Collectors.joining());
    }

    private static String line(Stream<String> cells) {
        return cells.map(RenewalCsv::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    /** What a spreadsheet would take for a formula gets an apostrophe before it. */
    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
