package fi.newcomer.course.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.course.Course;
import fi.newcomer.course.CourseWords;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Pictogram;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import fi.newcomer.programme.ProgrammeNote;
import fi.newcomer.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The page of one course, to read, to show or to send on: everything that is known of it, and what nobody has said. */
@Component
class CoursePage {

    private final CourseDetails details;

    private final CourseStarts starts;

    private final CourseContact contact;

    private final CourseData data;

    private final Programmes programmes;

    private final ProgrammeNote note;

    private final Texts texts;

    private final Clock clock;

    CoursePage(CourseDetails details, CourseStarts starts, CourseContact contact, CourseData data, Programmes programmes,
            ProgrammeNote note, Texts texts, Clock clock) {
        this.details = details;
        this.starts = starts;
        this.contact = contact;
        this.data = data;
        this.programmes = programmes;
        this.note = note;
        this.texts = texts;
        this.clock = clock;
    }

    PublicPage of(Course course, Municipality municipality, Language language, Reading reading) {
        String home = "/" + language + "/" + municipality.slug();
        String path = "/" + municipality.slug() + "/courses/" + course.slug();
        LocalDate today = Helsinki.today(this.clock);
        if (!course.starts().isEmpty()) {
            reading.holdsUntil(Helsinki.begin(today.plusDays(1)));
        }
        String calendar = home + "/calendar.ics?course=" + course.slug();
        PublicPage page = PublicPage.in(language, path, course.name().in(language).text())
            .at(municipality.place())
            .data(this.data.of(course, today, language))
            .alternative("text/calendar", calendar, say(language, "course.calendar"))
            .alternative("application/atom+xml", home + "/courses.atom", say(language, "course.news"))
            .with(Tags.styled("p", "back", Tags.link(home + "/courses", say(language, "course.all"))),
                    Tags.tag("h1", Tags.spoken(course.name(), language)));
        if (course.what() != null) {
            page.with(Tags.styled("p", "lead", Tags.spoken(course.what(), language)));
        }
        state(page, course, language);
        if (course.about() != null) {
            page.with(Tags.tag("p", Tags.spoken(course.about(), language)));
        }
        this.starts.add(page, course, today, language);
        if (!course.startsFrom(today).isEmpty()) {
            page.with(Tags.styled("p", "back", Tags.link(calendar, say(language, "course.calendar"))));
        }
        this.details.add(page, course, language);
        this.contact.add(page, course, language, reading);
        page.with(Tags.tag("h2", say(language, "course.help")),
                Tags.styled("ul", "parts",
                        item(home + "/who-helps", "course.who-helps", language),
                        item(home + "/request", "course.ask", language),
                        item(home + "/courses/tell-me", "course.tell-me", language)),
                Tags.tag("p", say(language, "course.show")));
        return page.with(sources(course, municipality, language));
    }

    private void state(PublicPage page, Course course, Language language) {
        if (!course.inForce()) {
            String key = "course.state." + CourseWords.written(course.state());
            page.with(Tags.styled("div", "today", Pictogram.CLOCK.drawing(),
                    Tags.tag("p", Tags.tag("strong", say(language, key)), Tags.tag("br"),
                            new Text(say(language, key + ".more")))));
        }
    }

    /** That a machine made the words, and what they rest on; or that staff added the course, and when. */
    private HtmlContainer sources(Course course, Municipality municipality, Language language) {
        HtmlContainer box = Tags.styled("div", "note");
        if (course.added() != null) {
            box.add(Tags.tag("p", this.texts.text(language, "course.added",
                    Map.of("date", Days.day(course.added().on(), language)))));
        }
        if (!course.sources().isEmpty()) {
            box.add(Tags.tag("p", say(language, "text.machine-made")));
        }
        course.sources().stream().map(Course.Source::document).distinct().forEach((document) -> this.programmes
            .of(municipality)
            .filter((programme) -> programme.title().equals(document))
            .ifPresentOrElse((programme) -> this.note.about(programme, language).forEach(box::add),
                    () -> box.add(Tags.tag("p", new Text(say(language, "course.source") + " "),
                            Tags.foreign(document, "sv", language)))));
        return box;
    }

    private HtmlContainer item(String address, String key, Language language) {
        return Tags.tag("li", Tags.link(address, say(language, key)));
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}
