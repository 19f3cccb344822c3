package fi.newcomer.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.reader.StreamReader;

/** Writes texts as YAML in the style of the content files; {@link YamlValue} reads the same again. */
public final class YamlText {

    /** The languages of the portal, in the order of the files. */
    private static final List<String> FIRST = List.of("sv", "fi", "en", "uk", "ar", "ru");

    /** Needs no quotes, whatever stands round it on its line. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}([\\p{L}\\p{M}\\p{N} .()/–-]*[\\p{L}\\p{M}\\p{N}.)])?");

    private YamlText() {
    }

    /** A text on one line, in quotes where it needs them. */
    public static String scalar(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach((code) -> {
            if (code == '"' || code == '\\') {
                quoted.append('\\').appendCodePoint(code);
            }
            else if (code < ' ' || code == 0x85 || code == 0x2028 || code == 0x2029 || code == 0xFEFF
                    || !StreamReader.isPrintable(code)) {
                quoted.append("\\U%08X".formatted(code));
            }
            else {
                quoted.appendCodePoint(code);
            }
        });
        return quoted.append('"').toString();
    }

    /** A text in several languages as the lines of a key, languages in the order of the files. */
    public static List<String> localized(String key, Map<String, String> texts) {
        List<String> lines = new ArrayList<>(List.of(key + ":"));
        Stream.concat(FIRST.stream().filter(texts::containsKey),
                texts.keySet().stream().filter((code) -> !FIRST.contains(code)).sorted())
            .forEach((code) -> lines.add("  " + code + ": " + scalar(texts.get(code))));
        return lines;
    }

    /** The lines, each further to the right. */
    public static List<String> indented(List<String> lines) {
        return lines.stream().map((line) -> "  " + line).toList();
    }

    /** The lines of an item of a list: the first one after a hyphen. */
    public static List<String> item(List<String> lines) {
        List<String> item = new ArrayList<>(indented(lines));
        item.set(0, "- " + lines.getFirst());
        return item;
    }
}
