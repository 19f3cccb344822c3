package fi.newcomer.responsibility.ui;

import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPages;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Topic;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is responsible and where a request goes: two questions, then the answer. */
@Controller
class WhoHelpsPages {

    private final PublicPages pages;

    private final WhoHelpsQuestions questions;

    private final WhoHelpsAnswer answer;

    WhoHelpsPages(PublicPages pages, WhoHelpsQuestions questions, WhoHelpsAnswer answer) {
        this.pages = pages;
        this.questions = questions;
        this.answer = answer;
    }

    /**
     * The questions that are still open, or the answer.
     * @param go what the form's button adds, so that a form sent without an answer is told from a first visit
     */
    @GetMapping("/{lang}/{m}/who-helps")
    ResponseEntity<byte[]> whoHelps(@PathVariable Language lang, @PathVariable Municipality m,
            @RequestParam(name = "topic", required = false) @Nullable String topicValue,
            @RequestParam(name = "jobseeker", required = false) @Nullable String jobseekerValue,
            @RequestParam(required = false) @Nullable String go, HttpServletRequest request) {
        Optional<Topic> topic = Topic.of(topicValue);
        Optional<Jobseeker> jobseeker = Jobseeker.of(jobseekerValue);
        if (isUnknown(topicValue, topic) || isUnknown(jobseekerValue, jobseeker)) {
            return this.pages.personal(request, HttpStatus.BAD_REQUEST,
                    this.questions.page(lang, m, topic, jobseeker, true));
        }
        String address = "/" + lang + path(m, topic, jobseeker);
        if (topic.isPresent() && jobseeker.isPresent()) {
            return this.pages.shared(request, address,
                    (reading) -> this.answer.page(lang, m, topic.get(), jobseeker.get(), reading));
        }
        if (go != null) {
            return this.pages.personal(request, HttpStatus.OK, this.questions.page(lang, m, topic, jobseeker, true));
        }
        return this.pages.shared(request, address,
                (reading) -> this.questions.page(lang, m, topic, jobseeker, false));
    }

    /** The address behind the language, with the answers in one order. */
    static String path(Municipality municipality, Optional<Topic> topic, Optional<Jobseeker> jobseeker) {
        StringBuilder path = new StringBuilder("/" + municipality.slug() + "/who-helps");
        topic.ifPresent((it) -> path.append("?topic=").append(it.value()));
        jobseeker.ifPresent(
                (it) -> path.append(topic.isPresent() ? "&" : "?").append("jobseeker=").append(it.value()));
        return path.toString();
    }

    private static boolean isUnknown(@Nullable String value, Optional<?> known) {
        return value != null && !value.isEmpty() && known.isEmpty();
    }
}
