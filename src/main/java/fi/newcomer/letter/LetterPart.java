package fi.newcomer.letter;

import fi.newcomer.language.Language;
import fi.newcomer.print.CannotPrint;
import fi.newcomer.print.Printer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Makes PDFs of many letters. The letter is laid out once for each language and drawn under every address, so that a PDF
 * holds its text and fonts once, however many letters it has. They are for the printer alone and not tagged.
 */
final class LetterPart {

    private final LetterPaper paper;

    private final Printer printer;

    private final LetterChoice choice;

    /** The letter without an address, by the languages of its front pages. */
    private final Map<List<Language>, byte[]> letters = new HashMap<>();

    LetterPart(LetterPaper paper, Printer printer, LetterChoice choice) {
        this.paper = paper;
        this.printer = printer;
        this.choice = choice;
    }

    /**
     * The letters to some people, one after the other, each on sheets of its own.
     * @throws CannotPrint when they can't be made
     */
    byte[] pdf(List<Addressee> addressees) {
        List<PDDocument> sources = new ArrayList<>();
        try (PDDocument out = new PDDocument()) {
            LayerUtility layers = new LayerUtility(out);
            PDDocument addresses = opened(this.printer.pdf(this.paper.addresses(this.choice, addressees)), sources);
            Map<List<Language>, List<PDFormXObject>> pages = new HashMap<>();
            for (int i = 0; i < addressees.size(); i++) {
                List<Language> languages = languages(addressees.get(i));
                List<PDFormXObject> letter = pages.get(languages);
                if (letter == null) {
                    letter = forms(layers, opened(letter(languages), sources));
                    pages.put(languages, letter);
                }
                PDFormXObject address = layers.importPageAsForm(addresses, i);
                for (int page = 0; page < letter.size(); page++) {
                    add(out, page == 0 ? List.of(letter.get(page), address) : List.of(letter.get(page)));
                }
                if (letter.size() % 2 == 1) {
                    // The next letter begins on a sheet of its own, also where both sides are printed.
                    add(out, List.of());
                }
            }
            out.getDocumentCatalog().setLanguage(this.choice.languages().getFirst().code());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            out.save(bytes);
            return bytes.toByteArray();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finally {
            sources.forEach(LetterPart::close);
        }
    }

    private List<Language> languages(Addressee addressee) {
        return addressee.language() == null ? this.choice.languages() : List.of(addressee.language());
    }

    private byte[] letter(List<Language> languages) {
        return this.letters.computeIfAbsent(languages,
                (these) -> this.printer.pdf(this.paper.letter(this.choice.in(these)).untagged()));
    }

    private static PDDocument opened(byte[] pdf, List<PDDocument> opened) throws IOException {
        PDDocument document = Loader.loadPDF(pdf);
        opened.add(document);
        return document;
    }

    private static List<PDFormXObject> forms(LayerUtility layers, PDDocument letter) throws IOException {
        List<PDFormXObject> forms = new ArrayList<>();
        for (int i = 0; i < letter.getNumberOfPages(); i++) {
            forms.add(layers.importPageAsForm(letter, i));
        }
        return forms;
    }

    private static void add(PDDocument out, List<PDFormXObject> layers) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        PDResources resources = new PDResources();
        StringBuilder content = new StringBuilder();
        for (PDFormXObject layer : layers) {
            COSName name = resources.add(layer);
            content.append("q /").append(name.getName()).append(" Do Q\n");
        }
        page.setResources(resources);
        page.setContents(new PDStream(out, new java.io.ByteArrayInputStream(
                content.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII))));
        out.addPage(page);
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
