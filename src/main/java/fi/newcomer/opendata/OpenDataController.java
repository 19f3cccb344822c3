package fi.newcomer.opendata;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Reading;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Topic;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.function.Function;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The open data of the portal, kept like its pages. */
@RestController
class OpenDataController {

    private static final Logger log = LoggerFactory.getLogger(OpenDataController.class);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PublicPages pages;

    private final Municipalities municipalities;

    private final OpenData data;

    private final OfficeData offices;

    private final OpenCourses courses;

    private final ProgrammeData programmes;

    private final Languages languages;

    private final String description = Description.text();

    OpenDataController(PublicPages pages, Municipalities municipalities, OpenData data, OfficeData offices,
            OpenCourses courses, ProgrammeData programmes, Languages languages) {
        this.pages = pages;
        this.municipalities = municipalities;
        this.data = data;
        this.offices = offices;
        this.courses = courses;
        this.programmes = programmes;
        this.languages = languages;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description(HttpServletRequest request) {
        return this.pages.shared(request, "/api/v1/openapi.json", MediaType.APPLICATION_JSON_VALUE,
                (reading) -> this.description);
    }

    @GetMapping("/api/v1/municipalities")
    ResponseEntity<byte[]> municipalities(HttpServletRequest request) {
        return json(request, "/api/v1/municipalities",
                (reading) -> this.municipalities.all().stream().map(this.data::municipality).toList());
    }

    @GetMapping("/api/v1/municipalities/{m}")
    ResponseEntity<byte[]> municipality(@PathVariable String m, HttpServletRequest request) {
        Municipality municipality = known(m);
        return json(request, "/api/v1/municipalities/" + municipality.slug(),
                (reading) -> this.data.municipality(municipality));
    }

    @GetMapping("/api/v1/municipalities/{m}/offices")
    ResponseEntity<byte[]> offices(@PathVariable String m, HttpServletRequest request) {
        Municipality municipality = known(m);
        return json(request, "/api/v1/municipalities/" + municipality.slug() + "/offices",
                (reading) -> this.offices.of(municipality, reading));
    }

    @GetMapping("/api/v1/municipalities/{m}/courses")
    ResponseEntity<byte[]> courses(@PathVariable String m, HttpServletRequest request) {
        Municipality municipality = known(m);
        return json(request, "/api/v1/municipalities/" + municipality.slug() + "/courses",
                (reading) -> this.courses.of(municipality, reading));
    }

    @GetMapping("/api/v1/municipalities/{m}/responsibility")
    ResponseEntity<byte[]> responsibility(@PathVariable String m, @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String jobseeker, HttpServletRequest request) {
        Municipality municipality = known(m);
        Topic what = Topic.of(topic)
            .orElseThrow(() -> Problem.notAllowed("topic", Arrays.stream(Topic.values()).map(Topic::value).toList()));
        Jobseeker who = Jobseeker.of(jobseeker)
            .orElseThrow(() -> Problem.notAllowed("jobseeker",
                    Arrays.stream(Jobseeker.values()).map(Jobseeker::value).toList()));
        return json(request,
                "/api/v1/municipalities/" + municipality.slug() + "/responsibility?topic=" + what.value()
                        + "&jobseeker=" + who.value(),
                (reading) -> this.data.responsibility(reading, municipality, what, who));
    }

    @GetMapping("/api/v1/municipalities/{m}/programme")
    ResponseEntity<byte[]> programme(@PathVariable String m, @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        Municipality municipality = known(m);
        Language language = this.languages.find(lang == null ? "" : lang)
            .orElseThrow(() -> Problem.notAllowed("lang",
                    this.languages.all().stream().map(Language::code).toList()));
        return json(request, "/api/v1/municipalities/" + municipality.slug() + "/programme?lang=" + language,
                (reading) -> this.programmes.of(reading, municipality, language)
                    .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "No programme holds there today.")));
    }

    @GetMapping({ "/api", "/api/**" })
    ResponseEntity<String> unknown() {
        return Problem.NOTHING_HERE.answer();
    }

    @ExceptionHandler
    ResponseEntity<String> problem(Problem problem) {
        return problem.answer();
    }

    /** The address can't be decoded, such as {@code ?topic=%zz}. */
    @ExceptionHandler
    ResponseEntity<String> undecodable(InvalidParameterException mistake) {
        return Problem.of(HttpStatus.BAD_REQUEST, "A parameter can't be decoded; write it as UTF-8, percent-encoded.")
            .answer();
    }

    @ExceptionHandler
    ResponseEntity<String> failed(Exception failure) {
        log.error("The open data failed", failure);
        return Problem.UNAVAILABLE.answer();
    }

    private Municipality known(String slug) {
        return this.municipalities.find(slug)
            .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND,
                    "There is no such municipality; /api/v1/municipalities lists them."));
    }

    private ResponseEntity<byte[]> json(HttpServletRequest request, String address, Function<Reading, Object> make) {
        return this.pages.shared(request, address, MediaType.APPLICATION_JSON_VALUE,
                (reading) -> JSON.writeValueAsString(make.apply(reading)));
    }
}
