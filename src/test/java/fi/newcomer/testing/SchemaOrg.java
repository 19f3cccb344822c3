package fi.newcomer.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the JSON-LD of a page against the vocabulary of schema.org ({@code schema-org.txt}): whether each type exists, has
 * the properties that stand there, and whether their values are of a type that they take. It knows those types only
 * that the portal uses, and refuses all others. What a search engine wants beyond the vocabulary it does not know.
 */
public final class SchemaOrg {

    private static final Pattern BLOCK = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>",
            Pattern.DOTALL);

    private static final Set<String> CONTEXTS = Set.of("https://schema.org", "https://schema.org/");

    private static final Map<String, Pattern> SIMPLE = Map.of(
            "Date", Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"),
            "Time", Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]\\d\\d:\\d\\d)?"),
            "DateTime", Pattern.compile("\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?(Z|[+-]\\d\\d:\\d\\d)?"),
            "Duration", Pattern.compile("P(?=.)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+S)?)?"),
            "URL", Pattern.compile("https?://[^\\s/]+(/\\S*)?"),
            "Text", Pattern.compile("(?s).*\\S.*"));

    private static final SchemaOrg VOCABULARY = new SchemaOrg();

    private final Map<String, List<String>> parents = new HashMap<>();

    private final Map<String, Map<String, List<String>>> properties = new HashMap<>();

    private final Map<String, Set<String>> constants = new HashMap<>();

    private SchemaOrg() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SchemaOrg.class.getResourceAsStream("/schema-org.txt"), StandardCharsets.UTF_8))) {
            String type = "";
            for (String line : lines.lines().filter((it) -> !it.isBlank() && !it.startsWith("#")).toList()) {
                if (line.startsWith("type ")) {
                    String[] parts = line.substring(5).split(" < ");
                    type = parts[0];
                    this.parents.put(type, parts.length > 1 ? List.of(parts[1].split(", ")) : List.of());
                    this.properties.put(type, new HashMap<>());
                }
                else if (line.startsWith("enum ")) {
                    String[] parts = line.substring(5).split(": ");
                    this.constants.put(parts[0], Set.of(parts[1].split(" ")));
                }
                else {
                    String[] parts = line.strip().split(": ");
                    this.properties.get(type).put(parts[0], List.of(parts[1].split(" \\| ")));
                }
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks of a page that are JSON-LD. */
    public static List<String> blocks(String html) {
        Matcher matcher = BLOCK.matcher(html);
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    /** What is wrong in the JSON-LD of a page, a line each; an empty list is what we want. */
    public static List<String> errorsOfPage(String html) {
        return blocks(html).stream().flatMap((block) -> errors(block).stream()).toList();
    }

    /** What is wrong in a block, a line each. */
    public static List<String> errors(String block) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(block);
        }
        catch (JacksonException e) {
            return List.of("not JSON: " + e.getOriginalMessage());
        }
        List<String> errors = new ArrayList<>();
        if (!json.isObject()) {
            errors.add("not an object");
        }
        else {
            if (!CONTEXTS.contains(json.path("@context").asString(""))) {
                errors.add("@context is not https://schema.org");
            }
            if (json.has("@graph")) {
                json.get("@graph").forEach((node) -> VOCABULARY.object(node, "@graph", errors));
            }
            else {
                VOCABULARY.object(json, "", errors);
            }
        }
        return errors;
    }

    private void object(JsonNode json, String path, List<String> errors) {
        List<String> types = types(json);
        if (types.isEmpty()) {
            errors.add(path + ": no @type");
            return;
        }
        for (String type : types) {
            if (!this.parents.containsKey(type)) {
                errors.add(path + ": no type " + type);
                return;
            }
        }
        String here = path.isEmpty() ? String.join("+", types) : path;
        json.propertyStream().filter((property) -> !property.getKey().startsWith("@")).forEach((property) -> {
            List<String> expected = types.stream().flatMap((type) -> expected(type, property.getKey())).toList();
            String at = here + "." + property.getKey();
            if (expected.isEmpty()) {
                errors.add(at + ": " + String.join("+", types) + " has no such property");
            }
            else {
                values(property.getValue()).forEach((value) -> value(value, expected, at, errors));
            }
        });
        order(json, "validFrom", "validThrough", here, errors);
        order(json, "startDate", "endDate", here, errors);
        if (json.has("opens") != json.has("closes")) {
            errors.add(here + ": opens and closes go together");
        }
    }

    private void value(JsonNode value, List<String> expected, String at, List<String> errors) {
        if (value.isObject()) {
            if (value.size() == 1 && value.has("@id")) {
                return;
            }
            boolean fits = types(value).stream().anyMatch((type) -> kinds(type).stream().anyMatch(expected::contains));
            if (!fits) {
                errors.add(at + ": " + types(value) + " is none of " + expected);
            }
            object(value, at, errors);
        }
        else if (expected.stream().noneMatch((type) -> simple(value, type))) {
            errors.add(at + ": " + value + " is none of " + expected);
        }
    }

    private boolean simple(JsonNode value, String type) {
        if (value.isBoolean()) {
            return type.equals("Boolean");
        }
        if (value.isNumber()) {
            return type.equals("Number") || type.equals("Integer") && value.isIntegralNumber();
        }
        if (!value.isString()) {
            return false;
        }
        String text = value.stringValue();
        if (this.constants.containsKey(type)) {
            return this.constants.get(type).contains(text.replaceFirst("^https?://schema\\.org/", ""));
        }
        Pattern pattern = SIMPLE.get(type);
        return pattern != null && pattern.matcher(text).matches();
    }

    private static void order(JsonNode json, String from, String to, String here, List<String> errors) {
        if (json.has(from) && json.has(to) && json.get(from).asString("").compareTo(json.get(to).asString("")) > 0) {
            errors.add(here + ": " + to + " is before " + from);
        }
    }

    private Stream<String> expected(String type, String property) {
        return kinds(type).stream()
            .flatMap((kind) -> this.properties.getOrDefault(kind, Map.of()).getOrDefault(property, List.of()).stream());
    }

    /** The type and all that it extends. */
    private Set<String> kinds(String type) {
        Set<String> kinds = new HashSet<>(Set.of(type));
        this.parents.getOrDefault(type, List.of()).forEach((parent) -> kinds.addAll(kinds(parent)));
        return kinds;
    }

    private static List<String> types(JsonNode json) {
        return json.has("@type") ? values(json.get("@type")).map((type) -> type.asString("")).toList() : List.of();
    }

    private static Stream<JsonNode> values(JsonNode value) {
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }
}
