package fi.newcomer.exchange;

import fi.newcomer.exchange.Piece.Code;
import fi.newcomer.exchange.Piece.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as it stands in a file: each code with an id, the same in both languages where it is the same code.
 *
 * @param id of the sentence in its unit
 * @param target null where the unit is not translated
 */
record Coded(String id, Sentence sentence, List<Part> source, @Nullable List<Part> target) {

    /**
     * A piece and, for a code, its id; both ends of a pair have the same.
     *
     * @param id none for words
     */
    record Part(Piece piece, @Nullable String id) {
    }

    /** The sentences of a unit; the ids are the same for the same texts. */
    static List<Coded> of(List<Sentence> sentences) {
        List<Coded> coded = new ArrayList<>();
        int[] count = new int[2];
        for (Sentence sentence : sentences) {
            Map<String, Deque<String>> ids = new HashMap<>();
            List<Part> source = parts(sentence.source(), (code) -> {
                String id = "c" + ++count[0];
                ids.computeIfAbsent(code.name(), (name) -> new ArrayDeque<>()).add(id);
                return id;
            });
            List<Part> target = sentence.target() == null ? null : parts(sentence.target(), (code) -> {
                String same = ids.getOrDefault(code.name(), new ArrayDeque<>()).poll();
                return same == null ? "t" + ++count[1] : same;
            });
            coded.add(new Coded("s" + (coded.size() + 1), sentence, source, target));
        }
        return coded;
    }

    private static List<Part> parts(String text, Function<Code, String> id) {
        List<Part> parts = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        for (Piece piece : Piece.of(text)) {
            parts.add(new Part(piece, switch (piece) {
                case Code code when code.place() == Place.CLOSING -> open.pop();
                case Code code -> {
                    String given = id.apply(code);
                    if (code.place() == Place.OPENING) {
                        open.push(given);
                    }
                    yield given;
                }
                case Piece.Words words -> null;
            }));
        }
        return parts;
    }

    /** What is written for a code that the file names by its id, those of the source and of the translation. */
    Map<String, List<Code>> codes() {
        Map<String, List<Code>> codes = new LinkedHashMap<>();
        add(this.source, codes);
        if (this.target != null) {
            Map<String, List<Code>> own = new LinkedHashMap<>();
            add(this.target, own);
            own.forEach(codes::putIfAbsent);
        }
        return codes;
    }

    private static void add(List<Part> parts, Map<String, List<Code>> codes) {
        for (Part part : parts) {
            if (part.piece() instanceof Code code && part.id() != null) {
                codes.computeIfAbsent(part.id(), (id) -> new ArrayList<>()).add(code);
            }
        }
    }
}
