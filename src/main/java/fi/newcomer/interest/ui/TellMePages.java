package fi.newcomer.interest.ui;

import fi.newcomer.interest.SignUps;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.ChooseLanguageFilter;
import fi.newcomer.page.PostedForm;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Redirects;
import fi.newcomer.queue.Queues;
import fi.newcomer.setting.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Signing up. A form with a mistake is answered with the form itself: nothing was stored, so that sending it again does
 * nothing twice, and what was typed must stand in no address and no cookie.
 */
@Controller
class TellMePages {

    private final SignUps signUps;

    private final TellMePage words;

    private final PublicPages pages;

    private final TellMeLimits limits;

    private final Languages languages;

    private final Queues queues;

    private final boolean secure;

    TellMePages(SignUps signUps, TellMePage words, PublicPages pages, TellMeLimits limits, Languages languages,
            Queues queues, Settings settings) {
        this.signUps = signUps;
        this.words = words;
        this.pages = pages;
        this.limits = limits;
        this.languages = languages;
        this.queues = queues;
        this.secure = settings.secure();
    }

    @GetMapping("/{lang}/{m}/courses/tell-me")
    ResponseEntity<byte[]> ask(@PathVariable Language lang, @PathVariable Municipality m, HttpServletRequest request) {
        if (!open(m)) {
            return this.pages.personal(request, HttpStatus.OK, this.words.notYet(lang, m));
        }
        TellMe form = TellMe.empty(request.getParameter(TellMe.TYPE), request.getParameter(TellMe.LANGUAGE));
        return this.pages.personal(request, HttpStatus.OK,
                this.words.page(form, List.of(), Optional.empty(), this.limits.now(), lang, m));
    }

    @PostMapping("/{lang}/{m}/courses/tell-me")
    ResponseEntity<byte[]> signUp(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        if (!open(m)) {
            return Redirects.to(TellMePage.address(lang, m));
        }
        Optional<Duration> flood = this.limits.posting(request);
        PostedForm posted = PostedForm.of(request);
        TellMe form = TellMe.of(posted.fields());
        if (flood.isPresent()) {
            return wait(request, form, posted, flood.get(), lang, m);
        }
        Optional<Language> chosen = posted.get("language").flatMap(this.languages::find);
        if (chosen.filter((it) -> !it.equals(lang)).isPresent()) {
            // 307 makes the browser post the same to the page in the other language.
            return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .header(HttpHeaders.LOCATION, TellMePage.address(chosen.get(), m))
                .header(HttpHeaders.SET_COOKIE, ChooseLanguageFilter.cookie(chosen.get(), this.secure))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
        }
        List<Mistake> mistakes = chosen.isPresent() ? List.of() : form.mistakes();
        if (chosen.isPresent() || !mistakes.isEmpty()) {
            return this.pages.personal(request, HttpStatus.OK,
                    this.words.page(form, mistakes, Optional.empty(), shown(posted), lang, m));
        }
        Optional<Duration> wait = this.limits.signingUp(request, posted);
        if (wait.isPresent()) {
            return wait(request, form, posted, wait.get(), lang, m);
        }
        String page = TellMePage.address(lang, m);
        return Redirects.to(this.signUps.signUp(form.wish(m), form.contact(), lang.code())
            .map((token) -> page + "/saved?" + LinkWords.TOKEN + "=" + token)
            .orElse(page + "/sent"));
    }

    /** Whether it is settled who is the controller of what newcomers type there: that of the municipal side's queue. */
    private boolean open(Municipality municipality) {
        return this.queues.get(municipality.contact()).staffed();
    }

    /** The form as it was filled in, with the request to wait. */
    private ResponseEntity<byte[]> wait(HttpServletRequest request, TellMe form, PostedForm posted, Duration wait,
            Language lang, Municipality m) {
        ResponseEntity<byte[]> page = this.pages.personal(request, HttpStatus.TOO_MANY_REQUESTS,
                this.words.page(form, List.of(), Optional.of(wait), shown(posted), lang, m));
        return ResponseEntity.status(page.getStatusCode())
            .headers(page.getHeaders())
            .header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())))
            .body(page.getBody());
    }

    /** When the form was first shown, where the portal itself said so. */
    private String shown(PostedForm posted) {
        return posted.get(TellMeLimits.SHOWN).filter(this.limits::wrote).orElseGet(this.limits::now);
    }
}
