package fi.newcomer.print;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a font puts marks on letters and on other marks: the lookups 4 to 6 of its table GPOS. On a sign of several
 * letters, such as lam-alef, a mark belongs to the last one.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/gpos">OpenType, the table GPOS</a>
 */
final class MarkPositions {

    private static final int ON_LETTER = 4;

    private static final int ON_LIGATURE = 5;

    private static final int ON_MARK = 6;

    private static final int EXTENSION = 9;

    private final List<Subtable> onLetters = new ArrayList<>();

    private final List<Subtable> onMarks = new ArrayList<>();

    private final ByteBuffer table;

    private final double perEm;

    private MarkPositions(byte[] table, double perEm) {
        this.table = ByteBuffer.wrap(table);
        this.perEm = perEm;
    }

    /**
     * Reads the table.
     * @param table its bytes, none when the font has no such table
     * @param perEm thousandths of the size in a unit of the font
     */
    static MarkPositions of(byte[] table, double perEm) {
        MarkPositions positions = new MarkPositions(table, perEm);
        if (table.length > 0) {
            positions.read();
        }
        return positions;
    }

    @Nullable Offset onLetter(int letter, int mark) {
        return find(this.onLetters, letter, mark);
    }

    @Nullable Offset onMark(int under, int mark) {
        return find(this.onMarks, under, mark);
    }

    private static @Nullable Offset find(List<Subtable> subtables, int under, int mark) {
        for (Subtable subtable : subtables) {
            Mark over = subtable.marks.get(mark);
            Offset[] anchors = subtable.anchors.get(under);
            if (over != null && anchors != null && anchors[over.kind] != null) {
                Offset anchor = anchors[over.kind];
                return new Offset(anchor.x - over.anchor.x, anchor.y - over.anchor.y);
            }
        }
        return null;
    }

    private void read() {
        int lookups = at(8);
        for (int i = 0; i < at(lookups); i++) {
            int lookup = lookups + at(lookups + 2 + 2 * i);
            for (int j = 0; j < at(lookup + 4); j++) {
                int subtable = lookup + at(lookup + 6 + 2 * j);
                int type = at(lookup);
                if (type == EXTENSION) {
                    type = at(subtable + 2);
                    subtable += this.table.getInt(subtable + 4);
                }
                if (type == ON_LETTER || type == ON_LIGATURE) {
                    this.onLetters.add(subtable(subtable, type));
                }
                else if (type == ON_MARK) {
                    this.onMarks.add(subtable(subtable, type));
                }
            }
        }
    }

    private Subtable subtable(int start, int type) {
        int kinds = at(start + 6);
        int markArray = start + at(start + 8);
        Map<Integer, Mark> marks = new HashMap<>();
        int[] markGlyphs = covered(start + at(start + 2));
        for (int i = 0; i < markGlyphs.length; i++) {
            int mark = markArray + 2 + 4 * i;
            marks.put(markGlyphs[i], new Mark(at(mark), anchor(markArray + at(mark + 2))));
        }
        int underArray = start + at(start + 10);
        Map<Integer, Offset[]> anchors = new HashMap<>();
        int[] underGlyphs = covered(start + at(start + 4));
        for (int i = 0; i < underGlyphs.length; i++) {
            if (type == ON_LIGATURE) {
                int ligature = underArray + at(underArray + 2 + 2 * i);
                int last = at(ligature) - 1;
                anchors.put(underGlyphs[i], anchors(ligature, ligature + 2 + 2 * kinds * last, kinds));
            }
            else {
                anchors.put(underGlyphs[i], anchors(underArray, underArray + 2 + 2 * kinds * i, kinds));
            }
        }
        return new Subtable(marks, anchors);
    }

    private Offset[] anchors(int array, int record, int kinds) {
        Offset[] anchors = new Offset[kinds];
        for (int kind = 0; kind < kinds; kind++) {
            int offset = at(record + 2 * kind);
            if (offset != 0) {
                anchors[kind] = anchor(array + offset);
            }
        }
        return anchors;
    }

    private Offset anchor(int start) {
        return new Offset(this.table.getShort(start + 2) * this.perEm, this.table.getShort(start + 4) * this.perEm);
    }

    private int[] covered(int start) {
        List<Integer> glyphs = new ArrayList<>();
        int count = at(start + 2);
        for (int i = 0; i < count; i++) {
            if (at(start) == 1) {
                glyphs.add(at(start + 4 + 2 * i));
            }
            else {
                int range = start + 4 + 6 * i;
                for (int glyph = at(range); glyph <= at(range + 2); glyph++) {
                    glyphs.add(glyph);
                }
            }
        }
        return glyphs.stream().mapToInt(Integer::intValue).toArray();
    }

    private int at(int position) {
        return this.table.getShort(position) & 0xffff;
    }

    /** A distance to the right and upwards, in thousandths of the size. */
    record Offset(double x, double y) {
    }

    private record Mark(int kind, Offset anchor) {
    }

    private record Subtable(Map<Integer, Mark> marks, Map<Integer, Offset[]> anchors) {
    }
}
