package fi.newcomer.interest.ui;

import fi.newcomer.interest.SignUps;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.NoSuchPage;
import fi.newcomer.page.PostedForm;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Redirects;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Confirming and taking back, by the links of the messages. */
@Controller
class LinkPages {

    private static final String CONFIRM = "confirm";

    private static final String STOP = "stop";

    private final SignUps signUps;

    private final LinkWords words;

    private final PublicPages pages;

    private final TellMeLimits limits;

    LinkPages(SignUps signUps, LinkWords words, PublicPages pages, TellMeLimits limits) {
        this.signUps = signUps;
        this.words = words;
        this.pages = pages;
        this.limits = limits;
    }

    @GetMapping("/{lang}/{m}/courses/tell-me/{step}")
    ResponseEntity<byte[]> show(@PathVariable Language lang, @PathVariable Municipality m, @PathVariable String step,
            HttpServletRequest request) {
        String token = token(request.getParameter(LinkWords.TOKEN));
        PublicPage page = switch (step) {
            case "sent" -> this.words.sent(lang, m);
            case "saved" -> this.words.saved(known(token), this.signUps.code(token), lang, m);
            case CONFIRM, STOP -> this.words.button(step, token, lang, m);
            case "confirmed" -> this.words.confirmed(lang, m);
            case "expired" -> this.words.expired(lang, m);
            case "stopped" -> this.words.stopped(lang, m);
            default -> throw new NoSuchPage();
        };
        return this.pages.personal(request, HttpStatus.OK, page);
    }

    @PostMapping("/{lang}/{m}/courses/tell-me/{step}")
    ResponseEntity<byte[]> press(@PathVariable Language lang, @PathVariable Municipality m, @PathVariable String step,
            HttpServletRequest request) {
        String page = TellMePage.address(lang, m);
        Optional<Duration> wait = this.limits.posting(request);
        if (wait.isPresent()) {
            ResponseEntity<byte[]> again = this.pages.personal(request, HttpStatus.TOO_MANY_REQUESTS,
                    this.words.wait(wait.get(), lang, m));
            return ResponseEntity.status(again.getStatusCode())
                .headers(again.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1))
                .body(again.getBody());
        }
        String token = token(PostedForm.of(request).get(LinkWords.TOKEN).orElse(""));
        return switch (step) {
            case CONFIRM -> Redirects.to(page + (this.signUps.confirm(token) ? "/confirmed" : "/expired"));
            case STOP -> {
                this.signUps.stop(token);
                yield Redirects.to(page + "/stopped");
            }
            default -> throw new NoSuchPage();
        };
    }

    /** A token as the portal writes it; anything else is none, and opens nothing. */
    private static String token(@Nullable String typed) {
        return typed != null && typed.matches("[0-9a-f]{32}") ? typed : "";
    }

    private static String known(String token) {
        if (token.isEmpty()) {
            throw new NoSuchPage();
        }
        return token;
    }
}
