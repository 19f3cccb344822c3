package fi.newcomer.flyer;

import com.vaadin.flow.component.Component;
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
import java.util.function.Function;
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
        List<FlyerType> types = FlyerType.of(design.size(), voices.size());
        Function<FlyerType, byte[]> printed = (type) -> this.printer
            .pdf(sheet(design, municipality, code, office, arms, voices, type));
        Fitted fitted = fitted(types, printed).orElseThrow(() -> new FlyerRefused(Reason.TOO_MUCH));
        // Where it is the headlines that need the room, the lines may still be larger.
        List<FlyerType> larger = types.stream()
            .map((type) -> fitted.type.with(type.line()))
            .filter((type) -> type.line() > fitted.type.line())
            .toList();
        return fitted(larger, printed).orElse(fitted).pdf;
    }

    /** The first type in which everything stands on one page; each is smaller than the one before. */
    private static Optional<Fitted> fitted(List<FlyerType> types, Function<FlyerType, byte[]> printed) {
        Optional<Fitted> best = Optional.empty();
        int from = 0;
        int to = types.size();
        while (from < to) {
            int middle = (from + to) / 2;
            byte[] pdf = printed.apply(types.get(middle));
            if (pages(pdf) == 1) {
                best = Optional.of(new Fitted(types.get(middle), pdf));
                to = middle;
            }
            else {
                from = middle + 1;
            }
        }
        return best;
    }

    private Printed sheet(FlyerDesign design, Municipality municipality, QrCode code,
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
                this.words.text(language, "flyer.arms", Map.of("name", name)), voices),
                FlyerSheet.below(code.svg(alt), code.address(), voices));
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

    /** A type and the PDF set in it. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Fitted(FlyerType type, byte[] pdf) {
    }
}
