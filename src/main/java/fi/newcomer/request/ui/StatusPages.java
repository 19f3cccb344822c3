package fi.newcomer.request.ui;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.ChooseLanguageFilter;
import fi.newcomer.page.PostedForm;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Redirects;
import fi.newcomer.request.RequestStatus;
import fi.newcomer.setting.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What became of a request, by its code and PIN. The answer to the POST is the page itself: sending on would need the
 * code in an address or a further cookie, and asking again changes nothing.
 */
@Controller
class StatusPages {

    private final RequestStatus status;

    private final StatusWords words;

    private final PublicPages pages;

    private final Limits limits;

    private final TroublePages trouble;

    private final Languages languages;

    private final boolean secure;

    StatusPages(RequestStatus status, StatusWords words, PublicPages pages, Limits limits, TroublePages trouble,
            Languages languages, Settings settings) {
        this.status = status;
        this.words = words;
        this.pages = pages;
        this.limits = limits;
        this.trouble = trouble;
        this.languages = languages;
        this.secure = settings.secure();
    }

    @GetMapping("/{lang}/{m}/status")
    ResponseEntity<byte[]> ask(@PathVariable Language lang, @PathVariable Municipality m, HttpServletRequest request) {
        return this.pages.personal(request, HttpStatus.OK, this.words.form(lang, m));
    }

    @PostMapping("/{lang}/{m}/status")
    ResponseEntity<byte[]> answer(@PathVariable Language lang, @PathVariable Municipality m,
            HttpServletRequest request) {
        PostedForm form = PostedForm.of(request);
        Optional<Language> chosen = form.get("language").flatMap(this.languages::find).filter((it) -> !it.equals(lang));
        if (chosen.isPresent()) {
            // 307 makes the browser post the same to the page in the other language.
            return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                .header(HttpHeaders.LOCATION, "/" + chosen.get() + "/" + m.slug() + "/status")
                .header(HttpHeaders.SET_COOKIE, ChooseLanguageFilter.cookie(chosen.get(), this.secure))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
        }
        if (form.says("go", "clear")) {
            return Redirects.to(FormFrame.address(lang, m.slug(), RequestPages.CLEARED));
        }
        String code = form.get("code").orElse("");
        String pin = form.get("pin").orElse("");
        if (code.isEmpty()) {
            return this.pages.personal(request, HttpStatus.OK,
                    form.get("language").isPresent() ? this.words.form(lang, m) : this.words.codeMissing(lang, m));
        }
        Optional<Duration> wait = this.limits.asking(request);
        if (wait.isPresent()) {
            return this.trouble.wait(request, wait.get(), "/status", lang, m);
        }
        return pin.isEmpty() ? byCode(code, lang, m, request) : byCodeAndPin(code, pin, lang, m, request);
    }

    private ResponseEntity<byte[]> byCode(String code, Language lang, Municipality m, HttpServletRequest request) {
        return this.pages.personal(request, HttpStatus.OK,
                this.status.byCode(code)
                    .map((standing) -> this.words.standing(standing, code, lang, m))
                    .orElseGet(() -> this.words.notFound(code, lang, m)));
    }

    private ResponseEntity<byte[]> byCodeAndPin(String code, String pin, Language lang, Municipality m,
            HttpServletRequest request) {
        return switch (this.status.byCodeAndPin(code, pin)) {
            case RequestStatus.Answer.Opened opened -> this.pages.personal(request, HttpStatus.OK,
                    this.words.opened(opened.request(), code, pin, lang, m));
            case RequestStatus.Answer.NotFound() ->
                this.pages.personal(request, HttpStatus.OK, this.words.notFound(code, lang, m));
            case RequestStatus.Answer.Paused paused ->
                this.trouble.wait(request, paused.pause(), "/status", lang, m);
        };
    }
}
