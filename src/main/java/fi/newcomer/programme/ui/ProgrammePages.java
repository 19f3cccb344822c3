package fi.newcomer.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import fi.newcomer.print.Fonts;
import fi.newcomer.print.Paper;
import fi.newcomer.programme.Programme;
import fi.newcomer.programme.ProgrammeNote;
import fi.newcomer.programme.ProgrammePart;
import fi.newcomer.programme.Programmes;
import fi.newcomer.text.ChangesPage;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.PageHeading;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.TextNotes;
import fi.newcomer.text.UnitComponents;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
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

    private final PartPage part;

    private final PartPaper paper;

    private final ProgrammeNote source;

    private final FollowUp followUp;

    private final TextNotes notes;

    private final ArchivedPages archived;

    private final ChangesPage changes;

    private final Texts texts;

    private final PublicPages pages;

    ProgrammePages(Programmes programmes, ContentPages content, UnitComponents components, PartPage part,
            PartPaper paper, ProgrammeNote source, FollowUp followUp, TextNotes notes,
            ArchivedPages archived, ChangesPage changes, Texts texts, PublicPages pages) {
        this.programmes = programmes;
        this.content = content;
        this.components = components;
        this.part = part;
        this.paper = paper;
        this.source = source;
        this.followUp = followUp;
        this.notes = notes;
        this.archived = archived;
        this.changes = changes;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/{lang}/{m}/programme")
    ResponseEntity<byte[]> list(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        Programme programme = this.programmes.of(m).orElseThrow(NoSuchPage::new);
        String path = "/" + m.slug() + "/programme";
        return this.pages.shared(request, "/" + lang + path, (reading) -> {
            String title = this.texts.text(lang, "programme.title");
            HtmlContainer list = Tags.styled("ul", "rows");
            List<PageHeading> headings = this.content.headings(this.programmes.pages(m), lang, reading);
            headings.forEach((heading) -> list.add(row(heading, "/" + lang + path, lang)));
            return PublicPage.in(lang, path, title)
                .at(m.place())
                .with(Tags.tag("h1", title), Tags.styled("p", "lead", new Text(this.texts.text(lang, "programme.lead"))),
                        list)
                .with(this.followUp.of(m, lang, reading).toArray(Component[]::new))
                .with(PartPage.note(Stream
                    .concat(this.notes.about(headings, lang).stream(), this.source.about(programme, lang).stream())
                    .toList()))
                .with(this.archived.links(lang, reading).toArray(Component[]::new));
        });
    }

    @GetMapping("/{lang}/{m}/programme/{part}")
    ResponseEntity<byte[]> part(@PathVariable Language lang, @PathVariable Municipality m, @PathVariable String part,
            HttpServletRequest request) {
        ProgrammePart known = ProgrammePart.find(part).orElseThrow(NoSuchPage::new);
        return this.pages.shared(request, "/" + lang + PartPage.path(m, known),
                (reading) -> this.content.page(this.programmes.page(m, known), lang, reading)
                    .flatMap((texts) -> this.part.page(texts, new Surroundings(lang, m, reading)))
                    .orElseThrow(NoSuchPage::new));
    }

    @GetMapping("/{lang}/{m}/programme/{part}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable Language lang, @PathVariable Municipality m, @PathVariable String part,
            HttpServletRequest request) {
        ProgrammePart known = ProgrammePart.find(part).orElseThrow(NoSuchPage::new);
        if (!Fonts.print(lang)) {
            throw new NoSuchPage();
        }
        String path = PartPage.path(m, known) + PartPage.PDF;
        return Paper.named(
                this.pages.sharedFile(request, "/" + lang + path, Paper.PDF,
                        (reading) -> this.content.page(this.programmes.page(m, known), lang, reading)
                            .flatMap((texts) -> this.paper.of(texts, new Surroundings(lang, m, reading)))
                            .orElseThrow(NoSuchPage::new)),
                m.slug() + "-" + known.slug() + "-" + lang + PartPage.PDF, lang);
    }

    @GetMapping("/{lang}/{m}/programme/{part}/changes")
    ResponseEntity<byte[]> changes(@PathVariable Language lang, @PathVariable Municipality m, @PathVariable String part,
            HttpServletRequest request) {
        ProgrammePart known = ProgrammePart.find(part).orElseThrow(NoSuchPage::new);
        String path = PartPage.path(m, known);
        return this.pages.shared(request, "/" + lang + path + "/changes",
                (reading) -> this.content.page(this.programmes.page(m, known), lang, reading)
                    .map((texts) -> this.changes.of(texts, path, new Surroundings(lang, m, reading)))
                    .orElseThrow(NoSuchPage::new));
    }

    private HtmlContainer row(PageHeading heading, String address, Language reader) {
        return Tags.tag("li", Tags.link(address + "/" + heading.key().substring(heading.key().lastIndexOf('/') + 1),
                Tags.tag("span", Tags.tag("strong", this.components.words(heading.title(), heading.titleText(), reader)),
                        Tags.tag("span", this.components.words(heading.lead(), heading.leadText(), reader)))));
    }
}
