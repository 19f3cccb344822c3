package fi.newcomer.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Plan;
import fi.newcomer.course.Course.Price;
import fi.newcomer.course.Course.Teaching;
import fi.newcomer.course.CourseWords;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import java.util.ArrayList;
import java.util.List;

/** What is known of a course, question by question; what nobody has said stays unknown, and says so. */
@org.springframework.stereotype.Component
class CourseDetails {

    private final CourseWords words;

    private final CourseTimes times;

    private final Texts texts;

    CourseDetails(CourseWords words, CourseTimes times, Texts texts) {
        this.words = words;
        this.times = times;
        this.texts = texts;
    }

    /** When and where it meets is left to its groups where only they say it. */
    void add(PublicPage page, Course course, Language language) {
        HtmlContainer list = Tags.styled("dl", "answers facts");
        Teaching teaching = course.teaching();
        if (!Boolean.FALSE.equals(teaching.languageCourse())) {
            add(list, "course.learn", language, known(teaching.learnt().isEmpty() ? List.of()
                    : List.of(CourseWords.languages(teaching.learnt(), language))));
        }
        add(list, "course.taught-in", language, known(course.taughtIn().isEmpty() ? List.of()
                : List.of(CourseWords.languages(course.taughtIn(), language))));
        add(list, "course.level", language, level(teaching, language));
        if (!teaching.paces().isEmpty()) {
            add(list, "course.pace", language, known(List.of(CourseWords.list(teaching.paces().stream()
                .map((pace) -> say(language, "course.pace." + CourseWords.written(pace))).toList(), language))));
        }
        add(list, "course.mode", language, known(teaching.modes().stream()
            .map((mode) -> say(language, "course.mode." + CourseWords.written(mode))).toList()));
        add(list, "course.extent", language, known(this.words.extent(course.extent(), language)));
        List<Component> week = week(course, language);
        if (!week.isEmpty() || course.starts().stream().allMatch((start) -> start.week().equals(OpeningHours.NOT_GIVEN))) {
            add(list, "course.week", language, week);
        }
        List<Component> place = place(course, language);
        if (!place.isEmpty() || course.starts().stream().allMatch((start) -> start.place() == null)) {
            add(list, "course.place", language, place);
        }
        add(list, "course.organiser", language, course.organiser() == null ? List.of()
                : List.of(Tags.tag("p", Tags.spoken(course.organiser(), language))));
        add(list, "course.open-to", language, known(course.joining().openTo().stream()
            .map((who) -> say(language, "course.open-to." + CourseWords.written(who))).toList()));
        add(list, "course.plan", language, known(course.joining().plan() == Plan.NOT_GIVEN ? List.of()
                : List.of(say(language, "course.plan." + CourseWords.written(course.joining().plan())))));
        add(list, "course.price", language, known(course.joining().price() == Price.NOT_GIVEN ? List.of()
                : List.of(say(language, "course.price.free"))));
        page.with(Tags.tag("h2", say(language, "course.about")), list);
    }

    private List<Component> level(Teaching teaching, Language language) {
        List<Component> lines = new ArrayList<>();
        this.words.level(teaching, language).ifPresent((level) -> lines.add(Tags.tag("p", level)));
        this.words.meanings(teaching, language).forEach((level, meaning) -> lines.add(Tags.styled("p", "soft",
                Tags.leftToRight(level), new Text(" = " + meaning))));
        return lines;
    }

    private List<Component> week(Course course, Language language) {
        List<Component> lines = new ArrayList<>();
        this.times.of(course.week(), language).forEach((line) -> lines.add(Tags.tag("p", line)));
        if (lines.isEmpty() && course.week().timesKnown() == Known.LINK_ONLY) {
            lines.add(Tags.tag("p", say(language, "course.week-elsewhere")));
        }
        return lines;
    }

    private static List<Component> place(Course course, Language language) {
        List<Component> lines = new ArrayList<>();
        if (course.place() != null) {
            lines.add(Tags.tag("p", Tags.spoken(course.place(), language)));
        }
        if (course.address() != null) {
            lines.add(Tags.tag("p", Tags.foreign(course.address(), "sv", language)));
        }
        return lines;
    }

    private static List<Component> known(List<String> words) {
        return words.stream().map((line) -> (Component) Tags.tag("p", line)).toList();
    }

    private void add(HtmlContainer list, String key, Language language, List<Component> lines) {
        HtmlContainer answer = Tags.tag("dd");
        if (lines.isEmpty()) {
            answer.add(Tags.soft(say(language, "course.unknown")));
        }
        answer.add(lines);
        list.add(Tags.tag("div", Tags.tag("dt", say(language, key)), answer));
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}
