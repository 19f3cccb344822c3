package fi.newcomer.checking.ui;

import fi.newcomer.checking.CheckRequest;
import fi.newcomer.checking.CheckUnit;
import fi.newcomer.checking.Checks;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.AddressLimits;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PostedForm;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Redirects;
import fi.newcomer.page.UnreadableForm;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page behind a checker's link, in the language that is checked or any other. A link that opens nothing looks the same
 * whatever the reason.
 */
@Controller
class CheckPages {

    private static final Logger log = LoggerFactory.getLogger(CheckPages.class);

    /** Far more than all checkers of an office need, far less than tokens could be tried. */
    private static final int OPENED = 600;

    private final Checks checks;

    private final CheckWords words;

    private final PublicPages pages;

    private final AddressLimits limits;

    private final Languages languages;

    CheckPages(Checks checks, CheckWords words, PublicPages pages, AddressLimits limits, Languages languages) {
        this.checks = checks;
        this.words = words;
        this.pages = pages;
        this.limits = limits;
        this.languages = languages;
    }

    @GetMapping("/check/{token}")
    ResponseEntity<byte[]> show(@PathVariable String token, HttpServletRequest request) {
        return show(Optional.empty(), token, request);
    }

    @GetMapping("/{lang}/check/{token}")
    ResponseEntity<byte[]> show(@PathVariable Language lang, @PathVariable String token, HttpServletRequest request) {
        return show(Optional.of(lang), token, request);
    }

    @GetMapping("/{lang}/check/done")
    ResponseEntity<byte[]> done(@PathVariable Language lang, HttpServletRequest request) {
        return this.pages.personal(request, HttpStatus.OK, this.words.done(lang));
    }

    @PostMapping("/{lang}/check/{token}")
    ResponseEntity<byte[]> save(@PathVariable Language lang, @PathVariable String token, HttpServletRequest request) {
        Optional<Duration> wait = this.limits.take("check", request, OPENED);
        if (wait.isPresent()) {
            return wait(wait.get(), lang, request);
        }
        CheckRequest check = this.checks.open(token).orElseThrow(NoSuchPage::new);
        PostedForm posted = PostedForm.of(request);
        List<CheckUnit> units = this.checks.units(check);
        Optional<Language> chosen = posted.get("language").flatMap(this.languages::find);
        if (chosen.isPresent()) {
            return this.pages.personal(request, HttpStatus.OK,
                    this.words.page(check, token, units, CheckForm.of(posted), false, chosen.get()));
        }
        CheckForm form = CheckForm.of(posted).save(this.checks, check, units);
        if (!form.mistakes().isEmpty()) {
            return this.pages.personal(request, HttpStatus.OK,
                    this.words.page(check, token, this.checks.units(check), form, false, lang));
        }
        if (posted.says("go", "finish")) {
            this.checks.finish(check);
            return Redirects.to("/" + lang + "/check/done");
        }
        return Redirects.to("/" + lang + "/check/" + token + "?saved");
    }

    private ResponseEntity<byte[]> show(Optional<Language> language, String token, HttpServletRequest request) {
        Optional<Duration> wait = this.limits.take("check", request, OPENED);
        if (wait.isPresent()) {
            return wait(wait.get(), language.orElse(this.languages.first()), request);
        }
        CheckRequest check = this.checks.open(token).orElseThrow(NoSuchPage::new);
        return this.pages.personal(request, HttpStatus.OK,
                this.words.page(check, token, this.checks.units(check), CheckForm.empty(),
                        request.getParameter("saved") != null, language.orElse(check.language())));
    }

    private ResponseEntity<byte[]> wait(Duration wait, Language language, HttpServletRequest request) {
        ResponseEntity<byte[]> page = this.pages.personal(request, HttpStatus.TOO_MANY_REQUESTS,
                this.words.trouble("check.wait", language));
        return ResponseEntity.status(page.getStatusCode())
            .headers(page.getHeaders())
            .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1))
            .body(page.getBody());
    }

    @ExceptionHandler({ DataAccessException.class, TransactionException.class })
    ResponseEntity<byte[]> gone(HttpServletRequest request, Exception failure) {
        // The message of the failure may hold values: only its kind is told.
        log.error("A check could not be read or saved: {}", failure.getClass().getName());
        return this.pages.personal(request, HttpStatus.SERVICE_UNAVAILABLE,
                this.words.trouble("check.failed", language(request)));
    }

    @ExceptionHandler(UnreadableForm.class)
    ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return this.pages.personal(request, HttpStatus.BAD_REQUEST,
                this.words.trouble("check.unreadable", language(request)));
    }

    private Language language(HttpServletRequest request) {
        return this.languages.find(request.getRequestURI().split("/")[1]).orElse(this.languages.first());
    }
}
