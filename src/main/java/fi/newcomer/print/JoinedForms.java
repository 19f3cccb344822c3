package fi.newcomer.print;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacter.JoiningType;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Joins the letters of the Arabic script: each letter becomes the character of Unicode for its form in that place. Letters
 * of Persian, Urdu and others that have such characters are joined, too, not only those of Arabic.
 */
final class JoinedForms {

    private static final int LAM = 0x644;

    private static final int ISOLATED = 0;

    private static final int FINAL = 1;

    private static final int INITIAL = 2;

    private static final int MEDIAL = 3;

    /** The forms of a letter, 0 where it has none. */
    private static final Map<Integer, int[]> LETTERS = new HashMap<>();

    /** The forms of a lam with an alef, by the alef. */
    private static final Map<Integer, int[]> LAM_ALEF = new HashMap<>();

    static {
        for (int form = 0xfb50; form <= 0xfefc; form++) {
            String letters = Normalizer2.getNFKCInstance().getRawDecomposition(form);
            int place = place(UCharacter.getIntPropertyValue(form, UProperty.DECOMPOSITION_TYPE));
            if (letters != null && place >= 0 && letters.length() == 1) {
                LETTERS.computeIfAbsent((int) letters.charAt(0), (letter) -> new int[4])[place] = form;
            }
            else if (letters != null && place >= 0 && letters.length() == 2 && letters.charAt(0) == LAM && form >= 0xfef5) {
                LAM_ALEF.computeIfAbsent((int) letters.charAt(1), (alef) -> new int[4])[place] = form;
            }
        }
    }

    private JoinedForms() {
    }

    private static int place(int decomposition) {
        return switch (decomposition) {
            case DecompositionType.ISOLATED -> ISOLATED;
            case DecompositionType.FINAL -> FINAL;
            case DecompositionType.INITIAL -> INITIAL;
            case DecompositionType.MEDIAL -> MEDIAL;
            default -> -1;
        };
    }

    /** The text with its letters joined. */
    static String of(String text) {
        int[] letters = text.codePoints().toArray();
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < letters.length; i++) {
            boolean before = joinsAfter(neighbour(letters, i, -1));
            if (letters[i] == LAM && i + 1 < letters.length && LAM_ALEF.containsKey(letters[i + 1])) {
                joined.appendCodePoint(LAM_ALEF.get(letters[i + 1])[before ? FINAL : ISOLATED]);
                i++;
                continue;
            }
            int[] forms = LETTERS.get(letters[i]);
            boolean after = joinsAfter(letters[i]) && joinsBefore(neighbour(letters, i, 1));
            before &= joinsBefore(letters[i]);
            int place = before ? (after ? MEDIAL : FINAL) : (after ? INITIAL : ISOLATED);
            boolean letter = forms != null && !Face.isMark(letters[i]) && forms[place] != 0;
            joined.appendCodePoint(letter ? forms[place] : letters[i]);
        }
        return joined.toString();
    }

    /**
     * Whether a letter can be joined wherever it stands; true for all that is never joined.
     * @param font which characters the font has
     */
    static boolean knows(int letter, IntPredicate font) {
        if (!joinsBefore(letter) || type(letter) == JoiningType.JOIN_CAUSING) {
            return true;
        }
        int[] forms = LETTERS.getOrDefault(letter, new int[4]);
        return font.test(forms[FINAL])
                && (!joinsAfter(letter) || (font.test(forms[INITIAL]) && font.test(forms[MEDIAL])));
    }

    /** The next letter in a direction that isn't a mark; 0 at the end. */
    private static int neighbour(int[] letters, int at, int step) {
        for (int i = at + step; i >= 0 && i < letters.length; i += step) {
            if (type(letters[i]) != JoiningType.TRANSPARENT) {
                return letters[i];
            }
        }
        return 0;
    }

    private static boolean joinsAfter(int letter) {
        return type(letter) == JoiningType.DUAL_JOINING || type(letter) == JoiningType.JOIN_CAUSING;
    }

    private static boolean joinsBefore(int letter) {
        return joinsAfter(letter) || type(letter) == JoiningType.RIGHT_JOINING;
    }

    private static int type(int letter) {
        return UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE);
    }
}
