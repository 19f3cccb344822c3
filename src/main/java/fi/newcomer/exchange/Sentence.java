package fi.newcomer.exchange;

import fi.newcomer.exchange.Piece.Code;
import fi.newcomer.exchange.Piece.Place;
import fi.newcomer.language.Language;
import fi.newcomer.language.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a unit, or the whole unit where its two languages do not go sentence by sentence.
 *
 * @param source without the blanks after it
 * @param target the same; null where the unit is not translated
 * @param blank what stands between it and the next one in a translation
 */
record Sentence(String source, @Nullable String target, String blank) {

    /** The sentences of a unit, those of both languages beside each other. */
    static List<Sentence> of(String source, @Nullable String target, Language from, Language to) {
        List<String> sources = split(source, from);
        if (target == null) {
            return sources.stream().map((it) -> new Sentence(it.strip(), null, blank(it))).toList();
        }
        List<String> targets = split(target, to);
        if (sources.size() != targets.size()) {
            return List.of(new Sentence(source, target, ""));
        }
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            if (!needed(sources.get(i)).equals(needed(targets.get(i)))) {
                return List.of(new Sentence(source, target, ""));
            }
            sentences.add(new Sentence(sources.get(i).strip(), targets.get(i).strip(), blank(targets.get(i))));
        }
        return sentences;
    }

    /** How often each code stands in a text that a translation must have. */
    static Map<String, Long> needed(String text) {
        return Piece.of(text)
            .stream()
            .filter((piece) -> piece instanceof Code code && code.needed() && code.place() != Place.OPENING)
            .collect(Collectors.groupingBy((piece) -> ((Code) piece).name(), TreeMap::new, Collectors.counting()));
    }

    private static String blank(String sentence) {
        return sentence.substring(sentence.stripTrailing().length());
    }

    /** Sentences that codes do not straddle; together they are the text again. */
    private static List<String> split(String text, Language language) {
        List<int[]> within = new ArrayList<>();
        int at = 0;
        int depth = 0;
        int from = 0;
        for (Piece piece : Piece.of(text)) {
            int end = at + piece.written().length();
            if (piece instanceof Code code) {
                if (code.place() == Place.ALONE && depth == 0) {
                    within.add(new int[] { at, end });
                }
                else if (code.place() == Place.OPENING && depth++ == 0) {
                    from = at;
                }
                else if (code.place() == Place.CLOSING && --depth == 0) {
                    within.add(new int[] { from, end });
                }
            }
            at = end;
        }
        List<String> sentences = new ArrayList<>();
        int begin = 0;
        int end = 0;
        for (String sentence : Sentences.of(text, language)) {
            end += sentence.length();
            int boundary = end;
            boolean inside = within.stream().anyMatch((code) -> code[0] < boundary && boundary < code[1]);
            if (!inside && !text.substring(begin, end).isBlank()) {
                sentences.add(text.substring(begin, end));
                begin = end;
            }
        }
        if (begin < text.length()) {
            sentences.add(text.substring(begin));
        }
        return sentences;
    }
}
