package fi.newcomer.servicecatalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A field of a file with its path, which says of itself what is wrong. */
final class JsonField {

    /** So much of a wrong value is shown. */
    private static final int SHOWN = 40;

    private final @Nullable JsonNode node;

    private final String path;

    private final List<FieldProblem> problems;

    JsonField(@Nullable JsonNode node, String path, List<FieldProblem> problems) {
        this.node = node == null || node.isNull() ? null : node;
        this.path = path;
        this.problems = problems;
    }

    String path() {
        return this.path;
    }

    boolean given() {
        return this.node != null;
    }

    JsonField get(String name) {
        return new JsonField(this.node == null ? null : this.node.get(name),
                this.path.isEmpty() ? name : this.path + "." + name, this.problems);
    }

    /** The objects of a list; none where it is not given. */
    List<JsonField> objects() {
        List<JsonField> objects = new ArrayList<>();
        for (JsonField item : items()) {
            if (item.node != null && item.node.isObject()) {
                objects.add(item);
            }
            else {
                item.wrong("object");
            }
        }
        return objects;
    }

    private List<JsonField> items() {
        if (this.node == null) {
            return List.of();
        }
        if (!this.node.isArray()) {
            wrong("list");
            return List.of();
        }
        List<JsonField> items = new ArrayList<>();
        for (int index = 0; index < this.node.size(); index++) {
            items.add(at(index));
        }
        return items;
    }

    /** One thing of a list. */
    JsonField at(int index) {
        return new JsonField(this.node == null ? null : this.node.get(index), this.path + "[" + index + "]",
                this.problems);
    }

    /** How many things a list has, right or wrong. */
    int size() {
        return this.node == null || !this.node.isArray() ? 0 : this.node.size();
    }

    /** Whether it says true; where it is not given, it does not. */
    boolean yes() {
        if (this.node != null && !this.node.isBoolean()) {
            wrong("boolean");
        }
        return this.node != null && this.node.isBoolean() && this.node.booleanValue();
    }

    /** The text; empty where it is not given or is none. */
    Optional<String> text() {
        if (this.node != null && !this.node.isString()) {
            wrong("text");
            return Optional.empty();
        }
        return this.node == null || this.node.stringValue().isBlank() ? Optional.empty()
                : Optional.of(this.node.stringValue());
    }

    /** Whether nothing is written: not given, or a text without a character that one sees. */
    boolean blank() {
        return this.node == null || this.node.isString() && this.node.stringValue().isBlank();
    }

    void wrong(String key) {
        wrong(key, Map.of());
    }

    void wrong(String key, Map<String, ?> arguments) {
        this.problems.add(new FieldProblem(this.path, key, arguments));
    }

    /** The value itself is wrong. */
    void wrongValue(String key) {
        wrong(key, Map.of("value", this.node == null ? "" : OnOneLine.cut(this.node.asString(), SHOWN)));
    }
}
