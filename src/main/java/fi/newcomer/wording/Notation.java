package fi.newcomer.wording;

import java.util.regex.Pattern;

/**
 * The words of a text in the notation of {@code content/}, also of one that is still being typed: half a link or token
 * stays as it is and is no error.
 */
final class Notation {

    /** What is quoted in another language, with the brackets and commas of a list of such words. */
    private static final Pattern SNIPPETS = Pattern
        .compile("\\s*\\(\\s*\\[[^\\[\\]]*]\\(lang:[^()]*\\)(?:[,،;]?\\s*\\[[^\\[\\]]*]\\(lang:[^()]*\\))*\\s*\\)"
                + "|\\[[^\\[\\]]*]\\(lang:[^()]*\\)");

    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\([a-z]+:[^()]*\\)");

    private static final Pattern TOKEN = Pattern.compile("\\{\\{[^{}]*}}");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");

    private Notation() {
    }

    /**
     * The words that its reader meets, without those that are quoted in another language. A shown fact is one short word,
     * whatever it says.
     */
    static String words(String text) {
        return allWords(SNIPPETS.matcher(text).replaceAll(""));
    }

    /** The same with what is quoted in other languages. */
    static String allWords(String text) {
        String plain = LINK.matcher(text).replaceAll("$1");
        plain = TOKEN.matcher(plain).replaceAll("X");
        return ESCAPE.matcher(plain.replace("**", "")).replaceAll("$1");
    }
}
