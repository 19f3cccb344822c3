package fi.newcomer.print;

import com.ibm.icu.lang.UCharacter;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxTextRenderer;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.JustificationInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;

/**
 * Measures and draws the text of one document, in the place of openhtmltopdf's own text renderer: that gives a mark such
 * as the Arabic tanwin or a Thai tone a place of its own behind the letter. Here it stands on its letter, where the font
 * says.
 */
final class Typesetter extends PdfBoxTextRenderer {

    private static final int NO_BREAK = 0xa0;

    private static final int UNKNOWN = 0xfffd;

    private final Letters letters;

    private final Map<PDFont, Face> faces;

    Typesetter(Letters letters, Map<PDFont, Face> faces) {
        this.letters = letters;
        this.faces = faces;
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y) {
        drawString(device, text, x, y, null);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y, @Nullable JustificationInfo spaces) {
        PdfBoxOutputDevice page = (PdfBoxOutputDevice) device;
        FSFont font = page.getSharedContext().getFont(((AbstractOutputDevice) device).getFontSpecification());
        float size = font.getSize2D();
        String logical = this.letters.logical(text);
        if (logical != null) {
            COSDictionary said = new COSDictionary();
            said.setString(COSName.ACTUAL_TEXT, logical);
            page.getCurrentPage().beginMarkedContent(COSName.getPDFName("Span"), said);
        }
        for (Piece piece : pieces((PdfBoxFSFont) font, text, spaces)) {
            page.drawStringFast(piece.text.toString(), x + (float) (piece.x * size / 1000),
                    y - (float) (piece.y * size / 1000), spaces, piece.font, size);
        }
        if (logical != null) {
            page.getCurrentPage().endMarkedContent();
        }
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        double width = 0;
        FontDescription current = null;
        for (int c : printable(text)) {
            current = fontOf((PdfBoxFSFont) font, c, current);
            width += face(current).width(face(current).has(c) ? c : UNKNOWN);
        }
        return (int) Math.ceil(width * font.getSize2D() / 1000 - 0.01);
    }

    /** The text in parts that are drawn at once: each in one font, each mark by itself. */
    private List<Piece> pieces(PdfBoxFSFont font, String text, @Nullable JustificationInfo spaces) {
        List<Piece> pieces = new ArrayList<>();
        double pen = 0;
        Piece run = null;
        Letter under = null;
        FontDescription current = null;
        for (int c : printable(text)) {
            current = fontOf(font, c, current);
            Face face = face(current);
            int drawn = face.has(c) ? c : UNKNOWN;
            if (Face.isMark(drawn)) {
                Piece mark = mark(drawn, current, under, pen);
                pieces.add(mark);
                if (under != null) {
                    under = new Letter(under.letter, under.x, drawn, mark.x, mark.y);
                }
                run = null;
                continue;
            }
            if (run == null || run.font != current) {
                run = new Piece(current, new StringBuilder(), pen, 0);
                pieces.add(run);
            }
            run.text.appendCodePoint(drawn);
            under = new Letter(drawn, pen, 0, 0, 0);
            pen += face.width(drawn);
            if (spaces != null) {
                double more = InlineText.isJustifySpaceCodePoint(c) ? spaces.getSpaceAdjust() : spaces.getNonSpaceAdjust();
                pen += more * 1000 / font.getSize2D();
            }
        }
        return pieces;
    }

    private Piece mark(int mark, FontDescription font, @Nullable Letter under, double pen) {
        StringBuilder text = new StringBuilder().appendCodePoint(mark);
        Face face = face(font);
        if (under != null) {
            MarkPositions.Offset place = under.mark == 0 ? null : face.onMark(under.mark, mark);
            if (place != null) {
                return new Piece(font, text, under.markX + place.x(), under.markY + place.y());
            }
            place = face.onLetter(under.letter, mark);
            if (place != null) {
                return new Piece(font, text, under.x + place.x(), place.y());
            }
        }
        // A mark that has no width is drawn back over the letter before it, others in the middle of it.
        double letter = under == null ? 0 : face.width(under.letter);
        return new Piece(font, text, pen - (face.drawn(mark) == 0 ? 0 : (letter + face.drawn(mark)) / 2), 0);
    }

    /** The first font that has the character; marks and spaces stay in the font of what stands before them. */
    private FontDescription fontOf(PdfBoxFSFont font, int c, @Nullable FontDescription before) {
        if (before != null && (Face.isMark(c) || c == ' ' || c == NO_BREAK) && face(before).has(c)) {
            return before;
        }
        for (FontDescription description : font.getFontDescriptions()) {
            if (description.getFont() != null && this.faces.containsKey(description.getFont())
                    && face(description).has(c)) {
                return description;
            }
        }
        return font.getFontDescriptions().getFirst();
    }

    private Face face(FontDescription font) {
        Face face = this.faces.get(font.getFont());
        if (face == null) {
            throw new CannotPrint("The font \"" + font.getFamily() + "\" is none of the portal's.");
        }
        return face;
    }

    /** Signs that are only heeded, not seen, such as marks of direction, are left out. */
    private static int[] printable(String text) {
        return text.codePoints()
            .map((c) -> c == '\n' || c == '\t' ? ' ' : c)
            .filter((c) -> UCharacter.getType(c) != UCharacter.FORMAT && !Character.isISOControl(c))
            .toArray();
    }

    private record Piece(FontDescription font, StringBuilder text, double x, double y) {
    }

    /** What a mark can stand on: a letter, and the mark that stands on it already (0: none). */
    private record Letter(int letter, double x, int mark, double markX, double markY) {
    }
}
