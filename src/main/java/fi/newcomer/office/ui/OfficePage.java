package fi.newcomer.office.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.Office.Help;
import fi.newcomer.office.Office.State;
import fi.newcomer.office.OfficeMaps;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.page.Pictogram;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import fi.newcomer.programme.ProgrammeNote;
import fi.newcomer.programme.Programmes;
import org.springframework.stereotype.Component;

/** The page of one office: first whether one can go there at all, then where, when, how and in which language. */
@Component
class OfficePage {

    private final OfficeWhen when;

    private final OfficeVisit visit;

    private final OfficeSummary summary;

    private final Programmes programmes;

    private final ProgrammeNote note;

    private final OfficeMarkup markup;

    private final OfficeMaps maps;

    private final Texts texts;

    OfficePage(OfficeWhen when, OfficeVisit visit, OfficeSummary summary, Programmes programmes,
            ProgrammeNote note, OfficeMarkup markup, OfficeMaps maps, Texts texts) {
        this.when = when;
        this.visit = visit;
        this.summary = summary;
        this.programmes = programmes;
        this.note = note;
        this.markup = markup;
        this.maps = maps;
        this.texts = texts;
    }

    PublicPage of(Office office, Municipality municipality, String path, Language language, Reading reading) {
        String home = "/" + language + "/" + municipality.slug();
        String calendar = home + "/calendar.ics?office=" + office.slug();
        PublicPage page = PublicPage.in(language, path, title(office, language))
            .at(municipality.place())
            .alternative("text/calendar", calendar, say(language, "office.calendar"))
            .data(this.markup.of(office, path, language, reading));
        page.with(heading(office, language));
        state(page, office, language);
        where(page, office, language);
        this.when.add(page, office, language, reading);
        if (office.inForce() && !office.hours().weeks().isEmpty()) {
            page.with(Tags.tag("p", Tags.link(calendar, say(language, "office.calendar"))));
        }
        this.visit.add(page, office, home, language, reading);
        if (office.advises()) {
            page.with(Tags.tag("h2", say(language, "office.help")), paragraph(language, "office.help-with"));
        }
        if (office.help() == Help.ADVICE && this.programmes.of(municipality).isPresent()) {
            page.with(Tags.tag("p", Tags.link(home + "/programme/guidance", say(language, "office.guidance"))));
        }
        page.with(Tags.tag("p", Tags.link(home + "/request", say(language, "office.instead"))));
        return page.with(sources(office, municipality, language));
    }

    private static String title(Office office, Language language) {
        String name = office.name().in(language).text();
        return office.site().place() == null ? name : name + " – " + office.site().place().in(language).text();
    }

    private static HtmlContainer heading(Office office, Language language) {
        HtmlContainer heading = Tags.tag("h1", Tags.spoken(office.name(), language));
        if (office.site().place() != null) {
            heading.add(new Text(" – "), Tags.spoken(office.site().place(), language));
        }
        return heading;
    }

    private void state(PublicPage page, Office office, Language language) {
        if (office.inForce()) {
            if (office.help() != Help.NOT_GIVEN) {
                page.with(Tags.styled("p", "lead", new Text(say(language,
                        office.help() == Help.REGISTRATION ? "office.lead.registration" : "office.lead"))));
            }
            return;
        }
        if (office.state() == State.PLANNED && office.help() == Help.ADVICE) {
            page.with(Tags.styled("p", "lead", new Text(say(language, "office.lead.planned"))));
        }
        String key = "office.state." + OfficeSummary.written(office.state());
        page.with(Tags.styled("div", "today", Pictogram.CLOCK.drawing(),
                Tags.tag("p", Tags.tag("strong", say(language, key)), Tags.tag("br"),
                        new Text(say(language, key + ".more") + " " + say(language, "hours.ask-before")))));
    }

    private void where(PublicPage page, Office office, Language language) {
        page.with(Tags.tag("h2", say(language, "office.where")), Tags.tag("p", this.summary.where(office, language)));
        if (office.site().entrance() != null) {
            page.with(Tags.tag("p", new Text(say(language, "office.entrance") + " "),
                    Tags.foreign(office.site().entrance(), "sv", language)));
        }
        if (office.site().accessibility() != null) {
            page.with(Tags.tag("p", new Text(say(language, "office.accessibility") + " "),
                    Tags.spoken(office.site().accessibility(), language)));
        }
        if (office.site().address() == null) {
            page.with(paragraph(language, "office.address-not-given"));
        }
        this.maps.link(office, language).ifPresent((link) -> page.with(Tags.tag("p", link)));
    }

    /** That a machine made the words, and what they rest on: the programme that holds there, or another document. */
    private HtmlContainer sources(Office office, Municipality municipality, Language language) {
        HtmlContainer box = Tags.styled("div", "note", paragraph(language, "text.machine-made"));
        office.sources().stream().map(Office.Source::document).distinct().forEach((document) -> this.programmes
            .of(municipality)
            .filter((programme) -> programme.title().equals(document))
            .ifPresentOrElse((programme) -> this.note.about(programme, language).forEach(box::add),
                    () -> box.add(Tags.tag("p", new Text(say(language, "office.source") + " "),
                            Tags.foreign(document, "sv", language)))));
        return box;
    }

    private HtmlContainer paragraph(Language language, String key) {
        return Tags.tag("p", say(language, key));
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}
