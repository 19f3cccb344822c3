package fi.newcomer.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Admission;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.Course.State;
import fi.newcomer.course.CourseWords;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Tags;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Courses as rows of a list, each leading to its own page: what it is, in which languages, how far, where, when. */
@org.springframework.stereotype.Component
class CourseRows {

    /** The levels of the Common European Framework of Reference, and the one before them. */
    private static final List<String> LEVELS = List.of("A0", "A1", "A2", "B1", "B2", "C1", "C2");

    private final CourseWords words;

    private final Texts texts;

    CourseRows(CourseWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    /** @param municipality at whose address the courses stand */
    HtmlContainer of(List<Course> courses, Municipality municipality, LocalDate today, Language language) {
        HtmlContainer list = Tags.styled("ul", "rows");
        for (Course course : courses) {
            HtmlContainer row = Tags.tag("span", Tags.tag("strong", Tags.spoken(course.name(), language)));
            lines(course, today, language).forEach((line) -> row.add(new Text(" "), line));
            list.add(Tags.tag("li", Tags.link("/" + language + "/" + municipality.slug() + "/courses/" + course.slug(), row)));
        }
        return list;
    }

    /** The heading above the courses of other municipalities. */
    HtmlContainer whose(List<Municipality> municipalities, Language language) {
        HtmlContainer heading = Tags.tag("h2", new Text(say(language, "course.neighbours") + " "));
        for (int i = 0; i < municipalities.size(); i++) {
            if (i > 0) {
                heading.add(new Text(language.comma()));
            }
            heading.add(Tags.spoken(municipalities.get(i).name(), language));
        }
        return heading;
    }

    /** What the levels mean, once for all courses that have one. */
    Optional<HtmlContainer> levels(List<Course> courses, Language language) {
        if (courses.stream().allMatch((course) -> this.words.level(course.teaching(), language).isEmpty())) {
            return Optional.empty();
        }
        HtmlContainer list = Tags.tag("ul");
        LEVELS.forEach((level) -> list.add(Tags.tag("li", Tags.leftToRight(level),
                new Text(" = " + this.words.meaning(level, language)))));
        return Optional.of(Tags.tag("details", Tags.tag("summary", say(language, "course.levels")), list));
    }

    private List<HtmlContainer> lines(Course course, LocalDate today, Language language) {
        List<HtmlContainer> lines = new ArrayList<>();
        if (!course.inForce()) {
            lines.add(line(state(course, language)));
        }
        next(course, today, language).ifPresent((text) -> lines.add(line(text)));
        if (course.what() != null) {
            lines.add(Tags.tag("span", Tags.spoken(course.what(), language)));
        }
        if (!course.teaching().learnt().isEmpty()) {
            lines.add(line(label("course.learn", language)
                    + CourseWords.languages(course.teaching().learnt(), language)));
        }
        if (!course.taughtIn().isEmpty()) {
            lines.add(line(label("course.taught-in", language) + CourseWords.languages(course.taughtIn(), language)));
        }
        this.words.level(course.teaching(), language)
            .ifPresent((level) -> lines.add(line(label("course.level", language) + level)));
        if (!course.teaching().paces().isEmpty()) {
            lines.add(line(label("course.pace", language) + CourseWords.list(course.teaching().paces().stream()
                .map((pace) -> say(language, "course.pace." + CourseWords.written(pace))).toList(), language)));
        }
        List<LocalizedText> places = CourseFilter.places(course);
        if (!places.isEmpty()) {
            HtmlContainer where = line(label("course.place", language));
            for (int i = 0; i < places.size(); i++) {
                Component place = Tags.spoken(places.get(i), language);
                where.add(new Text(i > 0 ? language.comma() : ""), place);
            }
            lines.add(where);
        }
        return lines;
    }

    /** Its state, in a few words. */
    private String state(Course course, Language language) {
        return say(language, "course.state." + CourseWords.written(course.state()));
    }

    /** When one can begin, as far as that is known. */
    private Optional<String> next(Course course, LocalDate today, Language language) {
        Optional<Start> next = course.startsFrom(today).stream().filter((it) -> !it.cancelled()).findFirst();
        if (next.isPresent()) {
            String date = this.texts.text(language, "course.starts",
                    Map.of("date", Days.day(next.get().first(), language)));
            return Optional.of(next.get().full() ? date + " " + say(language, "course.full") : date);
        }
        return course.state() == State.IN_FORCE && course.joining().admission() == Admission.CONTINUOUS
                ? Optional.of(say(language, "course.admission.continuous")) : Optional.empty();
    }

    private String label(String key, Language language) {
        return say(language, key) + ": ";
    }

    private static HtmlContainer line(String text) {
        return Tags.tag("span", text);
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}
