package fi.newcomer.feed;

import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.Course.State;
import fi.newcomer.course.Courses;
import fi.newcomer.entry.Entries;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Reading;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The groups of a course in a calendar: each time they meet where that is known, else the first and the last day. A group
 * that was cancelled stays and says so. A course that one can begin at any time has no day to stand on.
 */
@Component
class CourseCalendar {

    /** No group lasts longer; a slip of the pen in a year must not fill the calendar. */
    private static final int LONGEST = 3;

    private final Occasions occasions;

    private final FeedWords words;

    private final StartLines lines;

    private final Website website;

    private final Entries entries;

    CourseCalendar(Occasions occasions, FeedWords words, StartLines lines, Website website, Entries entries) {
        this.occasions = occasions;
        this.words = words;
        this.lines = lines;
        this.website = website;
        this.entries = entries;
    }

    void add(CalendarFile file, Course course, Municipality municipality, Years years, Language language,
            Reading reading) {
        if (course.state() != State.IN_FORCE) {
            return;
        }
        URI page = this.lines.page(course, municipality, language);
        Instant changed = this.entries.changed(Courses.file(course.folder()), course.slug());
        for (Start start : course.starts()) {
            String description = FeedWords.lines(this.lines.lines(course, start, language, reading), page);
            String location = start.place() == null
                    ? FeedWords.location(course.address(), course.place(), language)
                    : FeedWords.location(null, start.place(), language);
            for (Occasion occasion : occasions(course, start)) {
                String uid = "course-" + course.slug() + "-" + start.id() + "-" + occasion.key() + "@"
                        + this.website.host();
                file.add(occasion, new CalendarFile.Entry(uid, years.stamp(changed), changed, start.revision(),
                        summary(occasion, course, start, language), description, location, page, start.cancelled()));
            }
        }
    }

    private String summary(Occasion occasion, Course course, Start start, Language language) {
        String name = this.words.name(course.name(), language);
        String summary = switch (occasion.key()) {
            case "first" -> this.words.say(language, "feed.first-day", Map.of("name", name));
            case "last" -> this.words.say(language, "feed.last-day", Map.of("name", name));
            default -> occasion.holiday()
                .map((holiday) -> this.words.say(language, "feed.holiday",
                        Map.of("name", name, "holiday", this.words.say(language, holiday.key()))))
                .orElse(name);
        };
        return start.cancelled() ? this.words.say(language, "feed.cancelled", Map.of("name", summary)) : summary;
    }

    private List<Occasion> occasions(Course course, Start start) {
        OpeningHours week = start.week().equals(OpeningHours.NOT_GIVEN) ? course.week() : start.week();
        boolean known = week.daysKnown() == Known.GIVEN && week.timesKnown() == Known.GIVEN && start.last() != null;
        if (known && start.last().isBefore(start.first().plusYears(LONGEST))) {
            List<Occasion> meetings = this.occasions.of(week, start.first(), start.last());
            if (!meetings.isEmpty()) {
                return meetings;
            }
        }
        List<Occasion> days = new ArrayList<>(List.of(day("first", start.first())));
        if (start.last() != null && start.last().isAfter(start.first())) {
            days.add(day("last", start.last()));
        }
        return days;
    }

    private static Occasion day(String key, LocalDate day) {
        return new Occasion(key, List.of(day), null, false, Optional.empty(), false);
    }
}
