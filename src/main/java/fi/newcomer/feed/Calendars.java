package fi.newcomer.feed;

import fi.newcomer.course.Course;
import fi.newcomer.course.Courses;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.Offices;
import fi.newcomer.page.Reading;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The calendars of a municipality: all its offices and courses, or one of them. */
@Component
class Calendars {

    private final Offices offices;

    private final Courses courses;

    private final OfficeCalendar officeCalendar;

    private final CourseCalendar courseCalendar;

    private final FeedWords words;

    private final Website website;

    private final Clock clock;

    Calendars(Offices offices, Courses courses, OfficeCalendar officeCalendar, CourseCalendar courseCalendar,
            FeedWords words, Website website, Clock clock) {
        this.offices = offices;
        this.courses = courses;
        this.officeCalendar = officeCalendar;
        this.courseCalendar = courseCalendar;
        this.words = words;
        this.website = website;
        this.clock = clock;
    }

    /**
     * A calendar as a file.
     * @param scope of all, of one office or of one course
     * @param address where it is
     */
    String of(Municipality municipality, Scope scope, String address, Language language, Reading reading) {
        Years years = Years.now(this.clock);
        reading.holdsUntil(years.end());
        List<Office> offices = this.offices.of(municipality, reading).stream().filter(scope::has).toList();
        List<Course> courses = this.courses.of(municipality, reading).stream().filter(scope::has).toList();
        CalendarFile file = new CalendarFile(name(municipality, scope, offices, courses, language),
                this.website.address(address), language);
        offices.forEach((office) -> this.officeCalendar.add(file, office, municipality, years, language, reading));
        courses.forEach((course) -> this.courseCalendar.add(file, course, municipality, years, language, reading));
        return file.text();
    }

    private String name(Municipality municipality, Scope scope, List<Office> offices, List<Course> courses,
            Language language) {
        String place = this.words.name(municipality.name(), language);
        if (scope.office() != null && !offices.isEmpty()) {
            return this.words.name(offices.getFirst().name(), language) + " – " + place;
        }
        if (scope.course() != null && !courses.isEmpty()) {
            return this.words.name(courses.getFirst().name(), language) + " – " + place;
        }
        return this.words.say(language, "feed.calendar", Map.of("place", place));
    }
}
