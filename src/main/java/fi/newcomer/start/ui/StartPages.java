package fi.newcomer.start.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.TodayLine;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The start page of a municipality: what is open today, and what one can do here. */
@Controller
class StartPages {

    private final Tasks tasks;

    private final TodayLine today;

    private final Texts texts;

    private final PublicPages pages;

    StartPages(Tasks tasks, TodayLine today, Texts texts, PublicPages pages) {
        this.tasks = tasks;
        this.today = today;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/{lang}/{m}")
    ResponseEntity<byte[]> start(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        return this.pages.shared(request, "/" + lang + "/" + m.slug(), (reading) -> page(lang, m, reading));
    }

    private PublicPage page(Language language, Municipality municipality, Reading reading) {
        // Only a listed municipality has a name to welcome to.
        String title = municipality.listed()
                ? this.texts.text(language, "start.title", Map.of("name", municipality.name().in(language).text()))
                : this.texts.text(language, "start.title-unnamed");
        PublicPage page = PublicPage.in(language, "/" + municipality.slug(), title).at(municipality.place());
        page.with(heading(title, municipality, language), Tags.styled("p", "lead", new Text(this.texts.text(language, "start.lead"))));
        this.today.of(municipality, language, reading).ifPresent(page::with);
        return page.with(list(language, municipality));
    }

    /** The title with the municipality's name marked as what it is. */
    private static HtmlContainer heading(String title, Municipality municipality, Language language) {
        String name = municipality.name().in(language).text();
        int at = title.indexOf(name);
        if (at < 0) {
            return Tags.tag("h1", title);
        }
        return Tags.tag("h1", new Text(title.substring(0, at)), Tags.spoken(municipality.name(), language),
                new Text(title.substring(at + name.length())));
    }

    private HtmlContainer list(Language language, Municipality municipality) {
        HtmlContainer list = Tags.styled("ul", "tasks");
        String home = "/" + language + "/" + municipality.slug();
        for (Task task : this.tasks.of(municipality)) {
            Anchor link = Tags.link(home + task.path(), task.pictogram().drawing(),
                    Tags.tag("span", Tags.tag("strong", this.texts.text(language, "start." + task.key())),
                            Tags.tag("span", this.texts.text(language, "start." + task.key() + ".more"))));
            if (task.leads()) {
                link.addClassName("go");
            }
            list.add(Tags.tag("li", link));
        }
        return list;
    }
}
