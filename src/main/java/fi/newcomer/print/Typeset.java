package fi.newcomer.print;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/** One document on its way to PDF: openhtmltopdf lays it out, {@link Typesetter} sets its text. */
final class Typeset {

    /** Only what stands in the document itself is read: nothing from files or the network. */
    private static final String INLINE = "data:";

    private static final Logger log = LoggerFactory.getLogger(Typeset.class);

    static {
        // Each step of each document is told otherwise.
        XRLog.listRegisteredLoggers().forEach((log) -> XRLog.setLevel(log, Level.WARNING));
    }

    private final Printed printed;

    private final RightToLeft rightToLeft = new RightToLeft();

    private final Map<PDFont, Face> faces = new IdentityHashMap<>();

    Typeset(Printed printed) {
        this.printed = printed;
    }

    void write(OutputStream out) throws IOException {
        Document html = PaperHtml.of(this.printed);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder().usePDDocument(document)
                .withW3cDocument(html, "")
                .withProducer("Newcomer portal")
                .usePdfUaAccessibility(this.printed.tagged())
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(this.rightToLeft)
                .useSVGDrawer(new Drawings(this.printed.inks()))
                .useExternalResourceAccessControl((address, type) -> address.startsWith(INLINE),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((address, type) -> address.startsWith(INLINE),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
            builder.defaultTextDirection(this.printed.language().direction().equals("rtl") ? TextDirection.RTL
                    : TextDirection.LTR);
            for (FontFile file : Fonts.FILES) {
                builder.useFont(new Supply(file, document), file.family(), file.weight(), FontStyle.NORMAL, true);
                if (file.family().equals(Fonts.FILES.getFirst().family())) {
                    // What has no font by the style, such as the margin boxes of a page.
                    builder.useFont(new Supply(file, document), "serif", file.weight(), FontStyle.NORMAL, true);
                }
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                Typesetter setter = new Typesetter(this.rightToLeft, this.faces,
                        this.printed.language().direction().equals("rtl"));
                renderer.getSharedContext().setTextRenderer(setter);
                renderer.layout();
                renderer.createPDFWithoutClosing();
                if (!setter.lacking().isEmpty()) {
                    // Not the whole text: it may be about a person.
                    log.warn("A document in {} has characters that no font has: {}", this.printed.language(),
                            setter.lacking().stream().map("U+%04X"::formatted).collect(Collectors.joining(" ")));
                }
            }
            Trim.cut(document, this.printed);
            document.save(out);
        }
    }

    /** Reads a font when the document first uses it. */
    private final class Supply extends PDFontSupplier {

        private final FontFile file;

        private final PDDocument document;

        Supply(FontFile file, PDDocument document) {
            super(null);
            this.file = file;
            this.document = document;
        }

        @Override
        public PDFont supply() {
            try {
                PDFont font = PDType0Font.load(this.document, this.file.open(), true);
                Typeset.this.faces.put(font, this.file.face());
                return font;
            }
            catch (IOException e) {
                throw new CannotPrint("The font \"" + this.file.family() + "\" can't be read.", e);
            }
        }
    }
}
