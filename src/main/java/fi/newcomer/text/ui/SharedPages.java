package fi.newcomer.text.ui;

import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.text.ChangesPage;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Surroundings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Important numbers, who does what, and the statements on privacy and accessibility, of each municipality and of the portal itself. */
@Controller
class SharedPages {

    private final ContentPages content;

    private final SharedPage page;

    private final ChangesPage changes;

    private final PublicPages pages;

    SharedPages(ContentPages content, SharedPage page, ChangesPage changes, PublicPages pages) {
        this.content = content;
        this.page = page;
        this.changes = changes;
        this.pages = pages;
    }

    @GetMapping("/{lang}/{m}/numbers")
    ResponseEntity<byte[]> numbers(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        return page("numbers", lang, m, request);
    }

    @GetMapping("/{lang}/{m}/authorities")
    ResponseEntity<byte[]> authorities(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        return page("authorities", lang, m, request);
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

    @GetMapping("/{lang}/{m}/{name:numbers|authorities|privacy|accessibility}/changes")
    ResponseEntity<byte[]> changes(@PathVariable Language lang, @PathVariable Municipality m, @PathVariable String name,
            HttpServletRequest request) {
        return changes(name, lang, m, request);
    }

    @GetMapping("/{lang}/{name:privacy|accessibility}/changes")
    ResponseEntity<byte[]> changes(@PathVariable Language lang, @PathVariable String name, HttpServletRequest request) {
        return changes(name, lang, null, request);
    }

    private ResponseEntity<byte[]> changes(String name, Language language, @Nullable Municipality municipality,
            HttpServletRequest request) {
        String path = SharedPage.path(name, municipality);
        return this.pages.shared(request, "/" + language + path + "/changes",
                (reading) -> this.content.page(SharedPage.KEY + name, language, reading)
                    .map((texts) -> this.changes.of(texts, path, new Surroundings(language, municipality, reading)))
                    .orElseThrow(NoSuchPage::new));
    }

    private ResponseEntity<byte[]> page(String name, Language language, @Nullable Municipality municipality,
            HttpServletRequest request) {
        String path = SharedPage.path(name, municipality);
        return this.pages.shared(request, "/" + language + path,
                (reading) -> this.content.page(SharedPage.KEY + name, language, reading)
                    .flatMap((texts) -> this.page.page(texts, new Surroundings(language, municipality, reading)))
                    .orElseThrow(NoSuchPage::new));
    }
}
