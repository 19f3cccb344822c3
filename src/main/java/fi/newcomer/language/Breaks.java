package fi.newcomer.language;

import com.ibm.icu.text.BreakIterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Where texts of a language divide. ICU reads its rules anew whenever the language changes, which costs more than dividing
 * a paragraph; so one of each is kept, and whoever divides gets a copy.
 */
public final class Breaks {

    private static final Map<String, BreakIterator> SENTENCES = new ConcurrentHashMap<>();

    private static final Map<String, BreakIterator> WORDS = new ConcurrentHashMap<>();

    private Breaks() {
    }

    /** Between sentences; for one thread. */
    public static BreakIterator sentences(Language language) {
        return copy(SENTENCES, language, (it) -> BreakIterator.getSentenceInstance(it.locale()));
    }

    /** Round words; for one thread. */
    public static BreakIterator words(Language language) {
        return copy(WORDS, language, (it) -> BreakIterator.getWordInstance(it.locale()));
    }

    private static BreakIterator copy(Map<String, BreakIterator> kept, Language language,
            Function<Language, BreakIterator> make) {
        return kept.computeIfAbsent(language.code(), (code) -> make.apply(language)).clone();
    }
}
