package fi.newcomer.language;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** The sentences of a text, as the rules of its language (Unicode Standard Annex 29) divide it. */
public final class Sentences {

    private Sentences() {
    }

    /**
     * The sentences of a text in their order; each keeps the blanks after it, so that together they are the text again.
     */
    public static List<String> of(String text, Language language) {
        BreakIterator breaks = Breaks.sentences(language);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            sentences.add(text.substring(from, to));
        }
        return sentences;
    }
}
