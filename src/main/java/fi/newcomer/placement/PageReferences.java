package fi.newcomer.placement;

import fi.newcomer.course.Course;
import fi.newcomer.course.Courses;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.Offices;
import fi.newcomer.placement.PageReference.Kind;
import fi.newcomer.programme.ProgrammePart;
import fi.newcomer.programme.Programmes;
import fi.newcomer.responsibility.Topic;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Which pages a municipality has for codes to lead to. */
@Service
public class PageReferences {

    private final Programmes programmes;

    private final Offices offices;

    private final Courses courses;

    PageReferences(Programmes programmes, Offices offices, Courses courses) {
        this.programmes = programmes;
        this.offices = offices;
        this.courses = courses;
    }

    /** All of them as they are now, in the order in which they are offered. */
    public List<PageReference> of(Municipality municipality) {
        List<PageReference> pages = new ArrayList<>(List.of(PageReference.START, PageReference.WHO_HELPS));
        for (Topic topic : Topic.values()) {
            pages.add(PageReference.whoHelps(topic));
        }
        pages.add(PageReference.to(Kind.REQUEST));
        if (this.programmes.of(municipality).isPresent()) {
            pages.add(PageReference.to(Kind.PROGRAMME));
            for (ProgrammePart part : ProgrammePart.values()) {
                pages.add(new PageReference(Kind.PROGRAMME_PART, part.slug()));
            }
        }
        List<Office> offices = this.offices.of(municipality);
        if (!offices.isEmpty()) {
            pages.add(PageReference.to(Kind.OFFICES));
            offices.forEach((office) -> pages.add(new PageReference(Kind.OFFICE, office.slug())));
        }
        pages.add(PageReference.to(Kind.COURSES));
        for (Course course : this.courses.of(municipality)) {
            pages.add(new PageReference(Kind.COURSE, course.slug()));
        }
        return pages;
    }

    /** Whether a municipality has this page now. */
    public boolean has(Municipality municipality, PageReference page) {
        return of(municipality).contains(page);
    }
}
