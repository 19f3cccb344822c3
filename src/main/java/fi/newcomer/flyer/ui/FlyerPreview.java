package fi.newcomer.flyer.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import fi.newcomer.print.Paper;
import fi.newcomer.staff.StaffWords;
import java.io.ByteArrayInputStream;
import java.util.Map;

/** The PDF itself on the screen, and the same bytes to take along. */
final class FlyerPreview extends Div {

    private final StaffWords words;

    private final IFrame frame = new IFrame();

    private final Anchor download = new Anchor();

    private final Paragraph refusal = new Paragraph();

    private final Paragraph unsaved;

    FlyerPreview(StaffWords words) {
        this.words = words;
        this.frame.setTitle(words.text("staff.flyer.preview"));
        this.frame.addClassName("staff-paper");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.download.addClassName("staff-download");
        this.unsaved = new Paragraph(words.text("staff.flyer.unsaved"));
        this.unsaved.addClassName("staff-small");
        this.download.setVisible(false);
        add(this.refusal, this.download, this.unsaved, this.frame);
        addClassName("staff-flyer-preview");
    }

    /**
     * Shows a PDF.
     * @param name the file under which it is kept, such as {@code flyer-K7QF-A6.pdf}
     * @param saved whether it is what is kept, so that it may be taken along
     */
    void show(byte[] pdf, String name, boolean saved) {
        this.refusal.setText("");
        this.frame.setVisible(true);
        this.frame.setSrc(handler(pdf, name).inline());
        this.download.setVisible(saved);
        this.unsaved.setVisible(!saved);
        if (saved) {
            this.download.setHref(handler(pdf, name));
            this.download.setText(this.words.text("staff.flyer.download", Map.of("kilobytes", pdf.length / 1000 + 1)));
        }
    }

    /** Says why there is none. */
    void refuse(String sentence) {
        this.refusal.setText(sentence);
        this.frame.setVisible(false);
        this.download.setVisible(false);
        this.unsaved.setVisible(false);
    }

    private static InputStreamDownloadHandler handler(byte[] pdf, String name) {
        return DownloadHandler.fromInputStream((event) -> new DownloadResponse(new ByteArrayInputStream(pdf), name,
                Paper.PDF, pdf.length));
    }
}
