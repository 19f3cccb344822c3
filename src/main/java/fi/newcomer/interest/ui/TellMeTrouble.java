package fi.newcomer.interest.ui;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import fi.newcomer.page.UnreadableForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/** What these pages say when the database is gone, or when what was posted can't be read. */
@ControllerAdvice(assignableTypes = { TellMePages.class, LinkPages.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class TellMeTrouble {

    private static final Logger log = LoggerFactory.getLogger(TellMeTrouble.class);

    private final PublicPages pages;

    private final Texts texts;

    private final Languages languages;

    private final Municipalities municipalities;

    TellMeTrouble(PublicPages pages, Texts texts, Languages languages, Municipalities municipalities) {
        this.pages = pages;
        this.texts = texts;
        this.languages = languages;
        this.municipalities = municipalities;
    }

    @ExceptionHandler({ DataAccessException.class, TransactionException.class })
    ResponseEntity<byte[]> gone(HttpServletRequest request, Exception failure) {
        // The message of the failure may hold values: only its kind is told.
        log.error("A wish to be told could not be read or saved: {}", failure.getClass().getName());
        return page(request, HttpStatus.SERVICE_UNAVAILABLE, "error.failed.title", "error.failed.next");
    }

    @ExceptionHandler(UnreadableForm.class)
    ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "request.unreadable.title", "request.unreadable.text");
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, HttpStatus status, String title, String text) {
        Map<?, ?> parts = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Language language = this.languages.get(String.valueOf(parts.get("lang")));
        Municipality place = this.municipalities.get(String.valueOf(parts.get("m")));
        return this.pages.personal(request, status,
                PublicPage.in(language, "/" + place.slug() + "/courses/tell-me", this.texts.text(language, title))
                    .at(place.place())
                    .notIndexed()
                    .with(FormTags.alert(Tags.tag("h1", this.texts.text(language, title))),
                            Tags.tag("p", this.texts.text(language, text)),
                            Tags.tag("p", Tags.button(TellMePage.address(language, place),
                                    this.texts.text(language, "interest.title")))));
    }
}
