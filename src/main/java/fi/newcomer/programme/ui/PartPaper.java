package fi.newcomer.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import fi.newcomer.print.Printed;
import fi.newcomer.print.Printer;
import fi.newcomer.qrcode.QrCode;
import fi.newcomer.setting.Settings;
import fi.newcomer.text.LastChanges;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.TextNotes;
import fi.newcomer.text.UnitPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** A part of a programme on paper, for the counter: the page itself, the day of its text, its address and its code. */
@org.springframework.stereotype.Component
class PartPaper {

    private static final String STYLE = """
            .place{font-size:10pt;font-weight:bold;color:#0b5a78;border-bottom:0.6pt solid #0b5a78;padding-bottom:1.5mm;margin-bottom:6mm}
            .lead{font-size:13pt;margin-bottom:5mm}
            .note{font-size:9pt;border-top:0.4pt solid #888;margin-top:7mm;padding-top:3mm}
            .note p{margin-bottom:1mm}
            .address{font-size:9pt;color:#444}
            .day{font-size:9pt}
            .end{page-break-inside:avoid;margin-top:5mm}
            .end p{font-size:9pt;margin-bottom:1mm}
            .end svg{width:28mm;height:28mm;float:left;margin-right:4mm}
            [dir=rtl] .end svg{float:right;margin-left:4mm;margin-right:0}
            """;

    /** A document needs some megabytes and a core while it is made: others wait, so that pages are answered meanwhile. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);

    private final PartPage page;

    private final LastChanges changes;

    private final Texts texts;

    private final Settings settings;

    private final Printer printer;

    PartPaper(PartPage page, LastChanges changes, Texts texts, Settings settings, Printer printer) {
        this.page = page;
        this.changes = changes;
        this.texts = texts;
        this.settings = settings;
        this.printer = printer;
    }

    /** The part as PDF, if there is a page of it. */
    Optional<byte[]> of(UnitPage texts, Surroundings around) {
        return this.page.page(texts, around).map((page) -> pdf(printed(page, texts, around)));
    }

    private byte[] pdf(Printed printed) {
        this.places.acquireUninterruptibly();
        try {
            return this.printer.pdf(printed);
        }
        finally {
            this.places.release();
        }
    }

    private Printed printed(PublicPage page, UnitPage texts, Surroundings around) {
        Language language = around.reader();
        Municipality municipality = around.municipality();
        String place = municipality == null ? "" : municipality.name().in(language).text();
        Printed printed = Printed.in(language, page.title() + " – " + place)
            .author(place)
            .margins(18, 20, 20, 20)
            .numbered(place + " – " + page.title())
            .style(STYLE);
        if (municipality != null) {
            printed.with(Tags.styled("p", "place", Tags.spoken(municipality.name(), language)));
        }
        page.content().stream().filter(PartPaper::onPaper).forEach(printed::with);
        day(texts).ifPresent(printed::with);
        this.settings.baseUrl().ifPresent((base) -> printed.base(base).with(end(base, page.path(), texts)));
        return printed;
    }

    /** Ways to other pages lead nowhere on paper. */
    private static boolean onPaper(Component component) {
        component.getChildren()
            .filter((child) -> child.getElement().getClassList().contains("on-screen"))
            .toList()
            .forEach((child) -> child.getElement().removeFromParent());
        return !component.getElement().getTag().equals("nav");
    }

    /** The day since which the text says what it says. */
    private Optional<Component> day(UnitPage texts) {
        List<String> pages = texts.units().stream().map((unit) -> unit.page()).distinct().toList();
        return this.changes.of(pages)
            .entrySet()
            .stream()
            .filter((change) -> change.getKey().language().equals(texts.language().code()))
            .filter((change) -> texts.units()
                .stream()
                .anyMatch((unit) -> unit.page().equals(change.getKey().page()) && unit.id().equals(change.getKey().unit())))
            .map((change) -> change.getValue())
            .max(Comparator.naturalOrder())
            .map((at) -> Tags.styled("p", "day", new Text(this.texts.text(texts.language(), "programme.paper.day") + " "
                    + Days.day(LocalDate.ofInstant(at, Helsinki.ZONE), texts.language()))));
    }

    /** Where the page is found: its address, its code, and the languages that it is read in. */
    private HtmlContainer end(String base, String path, UnitPage texts) {
        Language language = texts.language();
        String address = base + "/" + language + path;
        HtmlContainer shown = Tags.link(address, Tags.leftToRight(address.replaceFirst("^https?://", "")));
        HtmlContainer others = Tags.tag("p", this.texts.text(language, "programme.paper.languages") + " ");
        List<Component> links = new ArrayList<>();
        for (Language other : texts.languages()) {
            if (!other.equals(language)) {
                links.add(new Text(links.isEmpty() ? "" : language.comma()));
                links.add(TextNotes.link(other, path));
            }
        }
        others.add(links);
        return Tags.styled("div", "end", new Html(QrCode.of(address).svg(this.texts.text(language, "programme.paper.code"))),
                Tags.tag("p", new Text(this.texts.text(language, "programme.paper.address") + " "), shown),
                others);
    }
}
