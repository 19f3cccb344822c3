package fi.newcomer.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What a reader is told when the form can't go on, and how it goes on nevertheless. */
@org.springframework.stereotype.Component
class TroublePages {

    private final PublicPages pages;

    private final PlainPages words;

    private final Authorities authorities;

    private final OfficeWords offices;

    TroublePages(PublicPages pages, PlainPages words, Authorities authorities, OfficeWords offices) {
        this.offices = offices;
        this.pages = pages;
        this.words = words;
        this.authorities = authorities;
    }

    /**
     * Too much from one address, or too quick for a person: wait, then try again; nothing is lost.
     * @param again where to try again, behind the municipality, such as {@code /request/check}
     */
    ResponseEntity<byte[]> wait(HttpServletRequest request, Duration wait, String again, Language language,
            Municipality place) {
        Speech speech = this.words.speech(language);
        return waiting(request, wait, again, speech, place, said("request.wait.text", wait, speech));
    }

    /** Too many tries to read of a request: wait; where a forgotten PIN is given anew. */
    ResponseEntity<byte[]> paused(HttpServletRequest request, Duration wait, Language language, Municipality place) {
        Speech speech = this.words.speech(language);
        return waiting(request, wait, "/status", speech, place, said("request.status.paused", wait, speech),
                speech.paragraph("request.status.paused.pin"));
    }

    private static HtmlContainer said(String key, Duration wait, Speech speech) {
        return Tags.tag("p", speech.say(key, Map.of("minutes", (seconds(wait) + 59) / 60)));
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private ResponseEntity<byte[]> waiting(HttpServletRequest request, Duration wait, String again, Speech speech,
            Municipality place, Component... words) {
        PublicPage page = page(speech, place, again, "request.wait.title").with(words).with(
                Tags.tag("p", Tags.button("/" + speech.language() + "/" + place.slug() + again, speech.say("request.wait.again"))));
        ResponseEntity<byte[]> answer = this.pages.personal(request, HttpStatus.TOO_MANY_REQUESTS, page);
        return ResponseEntity.status(answer.getStatusCode())
            .headers(answer.getHeaders())
            .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)))
            .body(answer.getBody());
    }

    /** Something that no page of the portal sends. */
    ResponseEntity<byte[]> unreadable(HttpServletRequest request, Language language, Municipality place) {
        Speech speech = this.words.speech(language);
        return this.pages.personal(request, HttpStatus.BAD_REQUEST,
                page(speech, place, "/request", "request.unreadable.title").with(
                        speech.paragraph("request.unreadable.text"),
                        Tags.tag("p", Tags.button(FormFrame.address(language, place.slug(), ""),
                                speech.say("request.start.title")))));
    }

    /** The database is gone: the form can't work, but people can. */
    ResponseEntity<byte[]> offline(HttpServletRequest request, Language language, Municipality place) {
        Speech speech = this.words.speech(language);
        return this.pages.personal(request, HttpStatus.SERVICE_UNAVAILABLE,
                page(speech, place, "/request", "request.offline.title").with(
                        speech.paragraph("request.offline.text"),
                        Tags.styled("p", "lead", Tags.tag("strong",
                                Tags.spoken(this.authorities.get(place.contact()).name(), language))),
                        this.offices.toAsk(speech, place), Tags.tag("p", speech.say("request.offline.later")),
                        Tags.styled("p", "call", Tags.tag("span", speech.say("request.start.emergency") + " "),
                                Tags.link("tel:112", Tags.leftToRight("112")))));
    }

    private static PublicPage page(Speech speech, Municipality place, String path, String titleKey) {
        return PublicPage.in(speech.language(), "/" + place.slug() + path, speech.say(titleKey))
            .at(place.place())
            .notIndexed()
            .tagline("request.tagline")
            .with(FormTags.alert(Tags.tag("h1", speech.say(titleKey))));
    }
}
