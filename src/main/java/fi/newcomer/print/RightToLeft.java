package fi.newcomer.print;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters and turns right-to-left text into the order in which it is drawn. Marks over and under letters
 * stay marks of their own: {@link Typesetter} puts them where they belong. For one document at a time.
 */
final class RightToLeft implements BidiReorderer {

    /** The forms of joined letters. */
    private static final Pattern JOINED = Pattern.compile("[\ufb50-\ufdff\ufe70-\ufefc]+");

    private static final Pattern TYPED = Pattern.compile("[\u0622-\u063a\u0641-\u064a]");

    private static final Pattern PART = Pattern.compile("\\p{javaMirrored}|\\P{javaMirrored}+");

    /** A mark between lam and alef would keep them from becoming one sign. */
    private static final Pattern MARK_IN_LAM_ALEF = Pattern
        .compile("\u0644([\u064b-\u0652]+)([\u0622\u0623\u0625\u0627])");

    /** The last text that was put into the order of drawing, before and after that: it is drawn next. */
    private String logical = "";

    private @Nullable String visual;

    @Override
    public String shapeText(String text) {
        return JoinedForms.of(MARK_IN_LAM_ALEF.matcher(text).replaceAll("\u0644$2$1"));
    }

    @Override
    public String deshapeText(String text) {
        return typed(text);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        this.logical = text;
        this.visual = drawn(text);
        return this.visual;
    }

    /**
     * The parts of a text that was put into the order of drawing, in the order in which they are read; none when it never
     * was. Brackets are parts of their own: programs that take text out of a PDF turn them round by themselves.
     */
    List<String> partsOf(String drawn) {
        return drawn.equals(this.visual) ? PART.matcher(this.logical).results().map(MatchResult::group).toList()
                : List.of();
    }

    /** A right-to-left text in the order in which it is drawn, from the left. */
    static String drawn(String text) {
        return Bidi.writeReverse(text, Bidi.REMOVE_BIDI_CONTROLS | Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    /** Whether a text has Arabic letters that nobody joined yet. */
    static boolean isAsTyped(String text) {
        return TYPED.matcher(text).find();
    }

    /** A line of text in several directions in the order in which it is drawn, from the left. */
    static String line(String text, boolean leftwards) {
        return new Bidi(text, leftwards ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT)
            .writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    /** A text with its letters as they are typed, not as they are joined. */
    static String typed(String text) {
        return JOINED.matcher(text).replaceAll((form) -> Normalizer.normalize(form.group(), Normalizer.Form.NFKC));
    }

    static boolean isBracket(String part) {
        return UCharacter.isMirrored(part.codePointAt(0));
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
