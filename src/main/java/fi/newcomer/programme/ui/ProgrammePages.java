package fi.newcomer.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import fi.newcomer.programme.Programme;
import fi.newcomer.programme.ProgrammePart;
import fi.newcomer.programme.Programmes;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.PageHeading;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.TextNotes;
import fi.newcomer.text.UnitComponents;
import fi.newcomer.text.UnitPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The user-friendly programme of a municipality: the list of its parts, and each part. */
@Controller
class ProgrammePages {

    private final Programmes programmes;

    private final ContentPages content;

    private final UnitComponents components;

    private final TextNotes notes;

    private final SourceNote source;

    private final PartLinks links;

    private final Languages languages;

    private final Texts texts;

    private final PublicPages pages;

    ProgrammePages(Programmes programmes, ContentPages content, UnitComponents components, TextNotes notes,
            SourceNote source, PartLinks links, Languages languages, Texts texts, PublicPages pages) {
        this.programmes = programmes;
        this.content = content;
        this.components = components;
        this.notes = notes;
        this.source = source;
        this.links = links;
        this.languages = languages;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/{lang}/{m}/programme")
    ResponseEntity<byte[]> list(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        Programme programme = this.programmes.inParts(m).orElseThrow(NoSuchPage::new);
        String path = "/" + m.slug() + "/programme";
        return this.pages.shared(request, "/" + lang + path, (reading) -> {
            String title = this.texts.text(lang, "programme.title");
            HtmlContainer list = Tags.styled("ul", "rows");
            List<PageHeading> headings = this.content.headings(keys(programme), lang, reading);
            headings.forEach((heading) -> list.add(row(heading, "/" + lang + path, lang)));
            return PublicPage.in(lang, path, title)
                .at(m.place())
                .with(Tags.tag("h1", title), Tags.styled("p", "lead", new Text(this.texts.text(lang, "programme.lead"))),
                        list, note(this.source.about(programme, lang)));
        });
    }

    @GetMapping("/{lang}/{m}/programme/{part}")
    ResponseEntity<byte[]> part(@PathVariable Language lang, @PathVariable Municipality m, @PathVariable String part,
            HttpServletRequest request) {
        Programme programme = this.programmes.inParts(m).orElseThrow(NoSuchPage::new);
        ProgrammePart known = ProgrammePart.find(part).orElseThrow(NoSuchPage::new);
        String path = "/" + m.slug() + "/programme/" + known.slug();
        return this.pages.shared(request, "/" + lang + path,
                (reading) -> part(programme, known, path, new Surroundings(lang, m, reading), m));
    }

    private PublicPage part(Programme programme, ProgrammePart part, String path, Surroundings around,
            Municipality municipality) {
        Language language = around.reader();
        UnitPage texts = this.content.page(Programmes.page(programme, part), language, around.reading())
            .orElseThrow(NoSuchPage::new);
        PublicPage page = PublicPage.in(language, path, texts.heading().titleText()).at(municipality.place());
        page.with(this.components.beginning(texts.heading(), language));
        List<Component> about = new ArrayList<>();
        if (texts.translated()) {
            page.with(this.components.blocks(texts.body(), around).toArray(Component[]::new));
            about.addAll(this.notes.about(texts, path));
        }
        else {
            page.with(this.notes.missing(texts, path)).notIndexed();
        }
        about.addAll(this.source.about(programme, language));
        Language swedish = this.languages.first();
        if (texts.translated() && !language.equals(swedish)) {
            about.add(Tags.tag("p", new Text(this.texts.text(language, "programme.same-text") + " "),
                    TextNotes.link(swedish, path)));
        }
        List<PageHeading> parts = this.content.headings(keys(programme), language, around.reading());
        return page.with(note(about), this.links.around(parts, texts.key(), municipality, language));
    }

    private HtmlContainer row(PageHeading heading, String address, Language reader) {
        return Tags.tag("li", Tags.link(address + "/" + heading.key().substring(heading.key().lastIndexOf('/') + 1),
                Tags.tag("span", Tags.tag("strong", this.components.words(heading.title(), heading.titleText(), reader)),
                        Tags.tag("span", this.components.words(heading.lead(), heading.leadText(), reader)))));
    }

    private static HtmlContainer note(List<Component> lines) {
        return Tags.styled("div", "note", lines.toArray(Component[]::new));
    }

    private static List<String> keys(Programme programme) {
        return Arrays.stream(ProgrammePart.values()).map((part) -> Programmes.page(programme, part)).toList();
    }
}
