package fi.newcomer.wording;

import com.ibm.icu.text.BreakIterator;
import fi.newcomer.language.Breaks;
import fi.newcomer.language.Language;
import java.util.ArrayList;
import java.util.List;

/** The words of a text, as the rules of its language (Unicode Standard Annex 29) divide it. */
final class Words {

    private Words() {
    }

    static List<String> of(String text, Language language) {
        BreakIterator breaks = Breaks.words(language);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                words.add(text.substring(from, to));
            }
        }
        return words;
    }

    /** How many letters a word has; signs that stand upon letters do not count. */
    static long letters(String word) {
        return word.codePoints().filter(Character::isLetter).count();
    }
}
