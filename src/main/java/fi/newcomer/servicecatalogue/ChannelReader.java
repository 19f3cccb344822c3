package fi.newcomer.servicecatalogue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of the catalogue (V11): one service location, a list of them, or a page of the open interface. Fields that
 * do not concern us are passed over.
 */
final class ChannelReader {

    /** The largest file that is read. */
    static final int LARGEST = 1024 * 1024;

    private static final int DEEPEST = 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(50)
                .maxNameLength(200)
                .maxStringLength(20_000)
                .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();

    private ChannelReader() {
    }

    /**
     * The service locations of a file.
     * @throws WrongFile if it is none of the catalogue, or something in it is wrong
     */
    static List<ReadChannel> read(String text) {
        if (text.length() > LARGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw wrong("too-large", Map.of());
        }
        JsonNode root = parsed(text);
        List<FieldProblem> problems = new ArrayList<>();
        List<ReadChannel> channels = new ArrayList<>();
        for (JsonField channel : channels(root, problems)) {
            channels.add(channel(channel));
        }
        if (!problems.isEmpty()) {
            throw new WrongFile(problems);
        }
        if (channels.isEmpty()) {
            throw wrong("empty", Map.of());
        }
        return channels;
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            if (root == null || !root.isObject() && !root.isArray()) {
                throw wrong("foreign", Map.of());
            }
            return root;
        }
        catch (JacksonException e) {
            throw e.getLocation() == null || e.getLocation().getLineNr() < 1 ? wrong("foreign", Map.of())
                    : wrong("broken", Map.of("line", e.getLocation().getLineNr()));
        }
    }

    private static WrongFile wrong(String key, Map<String, ?> arguments) {
        return new WrongFile(List.of(new FieldProblem("", key, arguments)));
    }

    private static List<JsonField> channels(JsonNode root, List<FieldProblem> problems) {
        JsonField field = new JsonField(root, "", problems);
        if (root.isArray()) {
            return field.objects();
        }
        if (field.get("itemList").given()) {
            return field.get("itemList").objects();
        }
        boolean known = List.of("serviceHours", "serviceChannelNames", "sourceId", "serviceChannelType")
            .stream()
            .anyMatch((name) -> root.get(name) != null);
        if (!known) {
            throw wrong("foreign", Map.of());
        }
        return List.of(field);
    }

    private static ReadChannel channel(JsonField channel) {
        JsonField type = channel.get("serviceChannelType");
        type.text().filter((text) -> !text.equals("ServiceLocation")).ifPresent((text) -> type.wrongValue("channel-type"));
        return new ReadChannel(channel.path(), channel.get("sourceId").text(),
                channel.get("serviceHours").given() ? HourReader.read(channel.get("serviceHours")) : null,
                each(channel.get("phoneNumbers"), ChannelReader::phone),
                each(channel.get(channel.get("emails").given() ? "emails" : "supportEmails"),
                        (email) -> email.get("value").text()),
                streets(channel.get("addresses")));
    }

    private static @Nullable List<String> each(JsonField list,
            Function<JsonField, Optional<String>> text) {
        return list.given() ? list.objects().stream().flatMap((item) -> text.apply(item).stream()).distinct().toList()
                : null;
    }

    private static Optional<String> phone(JsonField phone) {
        return phone.get("number").text()
            .map((number) -> phone.get("prefixNumber").text().orElse("") + number.replaceAll("\\s", ""));
    }

    private static @Nullable List<String> streets(JsonField addresses) {
        if (!addresses.given()) {
            return null;
        }
        List<String> streets = new ArrayList<>();
        for (JsonField address : addresses.objects()) {
            JsonField street = address.get("streetAddress");
            String number = street.get("streetNumber").text().map((text) -> " " + text).orElse("");
            street.get("street").objects().forEach((name) -> name.get("value").text()
                .ifPresent((text) -> streets.add(text + number)));
        }
        return streets.stream().distinct().toList();
    }
}
