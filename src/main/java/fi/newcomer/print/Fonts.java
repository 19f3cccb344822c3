package fi.newcomer.print;

import com.ibm.icu.lang.UCharacter;
import fi.newcomer.language.Language;
import java.util.List;
import java.util.stream.Collectors;

/** The fonts of everything printed: Latin, Cyrillic and Greek, Arabic, Thai; all of the Noto family, each with a bold one. */
public final class Fonts {

    /** For style sheets, in the order in which a letter is looked for. */
    public static final String FAMILIES = "\"Noto Sans\",\"Noto Sans Arabic\",\"Noto Sans Thai\"";

    static final List<FontFile> FILES = List.of(new FontFile("Noto Sans", "NotoSans", false),
            new FontFile("Noto Sans", "NotoSans", true), new FontFile("Noto Sans Arabic", "NotoSansArabic", false),
            new FontFile("Noto Sans Arabic", "NotoSansArabic", true), new FontFile("Noto Sans Thai", "NotoSansThai", false),
            new FontFile("Noto Sans Thai", "NotoSansThai", true));

    private Fonts() {
    }

    /**
     * What of a text can't be printed: characters that no font has, or whose letters could not be joined as they must be.
     * @return those characters, each once, in their order; empty when all can be printed
     */
    public static String lacks(String text) {
        return text.codePoints()
            .filter((c) -> !Character.isISOControl(c) && UCharacter.getType(c) != UCharacter.FORMAT)
            .filter((c) -> !printable(c))
            .distinct()
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    }

    /** Whether the letters of a language can be printed: those of its own name stand for all. */
    public static boolean print(Language language) {
        return lacks(language.endonym()).isEmpty();
    }

    private static boolean printable(int c) {
        return anyHas(c) && JoinedForms.knows(c, Fonts::anyHas);
    }

    private static boolean anyHas(int c) {
        return FILES.stream().anyMatch((file) -> !file.bold() && file.face().has(c));
    }
}
