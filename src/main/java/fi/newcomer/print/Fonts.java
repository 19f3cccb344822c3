package fi.newcomer.print;

import com.ibm.icu.lang.UCharacter;
import fi.newcomer.language.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fonts of everything printed: Latin, Cyrillic and Greek, Arabic, Thai, Armenian, Georgian, Ethiopic; all of the Noto
 * family, each with a bold one. The last three are mostly for people's names.
 */
public final class Fonts {

    static final List<FontFile> FILES = Stream
        .of("Noto Sans", "Noto Sans Arabic", "Noto Sans Thai", "Noto Sans Armenian", "Noto Sans Georgian", "Noto Sans Ethiopic")
        .flatMap((family) -> Stream.of(false, true).map((bold) -> new FontFile(family, family.replace(" ", ""), bold)))
        .toList();

    /** For style sheets, in the order in which a letter is looked for. */
    public static final String FAMILIES = FILES.stream()
        .map((file) -> '"' + file.family() + '"')
        .distinct()
        .collect(Collectors.joining(","));

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

    /**
     * How wide a text is in regular letters, in thousandths of their size. Arabic letters are taken as they stand alone,
     * which is hardly ever narrower than they are when joined.
     */
    public static double width(String text) {
        return text.codePoints().mapToDouble(Fonts::width).sum();
    }

    private static double width(int c) {
        return FILES.stream()
            .filter((file) -> !file.bold() && file.face().has(c))
            .findFirst()
            .map((file) -> file.face().width(c))
            .orElse(0.0);
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
