package fi.newcomer.exchange;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.page.HtmlRenderer;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.UnitComponents;
import fi.newcomer.text.UnitPage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A sheet to print: pages with their source and translation side by side and room for notes, without any script. */
@Service
public class Sheet {

    private static final String STYLE = """
            @page { size: A4; margin: 12mm }
            body { font: 11pt/1.4 "Noto Sans", "Noto Sans Arabic", Arial, sans-serif; margin: 1rem; color: #000; background: #fff }
            h1 { font-size: 15pt; margin-block: 1rem .3rem }
            section + section { break-before: page }
            table { border-collapse: collapse; inline-size: 100%; table-layout: fixed }
            th, td { border: 1px solid #555; padding: 2mm; vertical-align: top; text-align: start; overflow-wrap: anywhere }
            thead { display: table-header-group }
            tr { break-inside: avoid }
            td > * { margin: 0; font-size: 11pt }
            td ul, td ol { padding-inline-start: 1.2em }
            a { color: inherit }
            .notes { inline-size: 22% }
            .state { font-style: italic; font-size: 9pt }
            """;

    private final Exchange exchange;

    private final ContentPages content;

    private final UnitComponents components;

    private final ShownFacts facts;

    private final PublicPages pages;

    private final StaffTexts words;

    Sheet(Exchange exchange, ContentPages content, UnitComponents components, ShownFacts facts, PublicPages pages,
            StaffTexts words) {
        this.exchange = exchange;
        this.content = content;
        this.components = components;
        this.facts = facts;
        this.pages = pages;
        this.words = words;
    }

    /**
     * The sheet as an HTML document.
     * @param reader the language of its headings
     * @throws org.springframework.security.access.AccessDeniedException if one of the pages is not this person's in the
     * other language
     */
    public String html(List<String> keys, Language source, Language target, Language reader) {
        this.exchange.require(keys, source, target);
        Map<String, Map<Language, UnitPage>> texts = this.content.inAllLanguages(keys);
        HtmlContainer main = Tags.tag("main");
        this.pages.unkept((reading) -> {
            texts.forEach((key, page) -> main.add(page(key, page, new Columns(source, target, reader, reading))));
            return main;
        });
        String title = this.words.text(reader, "staff.exchange.sheet.title", Map.of("title",
                texts.values().stream().map((page) -> page.get(source).heading().titleText()).collect(Collectors.joining(", "))));
        HtmlContainer head = Tags.tag("head", Tags.tag("title", title), viewport());
        HtmlContainer html = Tags.tag("html", head, Tags.tag("body", main));
        html.getElement().setAttribute("lang", reader.code()).setAttribute("dir", "ltr");
        return "<!DOCTYPE html>\n" + HtmlRenderer.html(html)
            .replaceFirst("<head>", "<head><meta charset=\"utf-8\"><style>" + STYLE + "</style>");
    }

    private static HtmlContainer viewport() {
        HtmlContainer meta = Tags.tag("meta");
        meta.getElement().setAttribute("name", "viewport").setAttribute("content", "width=device-width, initial-scale=1");
        return meta;
    }

    private Component page(String key, Map<Language, UnitPage> page, Columns columns) {
        HtmlContainer notes = column(this.words.text(columns.reader, "staff.exchange.sheet.notes", Map.of()));
        notes.addClassName("notes");
        HtmlContainer rows = Tags.tag("tbody");
        Map<String, PageUnit> translated = page.get(columns.target)
            .units()
            .stream()
            .filter((unit) -> unit.language().equals(columns.target))
            .collect(Collectors.toMap(PageUnit::id, Function.identity()));
        for (PageUnit unit : page.get(columns.source).units()) {
            if (unit.language().equals(columns.source)) {
                rows.add(Tags.tag("tr", cell(unit, key, columns.source, columns),
                        cell(translated.get(unit.id()), key, columns.target, columns), Tags.tag("td")));
            }
        }
        HtmlContainer title = Tags.tag("h1", Tags.foreign(page.get(columns.source).heading().titleText(),
                columns.source.code(), columns.reader));
        return Tags.tag("section", title, Tags.tag("table", Tags.tag("thead", Tags.tag("tr",
                column(name(columns.source, columns.reader)), column(name(columns.target, columns.reader)), notes)), rows));
    }

    private static HtmlContainer column(String name) {
        HtmlContainer column = Tags.tag("th", name);
        column.getElement().setAttribute("scope", "col");
        return column;
    }

    private HtmlContainer cell(@Nullable PageUnit unit, String key, Language language, Columns columns) {
        HtmlContainer cell = Tags.tag("td");
        if (unit == null) {
            cell.add(state("staff.exchange.sheet.missing", columns));
            return cell;
        }
        Surroundings around = new Surroundings(language, this.facts.municipality(key), columns.reading);
        HtmlContainer text = Tags.tag("div");
        text.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        this.components.blocks(List.of(unit), around).forEach((block) -> text.add(onPaper(block)));
        cell.add(text);
        if (unit.outdated()) {
            cell.add(state("staff.exchange.sheet.outdated", columns));
        }
        return cell;
    }

    private Component state(String key, Columns columns) {
        return Tags.styled("p", "state", new Text(this.words.text(columns.reader, key, Map.of())));
    }

    /** On paper a link leads nowhere, and a heading is one of the text and not of the sheet. */
    private static Component onPaper(Component block) {
        if (block.getElement().isTextNode()) {
            return block;
        }
        block.getElement().removeAttribute("href");
        block.getChildren().forEach(Sheet::onPaper);
        return block.getElement().getTag().matches("h[12]") ? heading(block) : block;
    }

    private static Component heading(Component block) {
        HtmlContainer strong = Tags.tag("strong");
        block.getChildren().toList().forEach(strong::add);
        return Tags.tag("p", strong);
    }

    private static String name(Language language, Language reader) {
        return ULocale.forLanguageTag(language.code()).getDisplayName(reader.locale());
    }

    /** What stands beside what, for whom. */
    private record Columns(Language source, Language target, Language reader, Reading reading) {
    }
}
