package fi.newcomer.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of a text in the notation of {@code content/}: words as they are written, or what a translator must not touch. */
sealed interface Piece {

    /** What stands there, so that the pieces of a text one after the other are the text again. */
    String written();

    /** Words, with whatever escapes the notation has. */
    record Words(String written) implements Piece {
    }

    /**
     * A code.
     *
     * @param name what makes it this code and no other: the token itself, or the end of a link; the same at both ends
     */
    record Code(Place place, String name, String written) implements Piece {

        /** Whether a translation must have it: facts and links to pages; emphasis and quotations depend on the language. */
        boolean needed() {
            return !this.name.equals(STRONG) && !this.name.startsWith("](lang:");
        }
    }

    /** Where a code stands. */
    enum Place {

        ALONE, OPENING, CLOSING

    }

    String STRONG = "**";

    Pattern CODE = Pattern.compile("\\\\.|(?<token>\\{\\{[a-z]+ [a-z0-9][a-z0-9-]*}})|(?<strong>\\*\\*)"
            + "|\\[(?<words>(?:[^\\[\\]\\\\]|\\\\.)*)(?<end>]\\((?:fact|lang|page):[^()\\s]*\\))");

    /** The pieces of a text. Emphasis that nothing closes is words. */
    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        Matcher code = CODE.matcher(text);
        int from = 0;
        while (code.find()) {
            if (code.group("token") != null) {
                words(text.substring(from, code.start()), pieces);
                pieces.add(new Code(Place.ALONE, code.group(), code.group()));
            }
            else if (code.group("strong") != null) {
                words(text.substring(from, code.start()), pieces);
                pieces.add(new Code(open.isEmpty() ? Place.OPENING : Place.CLOSING, STRONG, STRONG));
                if (open.isEmpty()) {
                    open.push(pieces.size() - 1);
                }
                else {
                    open.pop();
                }
            }
            else if (code.group("end") != null) {
                words(text.substring(from, code.start()), pieces);
                pieces.add(new Code(Place.OPENING, code.group("end"), "["));
                words(code.group("words"), pieces);
                pieces.add(new Code(Place.CLOSING, code.group("end"), code.group("end")));
            }
            else {
                // An escaped character is words, together with what stands before it.
                continue;
            }
            from = code.end();
        }
        words(text.substring(from), pieces);
        open.forEach((at) -> pieces.set(at, new Words(STRONG)));
        return pieces;
    }

    private static void words(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Words(text));
        }
    }
}
