package fi.newcomer.page;

import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The pages for what is not there and for what went wrong: a clear sentence and the next step. */
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final PublicPages pages;

    private final KnownLanguage knownLanguage;

    private final Texts texts;

    ErrorPages(PublicPages pages, KnownLanguage knownLanguage, Texts texts) {
        this.pages = pages;
        this.knownLanguage = knownLanguage;
        this.texts = texts;
    }

    @ExceptionHandler({ NoSuchPage.class, NoResourceFoundException.class, NoHandlerFoundException.class,
            HttpRequestMethodNotSupportedException.class, MethodArgumentTypeMismatchException.class })
    ResponseEntity<byte[]> notFound(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "not-found");
    }

    /** The address or the form can't be decoded, such as {@code ?q=%zz}. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<byte[]> undecodable(HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "not-found");
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> failed(HttpServletRequest request, Exception failure) {
        log.error("A public page failed", failure);
        return page(request, HttpStatus.SERVICE_UNAVAILABLE, "failed");
    }

    @RequestMapping("/error")
    ResponseEntity<byte[]> other(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null || status.is5xxServerError()) {
            return page(request, status == null ? HttpStatus.NOT_FOUND : status,
                    status == null ? "not-found" : "failed");
        }
        return page(request, status, "not-found");
    }

    private ResponseEntity<byte[]> page(HttpServletRequest request, HttpStatus status, String kind) {
        Language language = this.knownLanguage.best(request);
        String title = this.texts.text(language, "error." + kind + ".title");
        return this.pages.personal(request, status,
                PublicPage.in(language, "", title)
                    .notIndexed()
                    .with(Tags.tag("h1", title), Tags.tag("p", this.texts.text(language, "error." + kind + ".next")),
                            Tags.tag("p", Tags.button("/" + language, this.texts.text(language, "error.to-start")))));
    }
}
