package fi.newcomer.course.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.course.CourseWords;
import fi.newcomer.hours.HoursFormat;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a course meets in a week: its days and times, and what of that nobody has said. */
@Component
class CourseTimes {

    private final Texts texts;

    CourseTimes(Texts texts) {
        this.texts = texts;
    }

    /** One line for each kind of day; empty where nothing at all is known. */
    List<HtmlContainer> of(OpeningHours week, Language language) {
        List<HtmlContainer> lines = new ArrayList<>();
        for (WeeklyHours hours : week.weeks()) {
            HtmlContainer line = Tags.tag("span", CourseWords.list(hours.days()
                .stream()
                .sorted()
                .map((day) -> HoursFormat.weekday(day, language))
                .toList(), language));
            if (hours.spans().isEmpty()) {
                line.add(new Text(". " + this.texts.text(language, "course.times-not-given")));
            }
            else {
                line.add(new Text(language.comma()));
                times(line, hours.spans(), language);
                line.add(new Text("."));
            }
            lines.add(line);
        }
        if (week.withoutDays() != null) {
            HtmlContainer line = Tags.tag("span");
            times(line, List.of(week.withoutDays()), language);
            line.add(new Text(". " + this.texts.text(language, "course.days-not-given")));
            lines.add(line);
        }
        return lines;
    }

    private static void times(HtmlContainer line, List<Span> spans, Language language) {
        for (int i = 0; i < spans.size(); i++) {
            line.add(new Text(i > 0 ? language.comma() : ""), Tags.leftToRight(HoursFormat.times(spans.get(i), language)));
        }
    }
}
