package fi.newcomer.placement;

import fi.newcomer.course.Courses;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Offices;
import fi.newcomer.programme.ProgrammePart;
import fi.newcomer.programme.Programmes;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.TextTitles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the pages that a code can lead to are called, in the language of the staff. */
@Component
public class TargetNames {

    private final PageReferences pages;

    private final Programmes programmes;

    private final Offices offices;

    private final Courses courses;

    private final TextTitles titles;

    private final Municipalities municipalities;

    private final StaffWords words;

    TargetNames(PageReferences pages, Programmes programmes, Offices offices, Courses courses, TextTitles titles,
            Municipalities municipalities, StaffWords words) {
        this.pages = pages;
        this.programmes = programmes;
        this.offices = offices;
        this.courses = courses;
        this.titles = titles;
        this.municipalities = municipalities;
        this.words = words;
    }

    /** All pages that a municipality has now, with their names, in the order in which they are offered. */
    public Map<PageReference, String> of(Municipality municipality) {
        List<String> keys = this.programmes.pages(municipality);
        Map<String, String> parts = this.titles.of(keys, this.words.language());
        Map<PageReference, String> names = new LinkedHashMap<>();
        for (PageReference page : this.pages.of(municipality)) {
            names.put(page, name(municipality, page, parts));
        }
        return names;
    }

    /** What a page is called that the municipality may no longer have. */
    public String name(Placement placement) {
        return this.municipalities.find(placement.municipality())
            .map((municipality) -> of(municipality).get(placement.target()))
            .orElseGet(() -> this.words.text("staff.placements.page.gone", Map.of("path", placement.target().path())));
    }

    private String name(Municipality municipality, PageReference page, Map<String, String> parts) {
        String kind = "staff.placements.page." + page.kind();
        return switch (page.kind()) {
            case START, PROGRAMME, OFFICES, COURSES, REQUEST -> this.words.text(kind);
            case WHO_HELPS -> page.of().isEmpty() ? this.words.text(kind)
                    : this.words.text(kind + ".topic", Map.of("topic", this.words.text("staff.topic." + page.of())));
            case PROGRAMME_PART -> this.words.text(kind, Map.of("name", ProgrammePart.find(page.of())
                .map((part) -> parts.get(this.programmes.page(municipality, part)))
                .orElse(page.of())));
            case OFFICE -> this.words.text(kind, Map.of("name", this.offices.find(municipality, page.of())
                .map((office) -> this.words.text(office.name()))
                .orElse(page.of())));
            case COURSE -> this.words.text(kind, Map.of("name", this.courses.of(municipality)
                .stream()
                .filter((course) -> course.slug().equals(page.of()))
                .map((course) -> this.words.text(course.name()))
                .collect(Collectors.joining())));
        };
    }
}
