package fi.newcomer.wording;

import fi.newcomer.language.Language;
import fi.newcomer.wording.WordingRules.Rule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows bent forms by how words begin, since endings differ in every language. */
final class WordForms {

    /** Shorter words are too like others to be bent. */
    private static final int SHORT = 5;

    /** Little words, such as prepositions, bear no meaning of their own. */
    private static final int LITTLE = 3;

    /** Vowel signs, which some write and others do not. */
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private final WordingRules rules;

    WordForms(WordingRules rules) {
        this.rules = rules;
    }

    /** Whether the words of a text are the words of a term, bent or not, one by one. */
    boolean are(List<String> term, List<String> words, Language language) {
        Rule rule = this.rules.of(language);
        if (term.isEmpty() || rule.everyday().contains(String.join(" ", term))) {
            return false;
        }
        for (int i = 0; i < term.size(); i++) {
            if (!formOf(term.get(i), words.get(i), rule)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text somewhere says every word of a term, in any order; little words and changed endings do not matter. */
    boolean names(List<String> term, List<String> words, Language language) {
        Rule rule = this.rules.of(language);
        return weighty(term).allMatch((word) -> words.stream().anyMatch((each) -> alike(word, each, rule)));
    }

    /** Whether a text says at least one word of a term. */
    boolean hints(List<String> term, List<String> words, Language language) {
        Rule rule = this.rules.of(language);
        return weighty(term).anyMatch((word) -> words.stream().anyMatch((each) -> alike(word, each, rule)));
    }

    private static Stream<String> weighty(List<String> term) {
        return term.stream().filter((word) -> term.size() == 1 || word.length() > LITTLE);
    }

    private static boolean formOf(String term, String word, Rule rule) {
        String plain = term.toLowerCase(Locale.ROOT);
        int cut = plain.length() <= SHORT ? 0 : plain.length() < 8 ? 1 : 2;
        String stem = plain.substring(0, plain.length() - cut);
        int ending = plain.length() <= SHORT ? 2 : cut + 4;
        return bare(word, rule).anyMatch((it) -> (it.startsWith(stem) && it.length() <= stem.length() + ending)
                || otherForms(plain, rule).anyMatch(it::startsWith));
    }

    private static boolean alike(String term, String word, Rule rule) {
        String plain = term.toLowerCase(Locale.ROOT);
        return bare(plain, rule).map((it) -> it.substring(0, Math.max(Math.min(it.length(), 3), it.length() * 11 / 20)))
            .anyMatch((stem) -> bare(word, rule).anyMatch((it) -> it.startsWith(stem)))
                || bare(word, rule).anyMatch((it) -> otherForms(plain, rule).anyMatch(it::startsWith));
    }

    private static Stream<String> otherForms(String term, Rule rule) {
        return rule.forms().getOrDefault(term, List.of()).stream();
    }

    /** The word as it stands, and without what can be written before it. */
    private static Stream<String> bare(String word, Rule rule) {
        String plain = MARKS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        return Stream.concat(Stream.of(plain), rule.particles()
            .stream()
            .filter((particle) -> plain.startsWith(particle) && plain.length() > particle.length() + 2)
            .map((particle) -> plain.substring(particle.length())));
    }
}
