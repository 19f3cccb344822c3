package fi.newcomer.transfer;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.page.Tags;
import fi.newcomer.print.Fonts;
import fi.newcomer.print.Printed;
import fi.newcomer.print.Printer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheet on paper: a table for each part, every text as text. */
@org.springframework.stereotype.Component
class SheetPaper {

    private static final String STYLE = """
            h1{font-size:16pt}
            h2{font-size:12pt;margin-top:4mm}
            table{width:100%;table-layout:fixed}
            th,td{border-top:0.2mm solid #777;font-size:10pt;line-height:1.35;page-break-inside:avoid;word-wrap:break-word}
            th{width:34%;font-weight:normal}
            .typed{white-space:pre-wrap}
            .said{font-size:8.5pt}
            """;

    private final Printer printer;

    private final StaffTexts texts;

    SheetPaper(Printer printer, StaffTexts texts) {
        this.printer = printer;
        this.texts = texts;
    }

    /** The sheet as PDF. Its title tells nothing about the case, since viewers and printers show it. */
    byte[] pdf(List<SheetPart> parts, Language language) {
        String title = text(language, "staff.transfer.sheet", Map.of());
        Printed printed = Printed.in(language, title).margins(15, 15, 18, 15).numbered(title).style(STYLE);
        printed.with(Tags.tag("h1", title));
        parts.forEach((part) -> printed.with(Tags.tag("h2", part.heading()), table(part, language)));
        return this.printer.pdf(printed);
    }

    private Component table(SheetPart part, Language language) {
        HtmlContainer rows = Tags.tag("tbody");
        part.fields().forEach((field) -> {
            HtmlContainer label = Tags.tag("th", field.label());
            label.getElement().setAttribute("scope", "row");
            rows.add(Tags.tag("tr", label, cell(field, language)));
        });
        return Tags.tag("table", rows);
    }

    private HtmlContainer cell(SheetField field, Language language) {
        HtmlContainer cell = Tags.tag("td");
        if (!field.words().isEmpty()) {
            cell.add(new Text(field.words()));
        }
        if (!field.typed().isEmpty()) {
            HtmlContainer typed = Tags.styled("div", "typed", new Text(field.typed()));
            typed.getElement().setAttribute("dir", Bidi.getBaseDirection(field.typed()) == Bidi.RTL ? "rtl" : "ltr");
            field.language().ifPresent((it) -> typed.getElement().setAttribute("lang", it));
            cell.add(typed);
        }
        note(field, language).ifPresent((note) -> cell.add(Tags.styled("div", "said", new Text(note))));
        return cell;
    }

    private Optional<String> note(SheetField field, Language language) {
        String lacks = Fonts.lacks(field.text());
        if (!lacks.isEmpty()) {
            return Optional.of(text(language, "staff.transfer.not-printed", Map.of()));
        }
        return field.language()
            .filter((it) -> !it.equals(language.code()))
            .map((it) -> text(language, "staff.transfer.written-in",
                    Map.of("language", ULocale.forLanguageTag(it).getDisplayName(language.locale()))));
    }

    private String text(Language language, String key, Map<String, ?> arguments) {
        return this.texts.text(language, key, arguments);
    }
}
