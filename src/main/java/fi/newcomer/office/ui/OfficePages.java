package fi.newcomer.office.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.office.Offices;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The offices that serve a municipality, its own and its neighbours': all in a list, and each by itself. */
@Controller
class OfficePages {

    private final Offices offices;

    private final OfficePage page;

    private final OfficeSummary summary;

    private final Texts texts;

    private final PublicPages pages;

    OfficePages(Offices offices, OfficePage page, OfficeSummary summary, Texts texts, PublicPages pages) {
        this.offices = offices;
        this.page = page;
        this.summary = summary;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/{lang}/{m}/offices")
    ResponseEntity<byte[]> list(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        if (this.offices.of(m).isEmpty()) {
            throw new NoSuchPage();
        }
        String path = "/" + m.slug() + "/offices";
        return this.pages.shared(request, "/" + lang + path, (reading) -> {
            List<Office> offices = this.offices.of(m, reading);
            offices.stream().filter(Office::inForce).forEach((it) -> reading.holdsUntil(this.summary.now(it).holdsUntil()));
            String title = this.texts.text(lang, "office.title");
            PublicPage page = PublicPage.in(lang, path, title)
                .at(m.place())
                .alternative("text/calendar", "/" + lang + "/" + m.slug() + "/calendar.ics",
                        this.texts.text(lang, "office.calendar"))
                .with(Tags.tag("h1", title), Tags.styled("p", "lead", new Text(this.texts.text(lang, "office.list"))),
                        rows(offices.stream().filter(Office::inForce).toList(), lang, path));
            List<Office> later = offices.stream().filter((office) -> !office.inForce()).toList();
            if (!later.isEmpty()) {
                page.with(Tags.tag("h2", this.texts.text(lang, "office.later")), rows(later, lang, path));
            }
            return page;
        });
    }

    @GetMapping("/{lang}/{m}/offices/{office}")
    ResponseEntity<byte[]> office(@PathVariable Language lang, @PathVariable Municipality m,
            @PathVariable String office, HttpServletRequest request) {
        this.offices.find(m, office).orElseThrow(NoSuchPage::new);
        String path = "/" + m.slug() + "/offices/" + office;
        return this.pages.shared(request, "/" + lang + path, (reading) -> this.page
            .of(this.offices.find(m, office, reading).orElseThrow(NoSuchPage::new), m, path, lang, reading));
    }

    private HtmlContainer rows(List<Office> offices, Language language, String path) {
        HtmlContainer list = Tags.styled("ul", "rows");
        for (Office office : offices) {
            list.add(Tags.tag("li",
                    Tags.link("/" + language + path + "/" + office.slug(),
                            Tags.tag("span", Tags.tag("strong", Tags.spoken(office.name(), language)),
                                    new Text(" "), this.summary.where(office, language), new Text(" "),
                                    this.summary.when(office, language)))));
        }
        return list;
    }
}
