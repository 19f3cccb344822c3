package fi.newcomer.editing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody pasted, made one line that a text can take.
 *
 * @param text without line breaks, invisible characters, lost marks of direction and braces
 * @param cleaned what was taken away or changed
 */
public record PastedText(String text, Set<Cleaning> cleaned) {

    /** The most characters that a paste may have. */
    public static final int LIMIT = 8000;

    private static final Pattern BREAKS = Pattern.compile("[ \\t]*[\\r\\n\\u000B\\f\\u0085\\u2028\\u2029]\\s*");

    /** Controls, soft hyphens, marks of no width and places for private signs, as word processors leave them. */
    private static final Pattern INVISIBLE = Pattern
        .compile("[\\p{Cc}\\u00AD\\u034F\\u180E\\u200B\\u2060-\\u2064\\u206A-\\u206F\\uFE00-\\uFE0D\\uFEFF\\uFFF9-\\uFFFC\\p{Co}\\p{Cs}]");

    /** Embeddings and overrides: an override makes text read otherwise than it is written. */
    private static final Pattern OVERRIDES = Pattern.compile("[\\u202A-\\u202E]");

    private static final Pattern BRACES = Pattern.compile("[{}]");

    private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}|\\t");

    public PastedText {
        cleaned = Set.copyOf(cleaned);
    }

    /** What the cleaning of a paste does. */
    public enum Cleaning {

        /** Line breaks became blanks. */
        LINES,

        /** Invisible characters went. */
        INVISIBLE,

        /** Marks of direction without their other half, and overrides, went. */
        DIRECTION,

        /** Braces went: facts come from the list. */
        BRACES

    }

    /** Cleans a paste; a blank at either end stays, since it may stand between words. */
    public static PastedText clean(String pasted) {
        Set<Cleaning> cleaned = EnumSet.noneOf(Cleaning.class);
        String text = replaced(pasted.stripTrailing().length() < pasted.length() && pasted.strip().contains("\n")
                ? pasted.strip() : pasted, BREAKS, " ", Cleaning.LINES, cleaned);
        text = BLANKS.matcher(text).replaceAll(" ");
        text = replaced(text, INVISIBLE, "", Cleaning.INVISIBLE, cleaned);
        text = replaced(text, OVERRIDES, "", Cleaning.DIRECTION, cleaned);
        text = replaced(text, BRACES, "", Cleaning.BRACES, cleaned);
        String balanced = balanced(text);
        if (!balanced.equals(text)) {
            cleaned.add(Cleaning.DIRECTION);
        }
        return new PastedText(balanced, cleaned);
    }

    private static String replaced(String text, Pattern what, String by, Cleaning cleaning, Set<Cleaning> cleaned) {
        Matcher matcher = what.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        cleaned.add(cleaning);
        return matcher.replaceAll(by);
    }

    /** Leaves only those isolates (U+2066 to U+2069) that have both their halves. */
    private static String balanced(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        Set<Integer> lost = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u2066' && c <= '\u2068') {
                open.push(i);
            }
            else if (c == '\u2069' && open.poll() == null) {
                lost.add(i);
            }
        }
        lost.addAll(open);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (!lost.contains(i)) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
