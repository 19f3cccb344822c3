package fi.newcomer.board;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A text in some languages as one value of a table: {@code code=text}, one a line. */
final class Lines {

    private Lines() {
    }

    static String write(Map<String, String> texts) {
        return texts.entrySet()
            .stream()
            .map((text) -> text.getKey() + "=" + text.getValue().replaceAll("\\R", " "))
            .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String lines) {
        Map<String, String> texts = new LinkedHashMap<>();
        lines.lines().forEach((line) -> {
            int equals = line.indexOf('=');
            texts.put(line.substring(0, Math.max(0, equals)), line.substring(equals + 1));
        });
        return texts;
    }
}
