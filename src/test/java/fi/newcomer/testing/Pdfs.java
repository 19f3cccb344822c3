package fi.newcomer.testing;

import com.ibm.icu.lang.UCharacter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads PDFs: what they say, what they look like, whether they keep the rules of PDF/UA. */
public final class Pdfs {

    private static final Set<String> INLINE = Set.of("Span", "Link", "Quote", "Reference", "Code");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Pdfs() {
    }

    /**
     * What a tagged PDF says to somebody who listens to it: its tags in their order, each mark of content with the text
     * that it stands for. NFKC, so that joined Arabic letters are letters again; every white space one blank. What is no
     * content, such as page numbers and the bullets of lists, is left out.
     */
    public static String said(byte[] pdf) {
        return open(pdf, (document) -> {
            Listener listener = new Listener();
            for (PDPage page : document.getPages()) {
                listener.pages.put(page.getCOSObject(), marked(page));
            }
            listener.hear(document.getDocumentCatalog().getStructureTreeRoot(), null);
            return folded(listener.text.toString());
        });
    }

    /** The words that anybody gets who copies the text out, as PDFBox takes it; NFKC, white space one blank. */
    public static String text(byte[] pdf) {
        return open(pdf, (document) -> folded(new PDFTextStripper().getText(document)));
    }

    /** The same, each line from one side to the other, whatever was drawn first. */
    public static String lines(byte[] pdf) {
        return open(pdf, (document) -> {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return folded(stripper.getText(document));
        });
    }

    /** A text as {@link #said} writes it, to be compared. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\u200e\\u200f\\u00ad]+", " ").strip();
    }

    /** A picture of a page, counted from 0. */
    public static BufferedImage picture(byte[] pdf, int page, int dpi) {
        return open(pdf, (document) -> new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.RGB));
    }

    /** Which rules of PDF/UA-1 it breaks, each with what veraPDF says; empty when it keeps them all. */
    public static List<String> brokenRules(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser)
                .getTestAssertions()
                .stream()
                .filter((it) -> it.getStatus() == TestAssertion.Status.FAILED)
                .map((it) -> it.getRuleId().getClause() + "-" + it.getRuleId().getTestNumber() + " " + it.getMessage()
                        + " at " + it.getLocation().getContext())
                .distinct()
                .toList();
        }
        catch (Exception e) {
            throw new IllegalStateException("veraPDF can't read it", e);
        }
    }

    /** Does something with the document. */
    public static <T> T open(byte[] pdf, Reader<T> reader) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return reader.read(document);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Said> marked(PDPage page) throws IOException {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        Map<Integer, Said> texts = new HashMap<>();
        extractor.getMarkedContents().forEach((content) -> collect(content, texts));
        return texts;
    }

    private static void collect(PDMarkedContent content, Map<Integer, Said> texts) {
        if (content.getMCID() >= 0) {
            texts.put(content.getMCID(), new Said(text(content), line(content)));
            return;
        }
        for (Object part : content.getContents()) {
            if (part instanceof PDMarkedContent inner) {
                collect(inner, texts);
            }
        }
    }

    /** How far down the page it begins. */
    private static float line(PDMarkedContent content) {
        for (Object part : content.getContents()) {
            if (part instanceof TextPosition position) {
                return position.getYDirAdj();
            }
            if (part instanceof PDMarkedContent inner && line(inner) >= 0) {
                return line(inner);
            }
        }
        return -1;
    }

    private static String text(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        StringBuilder text = new StringBuilder();
        for (Object part : content.getContents()) {
            switch (part) {
                case TextPosition position -> text.append("ReversedChars".equals(content.getTag())
                        ? Character.toString(UCharacter.getMirror(position.getUnicode().codePointAt(0)))
                        : position.getUnicode());
                case PDMarkedContent inner -> text.append(text(inner));
                default -> {
                    // A picture.
                }
            }
        }
        return text.toString();
    }

    /** What a mark of content says, and how far down the page. */
    private record Said(String text, float line) {
    }

    /** Goes through the tags. A new line is a new word, as it is to every reader. */
    private static final class Listener {

        private final Map<COSDictionary, Map<Integer, Said>> pages = new IdentityHashMap<>();

        private final StringBuilder text = new StringBuilder();

        private float line;

        void hear(PDStructureNode node, COSDictionary page) {
            COSDictionary own = page;
            boolean inline = false;
            if (node instanceof PDStructureElement element) {
                if ("Lbl".equals(element.getStructureType())) {
                    return;
                }
                own = element.getPage() == null ? page : element.getPage().getCOSObject();
                inline = INLINE.contains(element.getStructureType());
            }
            this.text.append(inline ? "" : "\n");
            for (Object kid : node.getKids()) {
                switch (kid) {
                    case PDStructureElement element -> hear(element, own);
                    case Integer content -> hear(own, content);
                    case PDMarkedContentReference other ->
                        hear(other.getPage() == null ? own : other.getPage().getCOSObject(), other.getMCID());
                    default -> {
                        // A reference to an object, such as a link's annotation.
                    }
                }
            }
            this.text.append(inline ? "" : "\n");
        }

        private void hear(COSDictionary page, int content) {
            Said said = this.pages.get(page).get(content);
            if (said != null && !said.text.isEmpty()) {
                this.text.append(Math.abs(said.line - this.line) > 2 ? "\n" : "").append(said.text);
                this.line = said.line;
            }
        }
    }

    /** What is done with an open document. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(PDDocument document) throws IOException;
    }
}
