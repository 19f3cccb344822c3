package fi.newcomer.request.ui;

import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Redirects;
import fi.newcomer.request.form.Answers;
import fi.newcomer.request.form.Draft;
import fi.newcomer.request.form.FillingIn;
import fi.newcomer.request.form.Question;
import fi.newcomer.request.form.Questions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the form, a page at a time; {@link RequestPosts} takes what is typed there. */
@Controller
class RequestPages {

    static final String RECEIPT = "receipt";

    static final String CLEARED = "cleared";

    private final FillingIn filling;

    private final DraftCookie cookie;

    private final FormPages forms;

    private final PlainPages plain;

    private final PublicPages pages;

    private final Municipalities municipalities;

    RequestPages(FillingIn filling, DraftCookie cookie, FormPages forms, PlainPages plain, PublicPages pages,
            Municipalities municipalities) {
        this.filling = filling;
        this.cookie = cookie;
        this.forms = forms;
        this.plain = plain;
        this.pages = pages;
        this.municipalities = municipalities;
    }

    @GetMapping("/{lang}/{m}/request")
    ResponseEntity<byte[]> start(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        return this.pages.personal(request, HttpStatus.OK,
                this.plain.start(lang, m, hints(request), request.getParameter("gone") != null));
    }

    @GetMapping("/{lang}/{m}/request/{step}")
    ResponseEntity<byte[]> step(@PathVariable Language lang, @PathVariable Municipality m, @PathVariable String step,
            HttpServletRequest request) {
        if (step.equals(CLEARED)) {
            return this.pages.personal(request, HttpStatus.OK, this.plain.cleared(lang, m));
        }
        Optional<Question> question = Questions.find(step);
        if (question.isEmpty() && !step.equals(RECEIPT)) {
            throw new NoSuchPage();
        }
        Optional<Draft> found = this.cookie.handle(request).flatMap(this.filling::find);
        if (found.isEmpty() || (found.get().sent() && Questions.begins(step))) {
            return Questions.begins(step) ? empty(question.get(), lang, m, request)
                    : Redirects.to(FormFrame.address(lang, m.slug(), "") + "?gone");
        }
        Draft draft = found.get();
        if (draft.sent()) {
            return step.equals(RECEIPT) ? this.pages.personal(request, HttpStatus.OK,
                    this.plain.receipt(draft.receipt().get(), lang, this.municipalities.get(draft.municipality())))
                    : Redirects.to(FormFrame.address(lang, draft.municipality(), RECEIPT));
        }
        return filled(draft, question, step, lang, m, request);
    }

    private ResponseEntity<byte[]> filled(Draft draft, Optional<Question> question, String step, Language lang,
            Municipality m, HttpServletRequest request) {
        boolean change = request.getParameter(FormFrame.CHANGE) != null;
        String query = change ? "?" + FormFrame.CHANGE : "";
        if (Questions.begins(step) && question.isPresent()) {
            Answers answers = this.filling.beginning(m.slug(), question.get(), draft.answers());
            return question(question.get(), answers, hints(request), change, lang, m, request);
        }
        if (question.isEmpty() || !Questions.reached(step, draft.answers())) {
            return Redirects.to(FormFrame.address(lang, draft.municipality(),
                    Questions.firstMissing(draft.answers()).step()) + query);
        }
        if (!draft.municipality().equals(m.slug())) {
            return Redirects.to(FormFrame.address(lang, draft.municipality(), step) + query);
        }
        return question(question.get(), draft.answers(), Map.of(), change, lang, m, request);
    }

    private ResponseEntity<byte[]> empty(Question question, Language lang, Municipality m,
            HttpServletRequest request) {
        Answers answers = this.filling.beginning(m.slug(), question, Answers.none());
        return question(question, answers, hints(request), false, lang, m, request);
    }

    private ResponseEntity<byte[]> question(Question question, Answers answers, Map<String, String> hints,
            boolean change, Language lang, Municipality m, HttpServletRequest request) {
        return this.pages.personal(request, HttpStatus.OK,
                this.forms.page(question, answers, hints, change, lang, m));
    }

    private static Map<String, String> hints(HttpServletRequest request) {
        return Hints.of(request.getParameter("topic"), request.getParameter("jobseeker"));
    }
}
