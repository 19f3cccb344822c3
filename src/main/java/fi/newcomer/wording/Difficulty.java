package fi.newcomer.wording;

import java.util.List;

/**
 * How hard a text is to read.
 *
 * @param wordsPerSentence on average; 0 where there are no words
 * @param longWords the share of long words, from 0 to 1; how many letters make a word long differs by language
 * @param longSentences the sentences that are too long, as they stand
 * @param verdict what the limits of the language say
 */
public record Difficulty(double wordsPerSentence, double longWords, List<String> longSentences, Verdict verdict) {

    public Difficulty {
        longSentences = List.copyOf(longSentences);
    }

    /** Whether it is too hard. */
    public boolean hard() {
        return this.verdict == Verdict.HARD;
    }

    /** Whether a text keeps to the limits of its language. */
    public enum Verdict {

        EASY, HARD

    }
}
