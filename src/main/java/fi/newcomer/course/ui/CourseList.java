package fi.newcomer.course.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.course.Course;
import fi.newcomer.course.Course.State;
import fi.newcomer.course.Courses;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Made;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The list of a municipality's courses: what starts soon, what is offered, what is only planned, and what other websites
 * have; where nothing can be taken, the courses of its neighbours, and always a way to be told and to ask.
 */
@Component
class CourseList {

    private final Courses courses;

    private final CourseForm form;

    private final CourseRows rows;

    private final Languages languages;

    private final Texts texts;

    private final Clock clock;

    /** By the slugs of the municipalities. Each hit asks for them, also one that is answered with a page that is kept. */
    private final Made<Map<String, CourseChoices>> choices;

    CourseList(Courses courses, CourseForm form, CourseRows rows, Languages languages, Texts texts, Clock clock,
            Entries entries) {
        this.courses = courses;
        this.form = form;
        this.rows = rows;
        this.languages = languages;
        this.texts = texts;
        this.clock = clock;
        this.choices = new Made<>(entries, (all) -> new ConcurrentHashMap<>());
    }

    /** What can be chosen in a municipality. */
    CourseChoices choices(Municipality municipality) {
        return this.choices.get()
            .computeIfAbsent(municipality.slug(), (slug) -> CourseChoices.of(Stream
                .concat(this.courses.of(municipality).stream(), this.courses.neighbours(municipality).stream())
                .toList(), this.languages.all()));
    }

    /** Declares what the page reads. With days to come it holds until midnight. */
    void read(Municipality municipality, Reading reading) {
        boolean days = Stream.concat(this.courses.of(municipality, reading).stream(),
                this.courses.neighbours(municipality, reading).stream()).anyMatch((course) -> !course.starts().isEmpty());
        if (days) {
            reading.holdsUntil(Helsinki.begin(Helsinki.today(this.clock).plusDays(1)));
        }
    }

    /** @param unknown whether the address had a value that nobody can choose */
    PublicPage page(Municipality municipality, CourseFilter filter, boolean unknown, Language language) {
        String path = "/" + municipality.slug() + "/courses";
        String title = say(language, "course.title");
        PublicPage page = PublicPage.in(language, path + filter.query(), title)
            .at(municipality.place())
            .alternative("application/atom+xml", "/" + language + path + ".atom", say(language, "course.news"))
            .with(Tags.tag("h1", title));
        if (unknown) {
            page.withErrors(true).with(Tags.styled("p", "error", new Text(say(language, "course.filter.unknown"))));
        }
        if (unknown || !filter.isEmpty()) {
            page.notIndexed();
        }
        List<Course> own = this.courses.of(municipality).stream().filter(filter::fits).toList();
        page.with(Tags.styled("p", "lead", new Text(say(language, "course.lead"))));
        CourseChoices choices = choices(municipality);
        this.form.add(page, choices, filter, "/" + language + path, language);
        if (!filter.isEmpty()) {
            page.with(Tags.tag("p", this.form.chosen(choices, filter, language), Tags.tag("br"),
                    new Text(this.texts.text(language, "course.fits", Map.of("count", own.size())))),
                    Tags.styled("p", "back", Tags.link("/" + language + path, say(language, "course.filter.all"))));
        }
        else if (own.isEmpty()) {
            page.with(Tags.tag("p", say(language, "course.none")));
        }
        sections(page, own, municipality, language);
        if (own.stream().noneMatch(this::canBeTaken)) {
            neighbours(page, municipality, filter, language);
        }
        this.rows.levels(own, language).ifPresent(page::with);
        next(page, path, municipality, language);
        return page;
    }

    private boolean canBeTaken(Course course) {
        return course.inForce() || course.next(today()).isPresent();
    }

    private void sections(PublicPage page, List<Course> courses, Municipality municipality, Language language) {
        List<Course> starting = courses.stream()
            .filter((course) -> course.next(today()).isPresent())
            .sorted(Comparator.comparing((course) -> course.next(today()).orElseThrow()))
            .toList();
        section(page, "course.starting", starting, municipality, language);
        section(page, "course.now", courses.stream()
            .filter((course) -> course.inForce() && !starting.contains(course))
            .toList(), municipality, language);
        section(page, "course.later", courses.stream()
            .filter((course) -> course.state() == State.PLANNED || course.state() == State.UNDECIDED)
            .filter((course) -> !starting.contains(course))
            .sorted(Comparator.comparing(Course::state))
            .toList(), municipality, language);
        section(page, "course.elsewhere", courses.stream()
            .filter((course) -> course.state() == State.LINK_ONLY && !starting.contains(course))
            .toList(), municipality, language);
    }

    private void section(PublicPage page, String key, List<Course> courses, Municipality municipality,
            Language language) {
        if (!courses.isEmpty()) {
            page.with(Tags.tag("h2", say(language, key)), this.rows.of(courses, municipality, today(), language));
        }
    }

    /** The courses of the neighbours, those of one municipality or region together, each at its own address. */
    private void neighbours(PublicPage page, Municipality municipality, CourseFilter filter, Language language) {
        List<Course> courses = this.courses.neighbours(municipality).stream().filter(filter::fits).toList();
        courses.stream().map(Course::folder).distinct().forEach((folder) -> {
            List<Course> ofFolder = courses.stream().filter((course) -> course.folder().equals(folder)).toList();
            List<Municipality> whose = this.courses.readers(ofFolder.getFirst())
                .stream()
                .filter((other) -> !other.equals(municipality))
                .toList();
            page.with(this.rows.whose(whose, language),
                    Tags.tag("p", say(language, "course.neighbours.ask")),
                    this.rows.of(ofFolder, whose.getFirst(), today(), language));
        });
    }

    private void next(PublicPage page, String path, Municipality municipality, Language language) {
        page.with(Tags.tag("h2", say(language, "course.not-found")),
                Tags.styled("p", "actions", Tags.button("/" + language + path + "/tell-me", say(language, "course.tell-me")),
                        quiet("/" + language + "/" + municipality.slug() + "/request", say(language, "course.ask"))));
        page.with(Tags.styled("p", "note", new Text(say(language, "course.known"))));
    }

    private static Anchor quiet(String address, String text) {
        Anchor link = Tags.button(address, text);
        link.addClassName("quiet");
        return link;
    }

    private LocalDate today() {
        return Helsinki.today(this.clock);
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}
