package fi.newcomer.letter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.letter.LetterText.Words;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Tags;
import fi.newcomer.placement.Placements;
import fi.newcomer.print.Printed;
import fi.newcomer.qrcode.QrCode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Lays out a letter: front pages in the reader's languages, Swedish and Finnish on the back; and pages of addresses alone. */
@Service
class LetterPaper {

    /** Millimetres above what is printed. */
    private static final int MARGIN = 14;

    /** Millimetres on both sides of it. */
    private static final int SIDE = 20;

    private static final String STYLE = """
            @page{margin:14mm 20mm 13mm 20mm}
            body{font-size:10.5pt;line-height:1.42}
            :lang(ar){line-height:1.5}
            .front{page-break-before:always}
            .first{page-break-before:auto}
            .head{position:relative;height:%dmm}
            .from{font-size:16pt;font-weight:bold;line-height:1.2;margin:0 0 1mm}
            .unit{font-size:9.5pt;margin:0}
            .rule{border-top:0.6mm solid #000;width:18mm;margin:2.5mm 0 0}
            [dir=rtl] .rule{margin-right:0;margin-left:auto}
            .day{position:absolute;top:%dmm;right:0;width:60mm;text-align:right;margin:0}
            [dir=rtl] .day{right:auto;left:0;text-align:left}
            .to{position:absolute;left:0;width:%dmm;text-align:left;line-height:%s;font-size:%spt;word-wrap:break-word;margin:0}
            .to p{margin:0;text-align:left}
            h1{font-size:17pt;margin:0 0 2mm}
            h2{font-size:11.5pt;margin:4mm 0 1mm}
            p{margin:0 0 1.8mm}
            .lead{font-size:11.5pt;margin-bottom:2mm}
            ul,ol{margin:0 0 2mm;padding:0 6mm}
            li{margin:0 0 0.8mm}
            .reach{word-wrap:break-word}
            .reach a{text-decoration:none}
            .code{position:absolute;top:%dmm;left:%dmm;width:%dmm;font-size:9pt;line-height:1.3}
            .code table{width:100%%;table-layout:fixed}
            .code td{padding:0;vertical-align:top}
            .code td.square{width:32mm;padding:0}
            .code td.square svg{width:30mm;height:30mm}
            .code h2{margin:0 0 1mm;font-size:10pt}
            .code p{margin:0 0 1mm}
            .code .address{font-size:8pt}
            .regards{margin-top:3mm;page-break-inside:avoid}
            .regards p{margin:0}
            .note{font-size:8pt;color:#333;margin-top:3mm}
            .note p{margin:0}
            .back{page-break-before:always;font-size:9pt;line-height:1.36}
            .back h1{font-size:13pt}
            .back h2{font-size:10pt;margin-top:3mm}
            .back .lead{font-size:9.5pt}
            .back .reach{font-size:8.5pt}
            .back ul,.back ol{padding:0 5mm}
            .back table.two{width:100%%;table-layout:fixed}
            .back table.two td.half{width:50%%;padding:0 0 0 5mm;vertical-align:top;text-align:left}
            .back table.two td.one{padding:0 5mm 0 0;border-right:0.2mm solid #999}
            """.formatted(Envelope.BELOW - MARGIN, 4, Envelope.WIDTH, Envelope.LEADING, Envelope.SIZE, Envelope.HIGHEST + 4 - MARGIN,
                    Envelope.LEFT + Envelope.WIDTH + 12 - SIDE, 210 - Envelope.LEFT - Envelope.WIDTH - 12 - SIDE);

    private static final String ADDRESSES = """
            @page{margin:0}
            .page{position:relative;height:290mm;page-break-before:always}
            .page.first{page-break-before:auto}
            """;

    private final LetterText text;

    private final LetterContacts contacts;

    private final Authorities authorities;

    private final Placements placements;

    private final Languages languages;

    private final Texts texts;

    private final Clock clock;

    LetterPaper(LetterText text, LetterContacts contacts, Authorities authorities, Placements placements,
            Languages languages, Texts texts, Clock clock) {
        this.text = text;
        this.contacts = contacts;
        this.authorities = authorities;
        this.placements = placements;
        this.languages = languages;
        this.texts = texts;
        this.clock = clock;
    }

