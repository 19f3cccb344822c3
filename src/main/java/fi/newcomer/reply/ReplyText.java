package fi.newcomer.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prepared reply with what was filled in.
 *
 * @param text its paragraphs, one a line, with fields such as <code>{{field day}}</code>
 * @param values what stands in the fields, by their names, as the reader reads it; fields without one are still empty
 */
public record ReplyText(String text, Map<String, String> values) {

    private static final Pattern FIELD = Pattern.compile("\\{\\{field ([a-z]+)}}");

    public ReplyText {
        values = Map.copyOf(values);
    }

    /** A piece of a paragraph: words, or what stands in a field. */
    public sealed interface Piece {

        record Words(String text) implements Piece {
        }

        /** @param value empty where nothing was filled in */
        record Filled(String field, String value) implements Piece {
        }

    }

    /** The names of the fields in a text, in their order. */
    static Set<String> fields(String text) {
        Set<String> fields = new LinkedHashSet<>();
        FIELD.matcher(text).results().forEach((field) -> fields.add(field.group(1)));
        return fields;
    }

    public List<List<Piece>> paragraphs() {
        return this.text.lines().map(this::pieces).toList();
    }

    private List<Piece> pieces(String paragraph) {
        List<Piece> pieces = new ArrayList<>();
        Matcher field = FIELD.matcher(paragraph);
        int end = 0;
        while (field.find()) {
            pieces.add(new Piece.Words(paragraph.substring(end, field.start())));
            pieces.add(new Piece.Filled(field.group(1), this.values.getOrDefault(field.group(1), "")));
            end = field.end();
        }
        pieces.add(new Piece.Words(paragraph.substring(end)));
        return pieces;
    }

    /** Without the words, so that no log or exception can hold them. */
    @Override
    public String toString() {
        return "ReplyText";
    }
}
