package fi.newcomer.print;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/** What setting text needs to know of a font: which characters it has, how wide they are, where marks are put on them. */
final class Face {

    private static final String MARK_POSITIONS = "GPOS";

    private static final int WITH_DAMMATAN = 0xfc5e;

    private static final int WITH_KASRA = 0xfc62;

    private final Map<Integer, Integer> glyphs;

    private final Map<Integer, Double> widths;

    private final MarkPositions marks;

    private Face(Map<Integer, Integer> glyphs, Map<Integer, Double> widths, MarkPositions marks) {
        this.glyphs = glyphs;
        this.widths = widths;
        this.marks = marks;
    }

    static Face of(TrueTypeFont font) throws IOException {
        CmapLookup cmap = font.getUnicodeCmapLookup(false);
        double perEm = 1000.0 / font.getUnitsPerEm();
        Map<Integer, Integer> glyphs = new HashMap<>();
        Map<Integer, Double> widths = new HashMap<>();
        for (int c = ' '; c <= 0x1ffff; c++) {
            int glyph = cmap.getGlyphId(c);
            if (glyph != 0) {
                glyphs.put(c, glyph);
                widths.put(c, font.getAdvanceWidth(glyph) * perEm);
            }
        }
        byte[] table = font.getTableMap().containsKey(MARK_POSITIONS)
                ? font.getTableBytes(font.getTableMap().get(MARK_POSITIONS)) : new byte[0];
        return new Face(Map.copyOf(glyphs), Map.copyOf(widths), MarkPositions.of(table, perEm));
    }

    boolean has(int c) {
        return this.glyphs.containsKey(c);
    }

    /** How far a character that the font has moves the pen, in thousandths of the size. */
    double width(int c) {
        return isMark(c) ? 0 : drawn(c);
    }

    /** How wide the font says that a character is, marks too. */
    double drawn(int c) {
        return this.widths.getOrDefault(c, 0.0);
    }

    static boolean isMark(int c) {
        return (c >= WITH_DAMMATAN && c <= WITH_KASRA) || UCharacter.getType(c) == UCharacter.NON_SPACING_MARK;
    }

    /** The mark for a shadda with a vowel, from dammatan to kasra. */
    static String withShadda(char vowel) {
        return Character.toString(WITH_DAMMATAN + vowel - '\u064c');
    }

    /** Where a mark stands on a letter, measured from where the letter begins; nothing when the font doesn't say. */
    MarkPositions.@Nullable Offset onLetter(int letter, int mark) {
        return this.marks.onLetter(this.glyphs.getOrDefault(letter, 0), this.glyphs.getOrDefault(mark, 0));
    }

    /** Where a mark stands on another, measured from where that begins; nothing when the font doesn't say. */
    MarkPositions.@Nullable Offset onMark(int under, int mark) {
        return this.marks.onMark(this.glyphs.getOrDefault(under, 0), this.glyphs.getOrDefault(mark, 0));
    }
}
