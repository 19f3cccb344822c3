package fi.newcomer.language;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The languages in which somebody can ask to be contacted: any, the common ones by name. */
public final class ContactLanguages {

    /** A language that is not offered by name. */
    public static final String OTHER = "other";

    /** Spoken by many newcomers in Finland; the languages of the portal come before them. */
    private static final List<String> COMMON = List.of("sq", "am", "bn", "bs", "my", "ckb", "de", "es", "et", "fa",
            "fa-AF", "fr", "hi", "ku", "ne", "pl", "ps", "pt", "ro", "rw", "sk", "so", "sw", "ta", "th", "ti", "tl",
            "tr", "ur", "uz", "vi", "zh");

    private static final Set<String> KNOWN = Set.copyOf(Arrays.asList(ULocale.getISOLanguages()));

    private ContactLanguages() {
    }

    /** The codes of the common languages beside those of the portal (BCP 47). */
    public static List<String> common() {
        return COMMON;
    }

    /** What its speakers call a language. */
    public static String endonym(String code) {
        ULocale locale = ULocale.forLanguageTag(code);
        return locale.getDisplayName(locale);
    }

    /** What readers of one of the portal's languages call a language. */
    public static String name(String code, Language reader) {
        return ULocale.forLanguageTag(code).getDisplayNameWithDialect(reader.locale());
    }

    /** Whether a text is a language's code (BCP 47), or {@code other}. */
    public static boolean known(String code) {
        return code.equals(OTHER) || (code.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}")
                && KNOWN.contains(ULocale.forLanguageTag(code).getLanguage()));
    }
}
