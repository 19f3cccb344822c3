package fi.newcomer.municipality;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.page.KnownLanguage;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers at addresses without a language: each of a municipality's pages, and the page for choosing everything. */
@Component
public class LanguageChoice {

    private final Languages languages;

    private final Municipalities municipalities;

    private final Texts texts;

    private final PublicPages pages;

    private final KnownLanguage knownLanguage;

    LanguageChoice(Languages languages, Municipalities municipalities, Texts texts, PublicPages pages,
            KnownLanguage knownLanguage) {
        this.languages = languages;
        this.municipalities = municipalities;
        this.texts = texts;
        this.pages = pages;
        this.knownLanguage = knownLanguage;
    }

    /** The language that a reader chose before, if the municipality offers it. */
    public Optional<Language> chosen(Municipality municipality, HttpServletRequest request) {
        return this.knownLanguage.chosen(request).filter(this.languages.offered(municipality.slug())::contains);
    }

    /**
     * Sends on to a page in the language chosen before, else offers the languages, each leading to the page.
     * @param path the page's address behind the municipality, with a slash first and its query; empty for the start page
     */
    public ResponseEntity<byte[]> answer(Municipality municipality, String path, HttpServletRequest request) {
        String address = "/" + municipality.slug() + path;
        Optional<Language> chosen = chosen(municipality, request);
        if (chosen.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/" + chosen.get() + address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
        }
        Language language = this.knownLanguage.best(request);
        String title = this.texts.text(language, "chooser.title");
        PublicPage page = PublicPage.in(language, address, title)
            .at(municipality.place())
            .with(Tags.tag("h1", title), endonyms(address, municipality.slug()));
        return this.pages.personal(request, HttpStatus.OK, page);
    }

    /**
     * The page for choosing language and municipality.
     * @param first what is said first, as the key of a text; nothing on the portal's own page
     */
    public ResponseEntity<byte[]> everything(HttpServletRequest request, HttpStatus status, @Nullable String first) {
        Language language = this.knownLanguage.best(request);
        String title = this.texts.text(language, "chooser.title");
        PublicPage page = PublicPage.in(language, "", title).with(Tags.tag("h1", title));
        if (first != null) {
            page.notIndexed().with(Tags.tag("p", this.texts.text(language, first)));
        }
        page.with(endonyms("", null));
        page.with(Tags.tag("h2", this.texts.text(language, "chooser.municipality")), municipalityList(language));
        return this.pages.personal(request, status, page.with(notListed(language)));
    }

    /** The languages, each under the name that its readers know, as big rows. */
    private HtmlContainer endonyms(String address, @Nullable String municipality) {
        HtmlContainer list = Tags.styled("ul", "rows");
        for (Language language : this.languages.offered(municipality)) {
            Anchor link = Tags.link("/" + language + address + (address.contains("?") ? "&choose" : "?choose"),
                    language.endonym());
            link.getElement()
                .setAttribute("lang", language.code())
                .setAttribute("hreflang", language.code())
                .setAttribute("dir", language.direction());
            list.add(Tags.tag("li", link));
        }
        return list;
    }

    /** The municipalities that offer a language, as links to their start pages in it. */
    public HtmlContainer municipalityList(Language language) {
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

    /** What to do for whose municipality is not there. */
    public HtmlContainer notListed(Language language) {
        return Tags.tag("div", Tags.tag("h2", this.texts.text(language, "chooser.not-listed.title")),
                Tags.tag("p", this.texts.text(language, "chooser.not-listed.next")));
    }
}