    /** The letter without an address. */
    Printed letter(LetterChoice choice) {
        Language first = choice.languages().getFirst();
        Municipality municipality = choice.municipality();
        Optional<QrCode> code = choice.placement().flatMap(this.placements::code);
        Printed letter = Printed.in(first, this.text.in(first, municipality, Words::title))
            .author(municipality.name().in(first).text())
            .style(STYLE);
        for (Language language : choice.languages()) {
            HtmlContainer front = this.text.in(language, municipality, (words) -> front(words, code));
            if (language.equals(first)) {
                front.addClassName("first");
            }
            letter.section(language, front);
        }
        List<Language> back = Stream.of("sv", "fi")
            .map(this.languages::get)
            .filter((language) -> !choice.languages().contains(language))
            .toList();
        if (back.size() == 1) {
            HtmlContainer one = this.text.in(back.getFirst(), municipality, (words) -> tag("div", body(words)));
            one.addClassName("back");
            letter.section(back.getFirst(), one);
        }
        else if (!back.isEmpty()) {
            letter.section(back.getFirst(), Tags.styled("div", "back", Tags.styled("table", "two", Tags.tag("tbody",
                    Tags.tag("tr", half(back.getFirst(), municipality, "half one"),
                            half(back.getLast(), municipality, "half"))))));
        }
        return letter;
    }

    private Component half(Language language, Municipality municipality, String classes) {
        HtmlContainer cell = this.text.in(language, municipality, (words) -> tag("td", body(words)));
        cell.addClassNames(classes.split(" "));
        cell.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        return cell;
    }

    private HtmlContainer front(Words words, Optional<QrCode> code) {
        List<Component> parts = new ArrayList<>();
        Language reader = words.around().reader();
        Municipality municipality = Objects.requireNonNull(words.around().municipality());
        HtmlContainer head = Tags.styled("div", "head",
                Tags.styled("p", "from", Tags.spoken(municipality.name(), reader)),
                Tags.styled("p", "unit", Tags.spoken(this.authorities.get(municipality.contact()).name(), reader)),
                Tags.styled("div", "rule"),
                Tags.styled("p", "day", new Text(Days.day(Helsinki.today(this.clock), reader))));
        code.ifPresent((it) -> head.add(code(words, it)));
        parts.add(head);
        parts.addAll(body(words));
        HtmlContainer front = tag("div", parts);
        front.addClassName("front");
        return front;
    }

    private List<Component> body(Words words) {
        Language reader = words.around().reader();
        Municipality municipality = Objects.requireNonNull(words.around().municipality());
        List<Component> parts = new ArrayList<>(List.of(words.beginning()));
        parts.addAll(words.blocks("code", true));
        parts.addAll(this.contacts.of(words.around()));
        parts.add(Tags.styled("div", "regards", Tags.tag("p", this.texts.text(reader, "letter.regards")),
                Tags.tag("p", Tags.tag("strong", Tags.spoken(this.authorities.get(municipality.contact()).name(), reader)))));
        List<Component> notes = new ArrayList<>();
        if (words.machineMade()) {
            notes.add(Tags.tag("p", this.texts.text(reader, "text.machine-made")));
        }
        if (words.outdated()) {
            notes.add(Tags.tag("p", this.texts.text(reader, "letter.outdated")));
        }
        if (words.partlySwedish()) {
            notes.add(Tags.tag("p", this.texts.text(reader, "text.partly-swedish")));
        }
        if (!notes.isEmpty()) {
            parts.add(Tags.styled("div", "note", notes.toArray(Component[]::new)));
        }
        return parts;
    }

    /** Beside the address, where the paper is free, and outside of the envelope's window. */
    private Component code(Words words, QrCode code) {
        String address = code.address();
        HtmlContainer said = tag("td", words.blocks("code", false));
        said.add(Tags.styled("p", "address", Tags.leftToRight(address)));
        HtmlContainer square = Tags.styled("td", "square",
                new Html(code.svg(this.texts.text(words.around().reader(), "letter.code", Map.of("address", address)))));
        return Tags.styled("div", "code", Tags.tag("table", Tags.tag("tbody", Tags.tag("tr", square, said))));
    }

    /** A page for each of some people with nothing but the address on it; the letter is laid under it. */
    Printed addresses(LetterChoice choice, List<Addressee> addressees) {
        Printed pages = Printed.in(this.languages.first(), "").style(STYLE + ADDRESSES).edgeless().untagged();
        boolean first = true;
        for (Addressee addressee : addressees) {
            HtmlContainer to = Tags.styled("div", "to");
            to.getElement().setAttribute("style", "left:" + Envelope.LEFT + "mm;top:" + choice.top() + "mm").setAttribute("dir", "ltr");
            addressee.lines().forEach((line) -> to.add(Tags.tag("p", Tags.typed(line))));
            HtmlContainer page = Tags.styled("div", first ? "page first" : "page", to);
            pages.with(page);
            first = false;
        }
        return pages;
    }

    private static HtmlContainer tag(String name, List<Component> content) {
        return Tags.tag(name, content.toArray(Component[]::new));
    }
}
