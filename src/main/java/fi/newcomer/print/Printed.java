package fi.newcomer.print;

import com.vaadin.flow.component.Component;
import fi.newcomer.language.Language;
import fi.newcomer.page.Tags;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What is to be printed, before {@link Printer} makes a PDF of it: components, as on a page of the portal, and style. The
 * common style ({@code frontend/print.css}) lies under the one given here. What openhtmltopdf knows is CSS 2.1, page
 * boxes, {@code border-radius} and transforms; neither flex, grid nor custom properties. Lengths are best given in mm and pt.
 */
public final class Printed {

    private static final String RUNNING = "font-family:" + Fonts.FAMILIES + ";font-size:9pt;";

    private final Language language;

    private final String title;

    private final List<Component> content = new ArrayList<>();

    private final StringBuilder css = new StringBuilder();

    private PaperSize size = PaperSize.A4;

    /** Millimetres: top, right, bottom, left. */
    private double[] margins = { 18, 18, 18, 18 };

    private String running = "";

    private String base = "";

    private boolean edgeless;

    private String author = "";

    private double bleed;

    private boolean marks;

    private boolean tagged = true;

    private boolean cmyk;

    private Printed(Language language, String title) {
        this.language = language;
        this.title = title;
    }

    /**
     * A document: A4, margins of 18 mm, tagged, colours of the screen, no bleed.
     * @param language the language and direction of what is not marked otherwise
     * @param title what a reader shows as the name of the document
     */
    public static Printed in(Language language, String title) {
        return new Printed(language, title);
    }

    /** Who publishes it, such as the municipality. */
    public Printed author(String author) {
        this.author = author;
        return this;
    }

    public Printed size(PaperSize size) {
        this.size = size;
        return this;
    }

    /** The margins of every page, in millimetres; with running texts in the margin boxes of {@code @page}. */
    public Printed margins(double top, double right, double bottom, double left) {
        this.margins = new double[] { top, right, bottom, left };
        return this;
    }

    /**
     * In the lower margin of every page its number, such as 2 / 4, and a text where lines begin.
     * @param text such as whose document it is; may be empty
     */
    public Printed numbered(String text) {
        boolean leftwards = this.language.direction().equals("rtl");
        String start = leftwards ? "right" : "left";
        String end = leftwards ? "left" : "right";
        // Where lines run from the right, a margin box sets its parts from there, too: the number is to read alike.
        String number = leftwards ? "counter(pages) \" / \" counter(page)" : "counter(page) \" / \" counter(pages)";
        String words = text.replace("\\", "").replace("\"", "\\\"").replaceAll("\\s+", " ");
        this.running = "@page{@bottom-" + end + "{" + RUNNING + "content:" + number + ";width:20%;text-align:" + end
                + "}@bottom-" + start + "{" + RUNNING + "content:\"" + words + "\";width:80%;text-align:" + start + "}}\n";
        return this;
    }

    /** Where addresses without a host lead: {@code https://example.fi}; without it they are words, not links. */
    public Printed base(String address) {
        this.base = address;
        return this;
    }

    /**
     * No margins: what is drawn reaches the edges. The content begins in the upper corner of the cut paper: with a bleed,
     * {@code body} has that much padding. What is to bleed has as much of a negative margin; absolute places count from the
     * edge of the bleed.
     */
    public Printed edgeless() {
        this.edgeless = true;
        return this;
    }

    /**
     * How far colour goes on beyond the cut.
     * @param millimetres usually 3; 0 is none
     * @param marks whether crop marks are drawn outside of it
     */
    public Printed bleed(double millimetres, boolean marks) {
        this.bleed = millimetres;
        this.marks = marks;
        return this;
    }

    /** Style of its own, upon the common one. */
    public Printed style(String css) {
        this.css.append(css).append('\n');
        return this;
    }

    /** Black is pure black ink, in text and codes; all other colours of the style should then come from {@link #colour}. */
    public Printed cmyk() {
        this.cmyk = true;
        return this;
    }

    /** A colour for the style: as it is, or as inks where the document is {@link #cmyk}; so call that first. */
    public String colour(String colour) {
        return this.cmyk ? Ink.of(colour) : colour;
    }

    /** Without tags: for what is only ever printed and where every kilobyte counts. */
    public Printed untagged() {
        this.tagged = false;
        return this;
    }

    /** Content in the document's own language. */
    public Printed with(Component... components) {
        this.content.addAll(List.of(components));
        return this;
    }

    /** Content in a language of the portal, in a {@code section} that says so and has the class {@code language}. */
    public Printed section(Language language, Component... components) {
        return section(language.code(), language.direction(), components);
    }

    /**
     * Content in any language.
     * @param code BCP 47
     * @param direction {@code ltr} or {@code rtl}
     */
    public Printed section(String code, String direction, Component... components) {
        Component section = Tags.styled("section", "language", components);
        section.getElement().setAttribute("lang", code).setAttribute("dir", direction);
        return with(section);
    }

    public Language language() {
        return this.language;
    }

    public String title() {
        return this.title;
    }

    String author() {
        return this.author;
    }

    String base() {
        return this.base;
    }

    List<Component> content() {
        return List.copyOf(this.content);
    }

    double bleed() {
        return this.bleed;
    }

    boolean marks() {
        return this.marks;
    }

    boolean tagged() {
        return this.tagged;
    }

    boolean inks() {
        return this.cmyk;
    }

    /** The style of this document's pages, then what was given. */
    String css() {
        String margin = this.edgeless ? "0" : Arrays.stream(this.margins)
            .mapToObj((edge) -> mm(edge + this.bleed))
            .collect(Collectors.joining(" "));
        StringBuilder all = new StringBuilder("@page{size:").append(mm(this.size.width() + 2 * this.bleed))
            .append(' ')
            .append(mm(this.size.height() + 2 * this.bleed))
            .append(";margin:")
            .append(margin)
            .append("}\n")
            .append(this.running);
        if (this.edgeless && this.bleed > 0) {
            all.append("body{padding:").append(mm(this.bleed)).append("}\n");
        }
        if (this.cmyk) {
            all.append("body{color:").append(Ink.BLACK).append("}\n");
        }
        return all.append(this.css).toString();
    }

    private static String mm(double millimetres) {
        return String.format(Locale.ROOT, "%.2fmm", millimetres);
    }
}
