package fi.newcomer.feed;

import fi.newcomer.course.Courses;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Offices;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPages;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The addresses that one gives to a calendar or to a reader of news; kept like pages. */
@Controller
class FeedAddresses {

    private static final String CALENDAR = "text/calendar;charset=utf-8";

    private static final String ATOM = "application/atom+xml;charset=utf-8";

    private final Calendars calendars;

    private final CourseNews news;

    private final Offices offices;

    private final Courses courses;

    private final PublicPages pages;

    FeedAddresses(Calendars calendars, CourseNews news, Offices offices, Courses courses, PublicPages pages) {
        this.calendars = calendars;
        this.news = news;
        this.offices = offices;
        this.courses = courses;
        this.pages = pages;
    }

    @GetMapping("/{lang}/{m}/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable Language lang, @PathVariable Municipality m,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String course, HttpServletRequest request) {
        Scope scope = new Scope(office, course);
        if (!known(scope, m)) {
            throw new NoSuchPage();
        }
        String address = "/" + lang + "/" + m.slug() + "/calendar.ics" + scope.query();
        return this.pages.shared(request, address, CALENDAR,
                (reading) -> this.calendars.of(m, scope, address, lang, reading));
    }

    private boolean known(Scope scope, Municipality municipality) {
        if (scope.office() != null && scope.course() != null) {
            return false;
        }
        return (scope.office() == null || this.offices.find(municipality, scope.office()).isPresent())
                && (scope.course() == null || this.courses.of(municipality).stream().anyMatch(scope::has));
    }

    @GetMapping("/{lang}/{m}/courses.atom")
    ResponseEntity<byte[]> news(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        String address = "/" + lang + "/" + m.slug() + "/courses.atom";
        return this.pages.shared(request, address, ATOM, (reading) -> this.news.of(m, address, lang, reading));
    }
}
