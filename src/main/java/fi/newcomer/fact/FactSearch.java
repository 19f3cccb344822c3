package fi.newcomer.fact;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which facts somebody looks for; the database finds and counts them, so that no more are read than are shown.
 *
 * @param files the paths below {@code content/} of the files whose facts count
 * @param kind only those of a kind
 * @param words what stands in the id, the value or the source, whatever the case; a phone number as it is written
 * anywhere; empty for all
 * @param reader the language in which hours may be named
 */
public record FactSearch(Collection<String> files, Optional<Fact.Kind> kind, String words, Locale reader) {

    private static final int SHORTEST_NUMBER = 3;

    /** The condition for the table of the facts, with names for {@link #arguments()}. */
    String condition() {
        List<String> found = new ArrayList<>();
        if (!this.words.isBlank()) {
            Stream.of("id", "value", "source_document", "source_section")
                .forEach((column) -> found.add("LOCATE(:words, " + column + ") > 0"));
            number().ifPresent((number) -> found.add("(kind = 'PHONE' AND LOCATE(:number, value) > 0)"));
            for (int i = 0; i < days().size(); i++) {
                found.add("(kind = 'HOURS' AND LOCATE(:day" + i + ", value) > 0)");
            }
        }
        return "COALESCE(file, 'facts.yaml') IN (:files)" + this.kind.map((it) -> " AND kind = :kind").orElse("")
                + (found.isEmpty() ? "" : " AND (" + String.join(" OR ", found) + ")");
    }

    Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("files", this.files);
        this.kind.ifPresent((it) -> arguments.put("kind", it.name()));
        if (!this.words.isBlank()) {
            arguments.put("words", this.words.strip());
            number().ifPresent((number) -> arguments.put("number", number));
            for (int i = 0; i < days().size(); i++) {
                arguments.put("day" + i, days().get(i));
            }
        }
        return arguments;
    }

    /** A number is stored as it is dialled from abroad, and shown with blanks and perhaps a zero in front. */
    private Optional<String> number() {
        String number = this.words.replaceAll("[\\s()-]", "").replaceFirst("^0", "");
        return number.matches("\\+?\\d{" + SHORTEST_NUMBER + ",}") ? Optional.of(number) : Optional.empty();
    }

    /** The days that are called so in the reader's language, as they are stored. */
    private List<String> days() {
        String looked = this.words.strip().toLowerCase(this.reader);
        return Stream.of(DayOfWeek.values())
            .filter((day) -> day.getDisplayName(TextStyle.FULL_STANDALONE, this.reader).toLowerCase(this.reader).contains(looked))
            .map((day) -> day.name().toLowerCase(Locale.ROOT))
            .toList();
    }
}
