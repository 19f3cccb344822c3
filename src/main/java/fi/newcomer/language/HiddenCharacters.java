package fi.newcomer.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Characters that nobody sees, or that make a text read otherwise than it is written. */
public final class HiddenCharacters {

    /** Joiners, marks of direction and the choice between a sign and its picture: writing needs them. */
    private static final String NEEDED = "\u200C\u200D\u200E\u200F\u061C\uFE0E\uFE0F";

    private HiddenCharacters() {
    }

    /**
     * Whether a text of one line has any: controls, overrides and embeddings of direction, isolates without their other
     * half, characters without width, private and unassigned ones.
     */
    public static boolean in(String text) {
        int open = 0;
        for (int code : text.codePoints().toArray()) {
            if (code >= '\u2066' && code <= '\u2068') {
                open++;
            }
            else if (code == '\u2069') {
                if (--open < 0) {
                    return true;
                }
            }
            else if (NEEDED.indexOf(code) < 0 && hidden(code)) {
                return true;
            }
        }
        return open > 0;
    }

    private static boolean hidden(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> UCharacter.hasBinaryProperty(code, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }
}
