package fi.newcomer.content;

import fi.newcomer.language.LocalizedText;
import fi.newcomer.setting.WrongSetting;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in a YAML file of {@code content/}. Scalars are read as the text that stands there, so {@code yes} is not a
 * boolean. What is missing or of the wrong kind is a {@link WrongSetting} that names file and line.
 */
public final class YamlValue {

    private final ContentFile file;

    private final Node node;

    YamlValue(ContentFile file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** The value of a key that must be there. */
    public YamlValue get(String key) {
        return find(key).orElseThrow(() -> mistake("\"" + key + "\" is missing"));
    }

    public Optional<YamlValue> find(String key) {
        if (!(this.node instanceof MappingNode mapping)) {
            throw mistake("here must stand keys with values, among them \"" + key + "\"");
        }
        return mapping.getValue()
            .stream()
            .filter((tuple) -> key.equals(key(tuple)))
            .map((tuple) -> new YamlValue(this.file, tuple.getValueNode()))
            .findFirst();
    }

    public String text(String key) {
        return get(key).text();
    }

    public String text() {
        if (this.node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw mistake("here must stand a text");
    }

    /** Whether exactly this word stands here, such as {@code not-given} where else a list stands. */
    public boolean says(String word) {
        return this.node instanceof ScalarNode scalar && scalar.getValue().equals(word);
    }

    /** Whether a list stands here. */
    public boolean isList() {
        return this.node instanceof SequenceNode;
    }

    /** The items of a list; a missing key, or one after which nothing stands, is an empty list. */
    public List<YamlValue> list(String key) {
        return find(key).filter((value) -> !value.isNothing()).map(YamlValue::items).orElse(List.of());
    }

    private boolean isNothing() {
        return this.node instanceof ScalarNode scalar && scalar.isPlain() && scalar.getValue().isEmpty();
    }

    public LocalDate date(String key) {
        YamlValue value = get(key);
        try {
            return LocalDate.parse(value.text());
        }
        catch (DateTimeParseException e) {
            throw value.mistake("\"" + value.text() + "\" is not a date such as 2025-01-01");
        }
    }

    public LocalizedText localized(String key) {
        Map<String, String> texts = get(key).map();
        if (texts.isEmpty()) {
            throw get(key).mistake("here must stand a text in at least one language");
        }
        return new LocalizedText(texts);
    }

    /** Keys and values, in the order of the file. */
    public void each(BiConsumer<String, YamlValue> use) {
        if (!(this.node instanceof MappingNode mapping)) {
            throw mistake("here must stand keys with values");
        }
        mapping.getValue()
            .forEach((tuple) -> use.accept(key(tuple),
                    new YamlValue(this.file, tuple.getValueNode())));
    }

    /** Keys and texts, in the order of the file. */
    public Map<String, String> map() {
        if (!(this.node instanceof MappingNode mapping)) {
            throw mistake("here must stand keys with texts");
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            map.put(key(tuple), new YamlValue(this.file, tuple.getValueNode()).text());
        }
        return map;
    }

    /** A constant of an enum as files write it: {@code in-force} for {@code IN_FORCE}. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of an enum that is written as the file writes it: {@code in-force} for {@code IN_FORCE}. */
    public <E extends Enum<E>> E constant(String key, Class<E> type) {
        return get(key).constant(type, key);
    }

    /** The same for this value itself, such as an item of a list; the name says what it is. */
    public <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (written(constant).equals(text())) {
                return constant;
            }
        }
        throw mistake("\"" + text() + "\" is not a known " + name);
    }

    public int line() {
        return this.node.getStartMark().getLine() + 1;
    }

    /** Where each key stands, in the order of the file. */
    public Map<String, KeyPlace> keyPlaces() {
        Map<String, KeyPlace> places = new LinkedHashMap<>();
        if (this.node instanceof MappingNode mapping) {
            mapping.getValue().forEach((tuple) -> places.put(key(tuple), new KeyPlace(
                    tuple.getKeyNode().getStartMark().getLine(), tuple.getKeyNode().getStartMark().getColumn())));
        }
        return places;
    }

    private String key(NodeTuple tuple) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            return key.getValue();
        }
        throw new YamlValue(this.file, tuple.getKeyNode()).mistake("a key must be a word");
    }

    /** The sentence about a mistake at this place. */
    public WrongSetting mistake(String what) {
        return this.file.mistake(line(), what);
    }

    /** Whether keys with values stand here. */
    public boolean isMapping() {
        return this.node instanceof MappingNode;
    }

    /** The items of this list. */
    public List<YamlValue> items() {
        if (!(this.node instanceof SequenceNode sequence)) {
            throw mistake("here must stand a list");
        }
        List<YamlValue> items = new ArrayList<>();
        sequence.getValue().forEach((item) -> items.add(new YamlValue(this.file, item)));
        return items;
    }

    /** The line and the column of a key, both counted from 0. */
    public record KeyPlace(int line, int column) {
    }
}
