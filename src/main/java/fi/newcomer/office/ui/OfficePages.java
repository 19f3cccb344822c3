package fi.newcomer.office.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeDays;
import fi.newcomer.office.Offices;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.Pictogram;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import fi.newcomer.programme.Programmes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The offices of a municipality: where they are, on which days, and what one can get help with. */
@Controller
class OfficePages {

    private final Offices offices;

    private final OfficeDays days;

    private final Programmes programmes;

    private final Texts texts;

    private final PublicPages pages;

    OfficePages(Offices offices, OfficeDays days, Programmes programmes, Texts texts, PublicPages pages) {
        this.offices = offices;
        this.days = days;
        this.programmes = programmes;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping("/{lang}/{m}/offices")
    ResponseEntity<byte[]> list(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        List<Office> offices = this.offices.of(m);
        if (offices.isEmpty()) {
            throw new NoSuchPage();
        }
        String path = "/" + m.slug() + "/offices";
        return this.pages.shared(request, "/" + lang + path, (reading) -> {
            String title = this.texts.text(lang, "office.title");
            HtmlContainer list = Tags.styled("ul", "rows");
            offices.forEach((office) -> list.add(Tags.tag("li", Tags.link("/" + lang + path + "/" + office.slug(),
                    Tags.tag("span", Tags.tag("strong", Tags.spoken(office.name(), lang)),
                            Tags.tag("span", Tags.spoken(office.place(), lang), new Text(". " + days(office, lang))))))));
            return PublicPage.in(lang, path, title)
                .at(m.place())
                .with(Tags.tag("h1", title), Tags.styled("p", "lead", new Text(this.texts.text(lang, "office.lead"))),
                        list);
        });
    }

    @GetMapping("/{lang}/{m}/offices/{office}")
    ResponseEntity<byte[]> office(@PathVariable Language lang, @PathVariable Municipality m,
            @PathVariable String office, HttpServletRequest request) {
        Office known = this.offices.find(m, office).orElseThrow(NoSuchPage::new);
        String path = "/" + m.slug() + "/offices/" + known.slug();
        return this.pages.shared(request, "/" + lang + path, (reading) -> office(known, m, path, lang, reading));
    }

    private PublicPage office(Office office, Municipality municipality, String path, Language language,
            Reading reading) {
        reading.holdsUntil(this.days.nextMidnight());
        String name = office.name().in(language).text();
        String home = "/" + language + "/" + municipality.slug();
        PublicPage page = PublicPage.in(language, path, name)
            .at(municipality.place())
            .with(Tags.tag("h1", Tags.spoken(office.name(), language)),
                    Tags.styled("p", "lead", new Text(this.texts.text(language, "office.lead"))),
                    Tags.tag("h2", this.texts.text(language, "office.where")),
                    Tags.tag("p", Tags.spoken(office.place(), language)),
                    Tags.tag("h2", this.texts.text(language, "office.when")), when(office, language),
                    Tags.styled("p", "note", new Text(this.texts.text(language, "office.not-given"))),
                    Tags.tag("h2", this.texts.text(language, "office.help")),
                    Tags.tag("p", this.texts.text(language, "office.help-with")));
        if (this.programmes.of(municipality).isPresent()) {
            page.with(Tags.tag("p", Tags.link(home + "/programme/guidance",
                    this.texts.text(language, "office.guidance"))));
        }
        return page.with(Tags.tag("p", Tags.link(home + "/request", this.texts.text(language, "office.instead"))));
    }

    private Component when(Office office, Language language) {
        String next = this.texts.text(language, "office.next",
                Map.of("date", OfficeDays.dayAndDate(this.days.next(office), language)));
        return Tags.styled("div", "today", Pictogram.CLOCK.drawing(),
                Tags.tag("p", Tags.tag("strong", days(office, language)), Tags.tag("br"), new Text(next)));
    }

    private String days(Office office, Language language) {
        return this.texts.text(language, "office.days",
                Map.of("days", office.days()
                    .stream()
                    .map((day) -> OfficeDays.name(day, language))
                    .collect(Collectors.joining(", "))));
    }
}
