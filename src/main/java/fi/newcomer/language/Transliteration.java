package fi.newcomer.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.Optional;

/**
 * A name in Latin letters, as an aid for those who can't read its alphabet. It is a guess by letter: Arabic leaves out
 * vowels, and people spell their own names as they like.
 */
public final class Transliteration {

    /** The letters of Swedish and Finnish stay as they are. */
    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin; NFC; [^ÅÄÖåäö] Latin-ASCII; "
            + "[ʹʺʻʼʽʾʿˈ·'`] Remove");

    private static final Transliterator UKRAINIAN = Transliterator
        .getInstance("uk-uk_Latn/BGN; NFC; Latin-ASCII; [ʹʺʻʼʽʾʿˈ·'`] Remove");

    private static final Transliterator RUSSIAN = Transliterator
        .getInstance("ru-ru_Latn/BGN; NFC; Latin-ASCII; [ʹʺʻʼʽʾʿˈ·'`] Remove");

    private Transliteration() {
    }

    /**
     * The text in Latin letters; empty when it is in Latin letters already.
     * @param language the BCP 47 code of the language in which the person asked to be contacted; it settles how Cyrillic
     * is read
     */
    public static Optional<String> of(String text, String language) {
        if (text.codePoints().allMatch(Transliteration::readable)) {
            return Optional.empty();
        }
        return Optional.of(transliterator(text, language).transliterate(text));
    }

    private static boolean readable(int letter) {
        int script = UScript.getScript(letter);
        return script == UScript.LATIN || script == UScript.COMMON || script == UScript.INHERITED
                || !UCharacter.isLetter(letter);
    }

    private static Transliterator transliterator(String text, String language) {
        boolean cyrillic = text.codePoints().anyMatch((it) -> UScript.getScript(it) == UScript.CYRILLIC);
        if (!cyrillic) {
            return ANY;
        }
        return language.equals("uk") ? UKRAINIAN : language.equals("ru") ? RUSSIAN : ANY;
    }
}
