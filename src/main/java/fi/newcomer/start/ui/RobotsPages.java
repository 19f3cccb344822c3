package fi.newcomer.start.ui;

import fi.newcomer.course.Courses;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.Offices;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Reading;
import fi.newcomer.programme.ProgrammePart;
import fi.newcomer.programme.Programmes;
import fi.newcomer.setting.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What search engines read. A map of the site must hold absolute addresses, and those come from {@code PORTAL_BASE_URL}
 * alone: without it there is no map (404), and {@code robots.txt} names none.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>
 */
@Controller
class RobotsPages {

    private final Languages languages;

    private final Municipalities municipalities;

    private final Programmes programmes;

    private final Offices offices;

    private final Courses courses;

    private final Settings settings;

    private final PublicPages pages;

    RobotsPages(Languages languages, Municipalities municipalities, Programmes programmes, Offices offices,
            Courses courses, Settings settings, PublicPages pages) {
        this.languages = languages;
        this.municipalities = municipalities;
        this.programmes = programmes;
        this.offices = offices;
        this.courses = courses;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        return this.pages.shared(request, "/robots.txt", "text/plain;charset=utf-8", (reading) -> """
                User-agent: *
                Disallow: /*/*/request
                Disallow: /*/*/status
                Disallow: /staff
                """ + this.settings.baseUrl().map((base) -> "\nSitemap: " + base + "/sitemap.xml\n").orElse(""));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> map(HttpServletRequest request) {
        String base = this.settings.baseUrl().orElseThrow(NoSuchPage::new);
        return this.pages.shared(request, "/sitemap.xml", "application/xml;charset=utf-8",
                (reading) -> {
                    this.languages.stamps().forEach(reading::reads);
                    return SiteMap.write(base, (place) -> this.languages.offered(
                            this.municipalities.find(place).map(Municipality::slug).orElse(null)), paths(reading));
                });
    }

    /** The addresses of all pages that everyone may find, behind the language. */
    private List<String> paths(Reading reading) {
        List<String> paths = new ArrayList<>(List.of("", "/accessibility", "/privacy"));
        this.municipalities.all().stream().filter(Municipality::listed).forEach((municipality) -> {
            String home = "/" + municipality.slug();
            paths.addAll(List.of(home, home + "/who-helps", home + "/numbers", home + "/authorities", home + "/accessibility",
                    home + "/privacy", home + "/courses"));
            this.courses.of(municipality, reading).forEach((course) -> paths.add(home + "/courses/" + course.slug()));
            if (this.programmes.of(municipality).isPresent()) {
                paths.add(home + "/programme");
                for (ProgrammePart part : ProgrammePart.values()) {
                    paths.add(home + "/programme/" + part.slug());
                }
            }
            List<Office> offices = this.offices.of(municipality, reading);
            if (!offices.isEmpty()) {
                paths.add(home + "/offices");
                offices.forEach((office) -> paths.add(home + "/offices/" + office.slug()));
            }
        });
        return paths;
    }
}
