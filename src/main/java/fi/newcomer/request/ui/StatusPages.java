package fi.newcomer.request.ui;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.ChooseLanguageFilter;
import fi.newcomer.page.PostedForm;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Redirects;
import fi.newcomer.request.OwnPage;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestStatus;
import fi.newcomer.request.StatusPart;
import fi.newcomer.setting.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    private final StatusParts parts;

    private final PublicPages pages;

    private final Limits limits;

    private final TroublePages trouble;

    private final Languages languages;

    private final boolean secure;

    StatusPages(RequestStatus status, StatusWords words, StatusParts parts, PublicPages pages, Limits limits, TroublePages trouble,
            Languages languages, Settings settings) {
        this.status = status;
        this.words = words;
        this.parts = parts;
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
            return this.trouble.paused(request, wait.get(), lang, m);
        }
        return pin.isEmpty() ? byCode(code, lang, m, request)
                : byCodeAndPin(form, new OwnPage(lang, m, code, pin), request);
    }

    private ResponseEntity<byte[]> byCode(String code, Language lang, Municipality m, HttpServletRequest request) {
        return this.pages.personal(request, HttpStatus.OK,
                this.status.byCode(code)
                    .map((standing) -> this.words.standing(standing, code, lang, m))
                    .orElseGet(() -> this.words.notFound(code, lang, m)));
    }

    private ResponseEntity<byte[]> byCodeAndPin(PostedForm form, OwnPage page, HttpServletRequest request) {
        return switch (this.status.byCodeAndPin(page.code(), page.pin())) {
            case RequestStatus.Answer.Opened opened -> opened(opened.request(), form, page, request);
            case RequestStatus.Answer.NotFound() -> this.pages.personal(request, HttpStatus.OK,
                    this.words.notFound(page.code(), page.language(), page.place()));
            case RequestStatus.Answer.Paused paused ->
                this.trouble.paused(request, paused.pause(), page.language(), page.place());
        };
    }

    private ResponseEntity<byte[]> opened(RequestCase opened, PostedForm form, OwnPage page,
            HttpServletRequest request) {
        // A page of a part says which it is, so that it stays when another language is chosen there.
        Optional<StatusPart.Pressed> pressed = form.get("go")
            .or(() -> form.get(OwnPage.AT))
            .flatMap((go) -> this.parts.pressed(go, form, this.status.goesOn(opened), page));
        return switch (pressed.orElse(new StatusPart.Pressed.Said(List.of(), false))) {
            // As it is after what was pressed.
            case StatusPart.Pressed.Said said -> this.status.opened(opened.summary().id())
                .map((now) -> this.pages.personal(request, HttpStatus.OK,
                        this.words.opened(now, this.status.standing(now), page, said,
                                this.parts.of(this.status.goesOn(now), page))))
                .orElseGet(() -> this.pages.personal(request, HttpStatus.OK,
                        this.words.notFound(page.code(), page.language(), page.place())));
            case StatusPart.Pressed.Asked asked -> this.pages.personal(request, HttpStatus.OK,
                    this.words.asked(asked, page));
            case StatusPart.Pressed.File file -> ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name()).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.content());
            case StatusPart.Pressed.Gone gone -> this.pages.personal(request, HttpStatus.OK,
                    this.words.gone(gone, page.language(), page.place()));
        };
    }
}
