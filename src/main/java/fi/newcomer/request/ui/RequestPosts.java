package fi.newcomer.request.ui;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.ChooseLanguageFilter;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PostedForm;
import fi.newcomer.page.Redirects;
import fi.newcomer.request.form.Draft;
import fi.newcomer.request.form.FillingIn;
import fi.newcomer.request.form.Question;
import fi.newcomer.request.form.Questions;
import fi.newcomer.request.form.Sending;
import fi.newcomer.setting.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes what is typed in the form: every POST saves, and sends on to a page. */
@Controller
class RequestPosts {

    private final FillingIn filling;

    private final Sending sending;

    private final DraftCookie cookie;

    private final Limits limits;

    private final TroublePages trouble;

    private final Languages languages;

    private final boolean secure;

    private final Clock clock;

    RequestPosts(FillingIn filling, Sending sending, DraftCookie cookie, Limits limits, TroublePages trouble,
            Languages languages, Settings settings, Clock clock) {
        this.filling = filling;
        this.sending = sending;
        this.cookie = cookie;
        this.limits = limits;
        this.trouble = trouble;
        this.languages = languages;
        this.secure = settings.secure();
        this.clock = clock;
    }

    /** One POST: where it came in, and what it wants. */
    private record Post(Language lang, Municipality place, String step, PostedForm form, HttpServletRequest request,
            Optional<Language> chosen) {

        /** The language in which it goes on. */
        Language next() {
            return this.chosen.orElse(this.lang);
        }

        boolean changes() {
            return this.form.says("return", Questions.CHECK);
        }

        /** The same step again, with everything that its page needs to know. */
        String sameStep(String municipality) {
            return FormFrame.address(next(), municipality, this.step) + (changes() ? "?" + FormFrame.CHANGE : "");
        }

    }

    @PostMapping("/{lang}/{m}/request/{step}")
    ResponseEntity<byte[]> post(@PathVariable Language lang, @PathVariable Municipality m, @PathVariable String step,
            HttpServletRequest request) {
        Optional<Duration> wait = this.limits.posting(request);
        if (wait.isPresent()) {
            return this.trouble.wait(request, wait.get(), "/request", lang, m);
        }
        PostedForm form = PostedForm.of(request);
        Post post = new Post(lang, m, step, form, request, form.get("language").flatMap(this.languages::find));
        Optional<String> handle = this.cookie.handle(request);
        if (form.says("go", "clear")) {
            handle.ifPresent(this.filling::clear);
            return Redirects.to(FormFrame.address(lang, m.slug(), RequestPages.CLEARED), this.cookie.forgotten());
        }
        Optional<Question> question = Questions.find(step);
        if (question.isEmpty() && !step.equals(RequestPages.RECEIPT)) {
            throw new NoSuchPage();
        }
        Optional<Draft> draft = handle.flatMap(this.filling::find);
        if (draft.isEmpty() || (draft.get().sent() && Questions.begins(step))) {
            return begin(post, question);
        }
        if (draft.get().sent() || question.isEmpty()) {
            return to(post, FormFrame.address(post.next(), draft.get().municipality(), RequestPages.RECEIPT));
        }
        return goOn(post, handle.get(), question.get());
    }

    /** There is no draft, or no longer: one begins with what this page holds. */
    private ResponseEntity<byte[]> begin(Post post, Optional<Question> question) {
        boolean nothing = question.isEmpty()
                || question.get().fields().stream().noneMatch((field) -> post.form().get(field.name()).isPresent());
        boolean begins = Questions.begins(post.step());
        String start = FormFrame.address(post.next(), post.place().slug(), begins ? post.step() : "");
        if (nothing && (post.chosen().isPresent() || !begins)) {
            return to(post, start + (begins ? Hints.query(post.form()) : "?gone"));
        }
        String handle = this.filling.begin(post.place().slug(), post.next().code(), question.orElseThrow(),
                post.form().fields(), post.chosen().isEmpty());
        String holding = this.cookie.holding(handle);
        if (post.chosen().isPresent() || !begins) {
            return to(post, start + (begins ? "" : "?gone"), holding);
        }
        return next(post, this.filling.find(handle).orElseThrow(), question.get(), holding);
    }

    private ResponseEntity<byte[]> goOn(Post post, String handle, Question question) {
        Optional<Draft> saved = this.filling.save(handle, post.place().slug(), post.next().code(), question,
                post.form().fields(), post.chosen().isEmpty());
        if (saved.isEmpty()) {
            return begin(post, Optional.of(question));
        }
        Draft draft = saved.get();
        if (post.chosen().isPresent()) {
            return to(post, post.sameStep(draft.municipality()));
        }
        if (question.step().equals(Questions.CHECK) && Questions.reached(Questions.CHECK, draft.answers())) {
            return send(post, handle, draft);
        }
        return next(post, draft, question);
    }

    private ResponseEntity<byte[]> send(Post post, String handle, Draft draft) {
        Optional<Duration> wait = this.limits.sending(post.request(), draft.age(this.clock.instant()),
                post.form().get(FormTags.TRAP).isPresent());
        if (wait.isPresent()) {
            return this.trouble.wait(post.request(), wait.get(), "/request/" + Questions.CHECK, post.lang(),
                    post.place());
        }
        String step = this.sending.send(handle) ? RequestPages.RECEIPT : Questions.CHECK;
        return to(post, FormFrame.address(post.next(), draft.municipality(), step));
    }

    private ResponseEntity<byte[]> next(Post post, Draft draft, Question question, String... cookies) {
        if (!question.shownMistakes(draft.answers()).isEmpty()) {
            return to(post, post.sameStep(draft.municipality()), cookies);
        }
        Question next = post.changes() ? Questions.firstMissing(draft.answers())
                : Questions.after(question.step(), draft.answers());
        boolean stillChanges = post.changes() && !next.step().equals(Questions.CHECK);
        return to(post, FormFrame.address(post.next(), draft.municipality(), next.step())
                + (stillChanges ? "?" + FormFrame.CHANGE : ""), cookies);
    }

    /** Sends on; a chosen language is remembered. */
    private ResponseEntity<byte[]> to(Post post, String address, String... cookies) {
        List<String> all = new ArrayList<>(List.of(cookies));
        post.chosen().ifPresent((language) -> all.add(ChooseLanguageFilter.cookie(language, this.secure)));
        return Redirects.to(address, all.toArray(String[]::new));
    }
}
