package fi.newcomer.wording;

import fi.newcomer.language.Language;
import fi.newcomer.language.Sentences;
import fi.newcomer.wording.Difficulty.Verdict;
import fi.newcomer.wording.WordingRules.Rule;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Measures how hard texts are to read: by the length of their sentences and the share of their long words together, as
 * LIX does (Björnsson 1968), with limits for each language ({@code translations/wording.yaml}).
 */
@Component
public class Readability {

    /** In a shorter text a single long word, such as a name, would decide alone. */
    private static final int ENOUGH_WORDS = 12;

    private final WordingRules rules;

    Readability(WordingRules rules) {
        this.rules = rules;
    }

    /** How hard a plain text is. */
    public Difficulty of(String plainText, Language language) {
        Rule rule = this.rules.of(language);
        List<String> sentences = Sentences.of(plainText, language)
            .stream()
            .map(String::strip)
            .filter((sentence) -> !Words.of(sentence, language).isEmpty())
            .toList();
        List<String> words = Words.of(plainText, language);
        if (sentences.isEmpty()) {
            return new Difficulty(0, 0, List.of(), Verdict.EASY);
        }
        double perSentence = (double) words.size() / sentences.size();
        double share = (double) words.stream().filter((word) -> Words.letters(word) >= rule.longWord()).count()
                / words.size();
        List<String> tooLong = sentences.stream()
            .filter((sentence) -> Words.of(sentence, language).size() > rule.sentence())
            .toList();
        boolean hard = !tooLong.isEmpty()
                || (words.size() >= ENOUGH_WORDS && perSentence + 100 * share > rule.difficulty());
        return new Difficulty(perSentence, share, tooLong, hard ? Verdict.HARD : Verdict.EASY);
    }

    /**
     * How hard the text of a unit is, also while it is being typed.
     * @param notation in the notation of {@code content/}; what it quotes in other languages does not count
     */
    public Difficulty ofUnit(String notation, Language language) {
        return of(Notation.words(notation), language);
    }
}
