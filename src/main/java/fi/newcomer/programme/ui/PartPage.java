package fi.newcomer.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import fi.newcomer.print.Fonts;
import fi.newcomer.print.Paper;
import fi.newcomer.programme.Programme;
import fi.newcomer.programme.ProgrammeNote;
import fi.newcomer.programme.ProgrammePart;
import fi.newcomer.programme.Programmes;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.PageHeading;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.TextNotes;
import fi.newcomer.text.TextPages;
import fi.newcomer.text.UnitComponents;
import fi.newcomer.text.UnitPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The page of a part of a programme, made from its texts. */
@org.springframework.stereotype.Component
class PartPage implements TextPages {

    private final Programmes programmes;

    private final ContentPages content;

    private final UnitComponents components;

    private final TextNotes notes;

    private final ProgrammeNote source;

    private final PartLinks links;

    private final Languages languages;

    private final Texts texts;

    PartPage(Programmes programmes, ContentPages content, UnitComponents components,
            TextNotes notes, ProgrammeNote source, PartLinks links, Languages languages, Texts texts) {
        this.programmes = programmes;
        this.content = content;
        this.components = components;
        this.notes = notes;
        this.source = source;
        this.links = links;
        this.languages = languages;
        this.texts = texts;
    }

    /** What the address of a part on paper adds to that of the part. */
    static final String PDF = ".pdf";

    /** The address behind the language. */
    static String path(Municipality municipality, ProgrammePart part) {
        return "/" + municipality.slug() + "/programme/" + part.slug();
    }

    static HtmlContainer note(List<Component> lines) {
        return Tags.styled("div", "note", lines.toArray(Component[]::new));
    }

    private HtmlContainer pdf(Language language, String path) {
        Anchor link = Tags.link("/" + language + path + PDF, this.texts.text(language, "programme.paper"));
        link.getElement().setAttribute("type", Paper.PDF);
        return Tags.styled("p", "on-screen", link);
    }

    @Override
    public List<String> keys() {
        return this.programmes.pages();
    }

    @Override
    public Optional<PublicPage> page(UnitPage texts, Surroundings around) {
        Municipality municipality = around.municipality();
        if (municipality == null) {
            return Optional.empty();
        }
        return this.programmes.of(municipality)
            .flatMap((programme) -> this.programmes.part(municipality, texts.key())
                .map((part) -> page(programme, texts, path(municipality, part), municipality, around)));
    }

    private PublicPage page(Programme programme, UnitPage texts, String path, Municipality municipality,
            Surroundings around) {
        Language language = around.reader();
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
        List<PageHeading> parts = this.content.headings(this.programmes.pages(municipality), language,
                around.reading());
        if (texts.translated() && Fonts.print(language)) {
            page.alternative(Paper.PDF, "/" + language + path + PDF, this.texts.text(language, "programme.paper"));
            about.add(pdf(language, path));
        }
        return page.with(note(about), this.links.around(parts, path, municipality, language));
    }
}
