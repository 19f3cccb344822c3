package fi.newcomer.course.ui;

import fi.newcomer.course.Course;
import fi.newcomer.course.Courses;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The courses of a municipality: all in a list that one can narrow down, and each by itself. */
@Controller
class CoursePages {

    private final Courses courses;

    private final CourseList list;

    private final CoursePage page;

    private final PublicPages pages;

    CoursePages(Courses courses, CourseList list, CoursePage page, PublicPages pages) {
        this.courses = courses;
        this.list = list;
        this.page = page;
        this.pages = pages;
    }

    /** The list; with a value that nobody can choose, all of it and a sentence that says so. */
    @GetMapping("/{lang}/{m}/courses")
    ResponseEntity<byte[]> list(@PathVariable Language lang, @PathVariable Municipality m,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String mode, HttpServletRequest request) {
        Optional<CourseFilter> filter = this.list.choices(m).filter(type, language, place, mode);
        if (filter.isEmpty()) {
            return this.pages.personal(request, HttpStatus.BAD_REQUEST, this.list.page(m, CourseFilter.NONE, true, lang));
        }
        return this.pages.shared(request, "/" + lang + "/" + m.slug() + "/courses" + filter.get().query(),
                (reading) -> {
                    this.list.read(m, reading);
                    return this.list.page(m, filter.get(), false, lang);
                });
    }

    /** A course for the residents of the municipality; those of its neighbours have their own addresses. */
    @GetMapping("/{lang}/{m}/courses/{course}")
    ResponseEntity<byte[]> course(@PathVariable Language lang, @PathVariable Municipality m, @PathVariable String course,
            HttpServletRequest request) {
        String slug = this.courses.of(m).stream().map(Course::slug).filter(course::equals).findFirst()
            .orElseThrow(NoSuchPage::new);
        return this.pages.shared(request, "/" + lang + "/" + m.slug() + "/courses/" + slug,
                (reading) -> this.page.of(this.courses.find(m, slug, reading).orElseThrow(NoSuchPage::new), m, lang,
                        reading));
    }
}
