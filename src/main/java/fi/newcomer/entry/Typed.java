package fi.newcomer.entry;

import fi.newcomer.language.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Words of an entry as somebody typed or pasted them, as they are stored. */
public final class Typed {

    private Typed() {
    }

    /** A text in several languages; empty where nothing is typed. */
    public static Optional<LocalizedText> text(Map<String, String> typed) {
        Map<String, String> texts = new LinkedHashMap<>();
        typed.forEach((language, text) -> {
            String line = line(text);
            if (!line.isEmpty()) {
                texts.put(language, line);
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }

    /** On one line, without what can't be seen and could turn a line round. */
    public static String line(String typed) {
        return typed.replaceAll("[\\p{Cc}\\s\\u2028\\u2029]+", " ")
            .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]", "")
            .strip();
    }
}
