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
import com.openhtmltopdf.render.FSFontMetrics;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.JustificationInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

    private static final char THAI_AM = '\u0e33';

    private static final Pattern THAI_TONE_AM = Pattern.compile("([\u0e48-\u0e4b]?)\u0e33");

    private static final Pattern SHADDA = Pattern.compile("\u0651[\u064c-\u0650]|[\u064c-\u0650]\u0651");

    private final RightToLeft rightToLeft;

    private final Map<PDFont, Face> faces;

    private final boolean leftwards;

    private final Set<Integer> lacking = new TreeSet<>();

    /**
     * The setter of one document.
     * @param faces of the fonts that it uses so far
     * @param leftwards whether its lines run from the right
     */
    Typesetter(RightToLeft rightToLeft, Map<PDFont, Face> faces, boolean leftwards) {
        this.rightToLeft = rightToLeft;
        this.faces = faces;
        this.leftwards = leftwards;
    }

    /** The characters of the document that no font had, each drawn as U+FFFD instead. */
    Set<Integer> lacking() {
        return this.lacking;
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y) {
        drawString(device, text, x, y, null);
    }

    @Override
    public void drawString(OutputDevice device, String text, float x, float y, @Nullable JustificationInfo spaces) {
        PdfBoxOutputDevice page = (PdfBoxOutputDevice) device;
        FSFont font = page.getSharedContext().getFont(((AbstractOutputDevice) device).getFontSpecification());
        if (RightToLeft.isAsTyped(text)) {
            // In the margins of pages, the library leaves letters unjoined and in the order in which they are typed. They
            // are no content, so nobody listens to them.
            String line = RightToLeft.line(this.rightToLeft.shapeText(text), this.leftwards);
            draw(page, (PdfBoxFSFont) font, line, null, x, y, spaces);
            return;
        }
        List<String> parts = this.rightToLeft.partsOf(text);
        if (parts.isEmpty()) {
            draw(page, (PdfBoxFSFont) font, text, text.indexOf(THAI_AM) < 0 ? null : text, x, y, spaces);
            return;
        }
        double end = x + width((PdfBoxFSFont) font, text, spaces);
        for (String part : parts) {
            end -= width((PdfBoxFSFont) font, part, spaces);
            if (RightToLeft.isBracket(part)) {
                page.getCurrentPage().beginMarkedContent(COSName.getPDFName("ReversedChars"), new COSDictionary());
                draw(page, (PdfBoxFSFont) font, RightToLeft.drawn(part), null, (float) end, y, spaces);
                page.getCurrentPage().endMarkedContent();
            }
            else {
                draw(page, (PdfBoxFSFont) font, RightToLeft.drawn(part), RightToLeft.typed(part), (float) end, y, spaces);
            }
        }
    }

    /** Draws a text; what it says, where given, is written behind it for those who listen or copy. */
    private void draw(PdfBoxOutputDevice page, PdfBoxFSFont font, String text, @Nullable String says, float x, float y,
            @Nullable JustificationInfo spaces) {
        float size = font.getSize2D();
        if (says != null) {
            COSDictionary said = new COSDictionary();
            said.setString(COSName.ACTUAL_TEXT, says);
            page.getCurrentPage().beginMarkedContent(COSName.getPDFName("Span"), said);
        }
        for (Piece piece : pieces(font, text, spaces)) {
            page.drawStringFast(piece.text.toString(), x + (float) (piece.x * size / 1000),
                    y - (float) (piece.y * size / 1000), spaces, piece.font, size);
        }
        if (says != null) {
            page.getCurrentPage().endMarkedContent();
        }
    }

    /** The first font counts, so that a line is as high in every language, and a bullet as large. */
    @Override
    public FSFontMetrics getFSFontMetrics(FontContext context, FSFont font, String text) {
        return super.getFSFontMetrics(context,
                new PdfBoxFSFont(List.of(first((PdfBoxFSFont) font)), font.getSize2D()), text);
    }

    @Override
    public int getWidth(FontContext context, FSFont font, String text) {
        String joined = RightToLeft.isAsTyped(text) ? this.rightToLeft.shapeText(text) : text;
        return (int) Math.ceil(width((PdfBoxFSFont) font, joined, null) - 0.01);
    }

    /** How wide a text is, in dots. */
    private double width(PdfBoxFSFont font, String text, @Nullable JustificationInfo spaces) {
        double width = 0;
        FontDescription current = null;
        for (int c : printable(text)) {
            current = fontOf(font, c, current);
            Face face = face(current);
            width += face.width(face.has(c) ? c : UNKNOWN) + more(c, font, spaces);
        }
        return width * font.getSize2D() / 1000;
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
            if (!face.has(c)) {
                this.lacking.add(c);
            }
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
            pen += face.width(drawn) + more(c, font, spaces);
        }
        return pieces;
    }

    /** How much further apart the letters are wanted, in thousandths of the size. */
    private static double more(int c, PdfBoxFSFont font, @Nullable JustificationInfo spaces) {
        if (spaces == null || Face.isMark(c)) {
            return 0;
        }
        return (InlineText.isJustifySpaceCodePoint(c) ? spaces.getSpaceAdjust() : spaces.getNonSpaceAdjust()) * 1000
                / font.getSize2D();
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
        return first(font);
    }

    private static FontDescription first(PdfBoxFSFont font) {
        if (font.getFontDescriptions().isEmpty()) {
            throw new CannotPrint("The style names a font that is none of the portal's.");
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

    /**
     * The characters as they are drawn: without those that are only heeded, such as marks of direction. The Thai am is
     * drawn as its circle, which stands under a tone mark, and its stroke; an Arabic shadda with a vowel as one mark.
     */
    private static int[] printable(String text) {
        String thai = THAI_TONE_AM.matcher(text).replaceAll("\u0e4d$1\u0e32");
        return SHADDA.matcher(thai)
            .replaceAll((marks) -> Face.withShadda(marks.group().replace("\u0651", "").charAt(0)))
            .codePoints()
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
