package fi.newcomer.print;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Says where pages are cut: their boxes, and crop marks outside of what is printed. */
final class Trim {

    private static final float POINTS = 72 / 25.4f;

    /** Millimetres that the paper goes on beyond the bleed for the marks. */
    private static final float MARGIN = 7;

    /** Millimetres between the bleed and a mark, and how long a mark is. */
    private static final float GAP = 1;

    private static final float LENGTH = 5;

    private Trim() {
    }

    /** Gives the pages of a document with bleed their boxes; those of one without are as large as they are. */
    static void cut(PDDocument document, Printed printed) throws IOException {
        for (PDPage page : document.getPages()) {
            PDRectangle all = page.getMediaBox();
            float bleed = (float) printed.bleed() * POINTS;
            PDRectangle trim = inside(all, bleed);
            if (printed.bleed() > 0 && printed.marks()) {
                page.setMediaBox(inside(all, -MARGIN * POINTS));
                page.setCropBox(page.getMediaBox());
                mark(document, page, all, trim);
            }
            page.setBleedBox(all);
            page.setTrimBox(trim);
        }
    }

    private static PDRectangle inside(PDRectangle box, float distance) {
        return new PDRectangle(box.getLowerLeftX() + distance, box.getLowerLeftY() + distance,
                box.getWidth() - 2 * distance, box.getHeight() - 2 * distance);
    }

    private static void mark(PDDocument document, PDPage page, PDRectangle bleed, PDRectangle trim) throws IOException {
        float gap = GAP * POINTS;
        float length = LENGTH * POINTS;
        try (PDPageContentStream marks = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            marks.beginMarkedContent(COSName.ARTIFACT);
            marks.setLineWidth(0.25f);
            marks.setStrokingColor(0f, 0f, 0f, 1f);
            for (float x : new float[] { trim.getLowerLeftX(), trim.getUpperRightX() }) {
                line(marks, x, bleed.getLowerLeftY() - gap, x, bleed.getLowerLeftY() - gap - length);
                line(marks, x, bleed.getUpperRightY() + gap, x, bleed.getUpperRightY() + gap + length);
            }
            for (float y : new float[] { trim.getLowerLeftY(), trim.getUpperRightY() }) {
                line(marks, bleed.getLowerLeftX() - gap, y, bleed.getLowerLeftX() - gap - length, y);
                line(marks, bleed.getUpperRightX() + gap, y, bleed.getUpperRightX() + gap + length, y);
            }
            marks.endMarkedContent();
        }
    }

    private static void line(PDPageContentStream marks, float fromX, float fromY, float toX, float toY)
            throws IOException {
        marks.moveTo(fromX, fromY);
        marks.lineTo(toX, toY);
        marks.stroke();
    }
}
