package fi.newcomer.feed;

import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Start;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Reading;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What calendars and feeds say of a group of a course, line by line. */
@Component
class StartLines {

    private final FeedWords words;

    private final Website website;

    StartLines(FeedWords words, Website website) {
        this.words = words;
        this.website = website;
    }

    URI page(Course course, Municipality municipality, Language language) {
        return this.website.address("/" + language + "/" + municipality.slug() + "/courses/" + course.slug());
    }

    List<String> lines(Course course, Start start, Language language, Reading reading) {
        List<String> lines = new ArrayList<>();
        if (start.cancelled()) {
            lines.add(this.words.say(language, "feed.cancelled.more"));
        }
        if (course.what() != null) {
            lines.add(course.what().in(language).text());
        }
        lines.add(start.last() == null
                ? this.words.say(language, "feed.begins", Map.of("date", Days.day(start.first(), language)))
                : this.words.say(language, "feed.period",
                        Map.of("period", Days.period(start.first(), start.last(), language))));
        List<String> taughtIn = start.taughtIn().isEmpty() ? course.teaching().taughtIn() : start.taughtIn();
        if (!taughtIn.isEmpty()) {
            lines.add(this.words.say(language, "feed.taught-in",
                    Map.of("languages", this.words.languages(taughtIn, language))));
        }
        if (course.organiser() != null) {
            lines.add(this.words.about("feed.organiser", course.organiser(), language));
        }
        if (!start.cancelled()) {
            joining(course, start, language, lines);
        }
        this.words.phone(course.contact().phone(), language, reading).forEach(lines::add);
        return lines;
    }

    private void joining(Course course, Start start, Language language, List<String> lines) {
        if (start.full()) {
            lines.add(this.words.say(language, "feed.full"));
        }
        if (start.signUpThrough() != null) {
            lines.add(this.words.say(language, "feed.sign-up-through",
                    Map.of("date", Days.day(start.signUpThrough(), language))));
        }
        if (course.signUp() != null) {
            lines.add(course.signUp().in(language).text());
        }
    }
}
