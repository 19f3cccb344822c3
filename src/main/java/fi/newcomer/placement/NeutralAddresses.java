package fi.newcomer.placement;

import fi.newcomer.municipality.LanguageChoice;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A municipality's pages without a language, such as {@code /korsnas/who-helps?topic=plan}: where a code leads when no
 * language was chosen before. The reader chooses one and is on the page. They are asked for before all other addresses,
 * since {@code /{lang}/{m}} looks the same; what is no such page is left to those.
 */
@Configuration(proxyBeanMethods = false)
class NeutralAddresses {

    private static final String FOUND = NeutralAddresses.class.getName();

    @Bean
    RouterFunction<ServerResponse> pagesWithoutLanguage(Municipalities municipalities, PageReferences pages,
            LanguageChoice choice) {
        RequestPredicate known = (request) -> {
            Optional<Found> found = found(request, municipalities, pages);
            found.ifPresent((it) -> request.attributes().put(FOUND, it));
            return found.isPresent();
        };
        return RouterFunctions.route(known, (request) -> answer(request.servletRequest(), choice));
    }

    private static ServerResponse answer(HttpServletRequest request, LanguageChoice choice) {
        Found found = (Found) request.getAttribute(FOUND);
        ResponseEntity<byte[]> answer = choice.answer(found.municipality(), "/" + found.page().path(), request);
        ServerResponse.BodyBuilder response = ServerResponse.status(answer.getStatusCode())
            .headers((headers) -> headers.putAll(answer.getHeaders()));
        return answer.getBody() == null ? response.build() : response.body(answer.getBody());
    }

    private static Optional<Found> found(ServerRequest request, Municipalities municipalities, PageReferences pages) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            return Optional.empty();
        }
        String[] parts = request.requestPath().pathWithinApplication().value().split("/", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        String query = request.servletRequest().getQueryString();
        return municipalities.find(parts[1])
            .flatMap((municipality) -> PageReference.at(parts[2] + (query == null ? "" : "?" + query))
                // What others hang on to an address, such as ?fbclid=, says nothing about the page.
                .or(() -> PageReference.at(parts[2]))
                .filter((page) -> page.kind() != PageReference.Kind.START && pages.has(municipality, page))
                .map((page) -> new Found(municipality, page)));
    }

    /** A page that an address without a language means. */
    private record Found(Municipality municipality, PageReference page) {
    }
}
