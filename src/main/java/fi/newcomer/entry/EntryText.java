package fi.newcomer.entry;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlText;
import fi.newcomer.content.YamlValue.KeyPlace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The text of an entry of which single keys are written anew; all that stands round them stays as it is, letter by letter
 * and with its comments.
 */
public final class EntryText {

    private final String file;

    private final List<String> lines;

    private final Map<String, KeyPlace> keys;

    private EntryText(String file, String text) {
        this.file = file;
        this.lines = text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\n)"));
        this.keys = Entry.yaml(file, text).keyPlaces();
    }

    /**
     * The text of an entry.
     * @throws fi.newcomer.setting.WrongSetting if it is not one entry in YAML
     */
    public static EntryText of(String file, String text) {
        return new EntryText(file, text);
    }

    /**
     * The text of a new entry, as the last one of its file.
     * @param keys in the order of the files
     * @param block the lines of a key without indentation, such as {@code hours:} and what stands below it; none where
     * the entry does not have it
     */
    public static String whole(List<String> keys, Function<String, List<String>> block) {
        List<String> lines = keys.stream().flatMap((key) -> block.apply(key).stream()).toList();
        return String.join("\n", YamlText.indented(YamlText.item(lines))) + "\n";
    }

    /**
     * The text of an entry in which only those keys are written anew that say something else.
     * @param before the lines of each key as they were, as in {@link #whole}
     * @param after the lines of each key as they are to be
     */
    public static String changed(String file, String text, List<String> keys, Function<String, List<String>> before,
            Function<String, List<String>> after) {
        String changed = text;
        for (String key : keys) {
            List<String> block = after.apply(key);
            if (!block.equals(before.apply(key))) {
                EntryText entry = of(file, changed);
                changed = block.isEmpty() ? entry.without(key)
                        : entry.with(key, block, keys.subList(keys.indexOf(key) + 1, keys.size()));
            }
        }
        return changed;
    }

    /**
     * The text with a key that says something else.
     * @param block the lines from the key on, such as {@code hours:} and what stands below it, without indentation
     * @param before where the key is new, it comes to stand before the first of these that is there; else at the end
     */
    public String with(String key, List<String> block, List<String> before) {
        KeyPlace place = this.keys.get(key);
        if (place != null) {
            return put(place.line(), end(key), this.lines.get(place.line()).substring(0, place.column()), block);
        }
        int line = before.stream()
            .map(this.keys::get)
            .filter(Objects::nonNull)
            .map(KeyPlace::line)
            .filter((it) -> it > first().line())
            .findFirst()
            .orElseGet(() -> end(this.keys.keySet().stream().reduce((one, next) -> next).orElseThrow()));
        return put(line, line, " ".repeat(first().column()), block);
    }

    /** The text with a key as another entry has it; without the key where that has none. */
    public String withThatOf(EntryText other, String key, List<String> before) {
        KeyPlace place = other.keys.get(key);
        if (place == null) {
            return without(key);
        }
        List<String> block = new ArrayList<>();
        for (String line : other.lines.subList(place.line(), other.end(key))) {
            int blank = line.length() - line.stripLeading().length();
            block.add(line.substring(block.isEmpty() ? place.column() : Math.min(place.column(), blank)).stripTrailing());
        }
        return with(key, block, before);
    }

    /** The text without a key; as it is where it has none. */
    public String without(String key) {
        KeyPlace place = this.keys.get(key);
        if (place == null) {
            return String.join("", this.lines);
        }
        if (place.equals(first())) {
            throw new IllegalArgumentException("\"" + key + "\" begins the entry");
        }
        return put(place.line(), end(key), "", List.of());
    }

    /** What stands there of a key: its lines with their indentation. */
    public Optional<String> block(String key) {
        return Optional.ofNullable(this.keys.get(key))
            .map((place) -> String.join("", this.lines.subList(place.line(), end(key))));
    }

    private KeyPlace first() {
        return this.keys.values().iterator().next();
    }

    /** The line after what belongs to a key: comments and empty lines after it belong to what follows. */
    private int end(String key) {
        KeyPlace place = this.keys.get(key);
        int end = this.lines.size();
        for (KeyPlace other : this.keys.values()) {
            if (other.line() == place.line() && !other.equals(place)) {
                throw new ContentFile(this.file, String.join("", this.lines)).mistake(place.line() + 1,
                        "each key of this entry must stand on a line of its own, so that it can be changed here");
            }
            if (other.line() > place.line()) {
                end = Math.min(end, other.line());
            }
        }
        while (end > place.line() + 1 && loose(this.lines.get(end - 1), place.column())) {
            end--;
        }
        return end;
    }

    /** Whether a line is empty, or a comment that is not further to the right than the keys. */
    private static boolean loose(String line, int column) {
        String stripped = line.strip();
        return stripped.isEmpty() || stripped.startsWith("#") && line.indexOf('#') <= column;
    }

    private String put(int from, int to, String before, List<String> block) {
        List<String> parts = new ArrayList<>(this.lines.subList(0, from));
        if (!parts.isEmpty() && !parts.getLast().endsWith("\n")) {
            parts.set(parts.size() - 1, parts.getLast() + "\n");
        }
        for (int number = 0; number < block.size(); number++) {
            parts.add((number == 0 ? before : " ".repeat(before.length())) + block.get(number) + "\n");
        }
        parts.addAll(this.lines.subList(to, this.lines.size()));
        return String.join("", parts);
    }
}
