package fi.newcomer.text;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;

/** By what one sees in which language a text is. */
final class LanguageMarks {

    /** The scripts of the languages that are not written in Latin letters. */
    static final Map<String, UnicodeScript> SCRIPTS = Map.of("uk", UnicodeScript.CYRILLIC, "ru",
            UnicodeScript.CYRILLIC, "ar", UnicodeScript.ARABIC);

    /** Letters and digits of neighbouring languages: Persian and Urdu, Russian, Ukrainian. */
    static final Map<String, String> NEIGHBOURS = Map.of("ar", "پچژگکیھےۀ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "uk", "ыэёъЫЭЁЪ", "ru",
            "іїєґІЇЄҐ", "sv", "õčšžý", "fi", "õčýßøæ");

    /** Names and signs that stand in Latin letters in every language. */
    static final Set<String> NAMES = Set.of("B1.1", "QR", "PIN", "GDPR", "WCAG", "A", "AA", "IP", "UMAKO", "TEA", "EU", "Welcome", "Office",
            "Traficom", "Kela", "Migri", "DVV", "ЄС", "ЕС", "lang", "draft", "cookie", "Cookie", "a", "e");

    /** Words that stand in nearly every sentence of a language, and in none of the others'. */
    static final Map<String, Set<String>> LITTLE_WORDS = Map.of("sv",
            Set.of("och", "är", "att", "inte", "du", "som", "för", "en", "ett", "den", "det", "av", "kan", "med", "din",
                    "eller", "till", "om", "på", "har"),
            "fi",
            Set.of("ja", "on", "ei", "tai", "että", "sinä", "kun", "jos", "voit", "sinua", "sinun", "et", "ole", "saat",
                    "se", "ovat", "myös", "joka", "kunta", "kunnan"),
            "en", Set.of("the", "and", "is", "you", "not", "of", "or", "to", "your", "are", "with", "that", "this", "can",
                    "if", "for"),
            "uk", Set.of("і", "й", "що", "це", "ви", "або", "як", "якщо", "щоб", "із", "від", "чи"),
            "ru", Set.of("и", "что", "это", "вы", "или", "как", "если", "чтобы", "из", "от", "ли"));

    /** What says nothing of where a link leads. */
    static final Set<String> BARE = Set.of("här", "läs mer", "tästä", "täällä", "lue lisää", "here", "click here",
            "read more", "more", "тут", "детальніше", "здесь", "подробнее", "هنا", "المزيد");

    private LanguageMarks() {
    }
}
