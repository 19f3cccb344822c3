package fi.newcomer.municipality.ui;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.LanguageChoice;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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

    private final LanguageChoice choice;

    private final Texts texts;

    private final PublicPages pages;

    ChooserPages(Languages languages, Municipalities municipalities, LanguageChoice choice, Texts texts,
            PublicPages pages) {
        this.languages = languages;
        this.municipalities = municipalities;
        this.choice = choice;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> everything(HttpServletRequest request) {
        return this.choice.everything(request, HttpStatus.OK, null);
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
        return this.choice.answer(this.municipalities.find(one).orElseThrow(NoSuchPage::new), "", request);
    }

    private PublicPage municipalitiesIn(Language language) {
        String title = this.texts.text(language, "chooser.municipality");
        return PublicPage.in(language, "", title)
            .with(Tags.tag("h1", title), this.choice.municipalityList(language), this.choice.notListed(language));
    }
}
