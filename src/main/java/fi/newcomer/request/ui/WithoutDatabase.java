package fi.newcomer.request.ui;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.UnreadableForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/** What the pages of the request say when the database is gone, or when what was posted can't be read. */
@ControllerAdvice(assignableTypes = { RequestPages.class, RequestPosts.class, StatusPages.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class WithoutDatabase {

    private static final Logger log = LoggerFactory.getLogger(WithoutDatabase.class);

    private final TroublePages trouble;

    private final Languages languages;

    private final Municipalities municipalities;

    WithoutDatabase(TroublePages trouble, Languages languages, Municipalities municipalities) {
        this.trouble = trouble;
        this.languages = languages;
        this.municipalities = municipalities;
    }

    @ExceptionHandler({ DataAccessException.class, TransactionException.class })
    ResponseEntity<byte[]> gone(HttpServletRequest request, Exception failure) {
        // The message of the failure may hold values: only its kind is told.
        log.error("A request could not be read or saved: {}", failure.getClass().getName());
        return this.trouble.offline(request, language(request), place(request));
    }

    @ExceptionHandler(UnreadableForm.class)
    ResponseEntity<byte[]> unreadable(HttpServletRequest request) {
        return this.trouble.unreadable(request, language(request), place(request));
    }

    private Language language(HttpServletRequest request) {
        return this.languages.get(part(request, "lang"));
    }

    private Municipality place(HttpServletRequest request) {
        return this.municipalities.get(part(request, "m"));
    }

    private static String part(HttpServletRequest request, String name) {
        Map<?, ?> parts = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return String.valueOf(parts.get(name));
    }
}
