package fi.newcomer.flyer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import fi.newcomer.flyer.FlyerRefused.Reason;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.page.FrontendFiles;
import fi.newcomer.page.Tags;
import fi.newcomer.placement.PageReference.Kind;
import fi.newcomer.print.PaperSize;
import fi.newcomer.print.Printed;
import fi.newcomer.print.Printer;
import fi.newcomer.qrcode.QrCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes the PDF of a flyer, in the largest type in which everything stands on its one page. */
@org.springframework.stereotype.Component
class FlyerPrinter {

    /** Millimetres of colour beyond the cut. */
    static final double BLEED = 3;

    private final Printer printer;

    private final FlyerWords words;

    private final OfficeStrip strip;

    private final FrontendFiles files;

    FlyerPrinter(Printer printer, FlyerWords words, OfficeStrip strip, FrontendFiles files) {
        this.printer = printer;
        this.words = words;
        this.strip = strip;
        this.files = files;
    }

    /**
     * The PDF of a design that is checked.
     * @param leadsTo what kind of page the code leads to
     * @throws FlyerRefused if there is too much for its size
     */
    byte[] pdf(FlyerDesign design, Municipality municipality, QrCode code, Kind leadsTo, Optional<Office> office,
            Optional<Arms> arms) {
        List<Voice> voices = this.words.voices(design, municipality, leadsTo);
        FlyerType[] types = FlyerType.of(design.size(), voices.size());
        int fits = 0;
        int unknown = types.length;
        byte[] best = null;
        // Each type is smaller than the one before, so the first that fits lies between two that are known.
        while (fits < unknown) {
            int middle = (fits + unknown) / 2;
            byte[] pdf = this.printer.pdf(sheet(design, municipality, code, leadsTo, office, arms, voices, types[middle]));
            if (pages(pdf) == 1) {
                best = pdf;
                unknown = middle;
            }
            else {
                fits = middle + 1;
            }
        }
        if (best == null) {
            throw new FlyerRefused(Reason.TOO_MUCH);
        }
        return best;
    }

    private Printed sheet(FlyerDesign design, Municipality municipality, QrCode code, Kind leadsTo,
            Optional<Office> office, Optional<Arms> arms, List<Voice> voices, FlyerType type) {
        Language language = this.words.official(design);
        String name = municipality.name().in(language).text();
        double bleed = design.marks() ? BLEED : 0;
        Printed paper = Printed.in(language, name + ": " + voices.getFirst().headline())
            .author(name)
            .size(new PaperSize(design.size().width(), design.size().height()))
            .edgeless()
            .bleed(bleed, design.marks())
            .cmyk();
        paper.style(FlyerStyle.of(design.size(), type, code, bleed, this.files.accent(municipality.slug()), paper));
        String alt = this.words.text(language, "flyer.code", Map.of("address", code.address()));
        paper.with(FlyerSheet.top(this.words.names(municipality), arms,
                this.words.text(language, "flyer.arms", Map.of("name", name)), leadsTo, voices),
                FlyerSheet.below(new Html(code.svg(alt)), code.address(), voices));
        paper.with(foot(office, design));
        return paper;
    }

    /** The foot stands at the lower edge; what keeps its place free above it is as high and not drawn. */
    private Component[] foot(Optional<Office> office, FlyerDesign design) {
        return office.map((it) -> new Component[] { classed(this.strip.of(it, design), "strip ghost"),
                classed(this.strip.of(it, design), "strip foot") })
            .orElseGet(() -> new Component[] { Tags.styled("div", "end") });
    }

    private static HtmlContainer classed(HtmlContainer element, String classes) {
        element.addClassNames(classes.split(" "));
        return element;
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
