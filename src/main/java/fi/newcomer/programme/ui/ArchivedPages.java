package fi.newcomer.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import fi.newcomer.programme.Programme;
import fi.newcomer.programme.ProgrammeNote;
import fi.newcomer.programme.Programmes;
import fi.newcomer.text.ChangesPage;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.TextNotes;
import fi.newcomer.text.TextPages;
import fi.newcomer.text.UnitComponents;
import fi.newcomer.text.UnitPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Programmes that no longer hold, to be read only: each on one page that says so first. */
@Controller
class ArchivedPages implements TextPages {

    private final Programmes programmes;

    private final ContentPages content;

    private final UnitComponents components;

    private final TextNotes notes;

    private final ProgrammeNote source;

    private final Languages languages;

    private final Texts texts;

    private final ChangesPage changes;

    private final PublicPages pages;

    ArchivedPages(Programmes programmes, ContentPages content, UnitComponents components, TextNotes notes,
            ProgrammeNote source, Languages languages, Texts texts, ChangesPage changes,
            PublicPages pages) {
        this.programmes = programmes;
        this.content = content;
        this.components = components;
        this.notes = notes;
        this.source = source;
        this.languages = languages;
        this.texts = texts;
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping("/{lang}/programmes/{slug}")
    ResponseEntity<byte[]> programme(@PathVariable Language lang, @PathVariable String slug,
            HttpServletRequest request) {
        Programme programme = this.programmes.findArchived(slug).orElseThrow(NoSuchPage::new);
        return this.pages.shared(request, "/" + lang + path(programme),
                (reading) -> this.content.page(key(programme), lang, reading)
                    .map((texts) -> page(programme, texts, reading))
                    .orElseThrow(NoSuchPage::new));
    }

    @GetMapping("/{lang}/programmes/{slug}/changes")
    ResponseEntity<byte[]> changes(@PathVariable Language lang, @PathVariable String slug,
            HttpServletRequest request) {
        Programme programme = this.programmes.findArchived(slug).orElseThrow(NoSuchPage::new);
        return this.pages.shared(request, "/" + lang + path(programme) + "/changes",
                (reading) -> this.content.page(key(programme), lang, reading)
                    .map((texts) -> this.changes.of(texts, path(programme), new Surroundings(lang, null, reading)))
                    .orElseThrow(NoSuchPage::new));
    }

    @Override
    public List<String> keys() {
        return this.programmes.archived().stream().map(ArchivedPages::key).toList();
    }

    @Override
    public Optional<PublicPage> page(UnitPage texts, Surroundings around) {
        return this.programmes.archived()
            .stream()
            .filter((programme) -> key(programme).equals(texts.key()))
            .findFirst()
            .map((programme) -> page(programme, texts, around.reading()));
    }

    /** The ways to the archived programmes, for the end of a page about one that holds. */
    List<Component> links(Language language, Reading reading) {
        List<Component> links = new ArrayList<>();
        for (Programme programme : this.programmes.archived()) {
            this.content.headings(List.of(key(programme)), language, reading)
                .forEach((heading) -> links.add(Tags.tag("p", Tags.link("/" + language + path(programme),
                        this.components.words(heading.title(), heading.titleText(), language)))));
        }
        return links;
    }

    /** The address behind the language. */
    static String path(Programme programme) {
        return "/programmes/" + programme.slug();
    }

    private static String key(Programme programme) {
        return "programme/" + programme.slug() + "/overview";
    }

    private PublicPage page(Programme programme, UnitPage texts, Reading reading) {
        Language language = texts.language();
        String path = path(programme);
        PublicPage page = PublicPage.in(language, path, texts.heading().titleText()).notIndexed();
        Component[] beginning = this.components.beginning(texts.heading(), language);
        page.with(beginning[0], Tags.styled("p", "note", Tags.tag("strong", this.texts.text(language, "programme.archived"))),
                beginning[1]);
        if (!texts.translated()) {
            return page.with(this.notes.missing(texts, path));
        }
        page.with(this.components.blocks(texts.body(), new Surroundings(language, null, reading))
            .toArray(Component[]::new));
        List<Component> about = new ArrayList<>(this.notes.about(texts, path));
        about.addAll(this.source.about(programme, language));
        Language swedish = this.languages.first();
        if (!language.equals(swedish)) {
            about.add(Tags.tag("p", new Text(this.texts.text(language, "programme.same-text") + " "),
                    TextNotes.link(swedish, path)));
        }
        return page.with(PartPage.note(about),
                Tags.tag("p", Tags.link("/" + language, this.texts.text(language, "programme.choose"))));
    }
}
