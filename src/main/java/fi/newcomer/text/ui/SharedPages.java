package fi.newcomer.text.ui;

import com.vaadin.flow.component.Component;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.TextNotes;
import fi.newcomer.text.UnitComponents;
import fi.newcomer.text.UnitPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Important numbers, and the statements on privacy and accessibility, of each municipality and of the portal itself. */
@Controller
class SharedPages {

    private final ContentPages content;

    private final UnitComponents components;

    private final TextNotes notes;

    private final PublicPages pages;

    SharedPages(ContentPages content, UnitComponents components, TextNotes notes, PublicPages pages) {
        this.content = content;
        this.components = components;
        this.notes = notes;
        this.pages = pages;
    }

    @GetMapping("/{lang}/{m}/numbers")
    ResponseEntity<byte[]> numbers(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        return page("numbers", lang, m, request);
    }

    @GetMapping("/{lang}/{m}/privacy")
    ResponseEntity<byte[]> privacy(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        return page("privacy", lang, m, request);
    }

    @GetMapping("/{lang}/{m}/accessibility")
    ResponseEntity<byte[]> accessibility(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        return page("accessibility", lang, m, request);
    }

    @GetMapping("/{lang}/privacy")
    ResponseEntity<byte[]> privacy(@PathVariable Language lang, HttpServletRequest request) {
        return page("privacy", lang, null, request);
    }

    @GetMapping("/{lang}/accessibility")
    ResponseEntity<byte[]> accessibility(@PathVariable Language lang, HttpServletRequest request) {
        return page("accessibility", lang, null, request);
    }

    private ResponseEntity<byte[]> page(String name, Language language, @Nullable Municipality municipality,
            HttpServletRequest request) {
        String path = (municipality == null ? "" : "/" + municipality.slug()) + "/" + name;
        return this.pages.shared(request, "/" + language + path,
                (reading) -> page(name, path, new Surroundings(language, municipality, reading)));
    }

    private PublicPage page(String name, String path, Surroundings around) {
        UnitPage texts = this.content.page("pages/" + name, around.reader(), around.reading())
            .orElseThrow(NoSuchPage::new);
        PublicPage page = PublicPage.in(around.reader(), path, texts.heading().titleText());
        if (around.municipality() != null) {
            page.at(around.municipality().place());
        }
        page.with(this.components.beginning(texts.heading(), around.reader()));
        if (!texts.translated()) {
            return page.with(this.notes.missing(texts, path)).notIndexed();
        }
        page.with(this.components.blocks(texts.body(), around).toArray(Component[]::new));
        List<Component> about = this.notes.about(texts, path);
        return about.isEmpty() ? page : page.with(Tags.styled("div", "note", about.toArray(Component[]::new)));
    }
}
