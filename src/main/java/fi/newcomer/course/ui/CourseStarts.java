package fi.newcomer.course.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Admission;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.Course.State;
import fi.newcomer.course.CourseWords;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When a course starts: its groups to come with what is known of each, those that are cancelled said so. */
@Component
class CourseStarts {

    private final CourseTimes times;

    private final Texts texts;

    CourseStarts(CourseTimes times, Texts texts) {
        this.times = times;
        this.texts = texts;
    }

    void add(PublicPage page, Course course, LocalDate today, Language language) {
        page.with(Tags.tag("h2", say(language, "course.start")));
        List<Start> ahead = course.startsFrom(today);
        if (!ahead.isEmpty()) {
            HtmlContainer list = Tags.tag("ul");
            ahead.forEach((start) -> list.add(item(start, today, language)));
            page.with(list);
        }
        List<Start> lasting = course.starts()
            .stream()
            .filter((start) -> start.first().isBefore(today) && !start.cancelled())
            .filter((start) -> start.last() != null && !start.last().isBefore(today))
            .toList();
        lasting.forEach((start) -> page.with(Tags.tag("p", this.texts.text(language, "course.lasting",
                Map.of("period", Days.period(start.first(), start.last(), language))))));
        // What is planned for a course that is not there yet does not let anybody begin.
        if (course.state() != State.IN_FORCE || course.joining().admission() == Admission.NOT_GIVEN) {
            if (ahead.isEmpty()) {
                page.with(Tags.tag("p", say(language, "course.admission.not-given")));
            }
        }
        else {
            page.with(Tags.tag("p", say(language, "course.admission." + CourseWords.written(course.joining().admission()))));
            if (ahead.isEmpty() && course.joining().admission() == Admission.FIXED_STARTS) {
                page.with(Tags.tag("p", say(language, "course.start-not-given")));
            }
        }
    }

    private HtmlContainer item(Start start, LocalDate today, Language language) {
        HtmlContainer item = Tags.tag("li", Tags.tag("strong", start.last() == null ? Days.day(start.first(), language)
                : Days.period(start.first(), start.last(), language)));
        if (start.cancelled()) {
            sentence(item, say(language, "course.cancelled"));
            return item;
        }
        if (!start.taughtIn().isEmpty()) {
            sentence(item, say(language, "course.taught-in") + ": "
                    + CourseWords.languages(start.taughtIn(), language) + ".");
        }
        if (start.pace() != null) {
            sentence(item, say(language, "course.pace") + ": "
                    + say(language, "course.pace." + CourseWords.written(start.pace())) + ".");
        }
        if (start.place() != null) {
            item.add(new Text(" " + say(language, "course.place") + ": "), Tags.spoken(start.place(), language),
                    new Text("."));
        }
        if (!start.week().equals(OpeningHours.NOT_GIVEN)) {
            this.times.of(start.week(), language).forEach((line) -> item.add(new Text(" "), line));
        }
        if (start.full()) {
            sentence(item, say(language, "course.full"));
        }
        else if (start.seats() != null) {
            sentence(item, this.texts.text(language, "course.seats", Map.of("count", start.seats())));
        }
        if (start.signUpThrough() != null && !start.full()) {
            boolean over = start.signUpThrough().isBefore(today);
            sentence(item, this.texts.text(language, over ? "course.sign-up-over" : "course.sign-up-through",
                    Map.of("date", Days.day(start.signUpThrough(), language))));
        }
        return item;
    }

    private static void sentence(HtmlContainer item, String words) {
        item.add(new Text(" " + words));
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}
