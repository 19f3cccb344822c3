package fi.newcomer.municipality.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.KnownLanguage;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages on which a newcomer chooses language and municipality. */
@Controller
class ChooserPages {

    private final Languages languages;

    private final Municipalities municipalities;

    private final Texts texts;

    private final PublicPages pages;

    private final KnownLanguage knownLanguage;

    ChooserPages(Languages languages, Municipalities municipalities, Texts texts, PublicPages pages,
            KnownLanguage knownLanguage) {
        this.languages = languages;
        this.municipalities = municipalities;
        this.texts = texts;
        this.pages = pages;
        this.knownLanguage = knownLanguage;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> everything(HttpServletRequest request) {
        Language language = this.knownLanguage.best(request);
        PublicPage page = page(language, this.texts.text(language, "chooser.title"));
        page.with(endonyms("", null));
        page.with(Tags.tag("h2", this.texts.text(language, "chooser.municipality")), municipalityList(language));
        return this.pages.personal(request, HttpStatus.OK, page.with(notListed(language)));
    }

    @GetMapping("/{one}")
    ResponseEntity<byte[]> languageOrMunicipality(@PathVariable String one, HttpServletRequest request) {
        Optional<Language> language = this.languages.find(one).filter(this.languages.offered(null)::contains);
        if (language.isPresent()) {
            return this.pages.shared(request, "/" + one, (reading) -> {
                this.languages.stamps().forEach(reading::reads);
                return municipalitiesIn(language.get());
            });
        }
        return neutral(this.municipalities.find(one).orElseThrow(NoSuchPage::new), request);
    }

    private PublicPage municipalitiesIn(Language language) {
        return page(language, this.texts.text(language, "chooser.municipality"))
            .with(municipalityList(language))
            .with(notListed(language));
    }

    private ResponseEntity<byte[]> neutral(Municipality municipality, HttpServletRequest request) {
        List<Language> offered = this.languages.offered(municipality.slug());
        Optional<Language> chosen = this.knownLanguage.chosen(request).filter(offered::contains);
        if (chosen.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/" + chosen.get() + "/" + municipality.slug())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
        }
        Language language = this.knownLanguage.best(request);
        PublicPage page = PublicPage
            .in(language, "/" + municipality.slug(), this.texts.text(language, "chooser.title"))
            .at(municipality.place());
        page.with(Tags.tag("h1", this.texts.text(language, "chooser.title")), endonyms("/" + municipality.slug(), municipality.slug()));
        return this.pages.personal(request, HttpStatus.OK, page);
    }

    private PublicPage page(Language language, String title) {
        return PublicPage.in(language, "", title).with(Tags.tag("h1", title));
    }

    /** The languages, each under the name that its readers know, as big rows. */
    private HtmlContainer endonyms(String rest, @Nullable String municipality) {
        HtmlContainer list = Tags.styled("ul", "rows");
        for (Language language : this.languages.offered(municipality)) {
            Anchor link = Tags.link("/" + language + rest + "?choose", language.endonym());
            link.getElement()
                .setAttribute("lang", language.code())
                .setAttribute("hreflang", language.code())
                .setAttribute("dir", language.direction());
            list.add(Tags.tag("li", link));
        }
        return list;
    }

    private HtmlContainer municipalityList(Language language) {
        HtmlContainer list = Tags.styled("ul", "rows");
        this.municipalities.all()
            .stream()
            .filter(Municipality::listed)
            .filter((municipality) -> this.languages.offered(municipality.slug()).contains(language))
            .forEach((municipality) -> list.add(Tags.tag("li", Tags.link(
                    "/" + language + "/" + municipality.slug(),
                    Tags.spoken(municipality.name(), language)))));
        return list;
    }

    private HtmlContainer notListed(Language language) {
        return Tags.tag("div", Tags.tag("h2", this.texts.text(language, "chooser.not-listed.title")),
                Tags.tag("p", this.texts.text(language, "chooser.not-listed.next")));
    }
}
