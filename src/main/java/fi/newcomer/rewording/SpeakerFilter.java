package fi.newcomer.rewording;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Whoever asks for {@code /<language>/<municipality>/…} is answered in the words of that municipality; in a language that
 * it does not offer there is no such page.
 */
@Component
@Order(15)
class SpeakerFilter extends OncePerRequestFilter {

    private final Texts texts;

    private final Languages languages;

    private final Municipalities municipalities;

    SpeakerFilter(Texts texts, Languages languages, Municipalities municipalities) {
        this.texts = texts;
        this.languages = languages;
        this.municipalities = municipalities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Decoded, as those who answer see it: "/sv/k%6Frsnas" is the same page.
        String[] path = UrlPathHelper.defaultInstance.getPathWithinApplication(request).split("/", 4);
        Optional<Language> language = this.languages.find(path.length < 3 ? null : path[1]);
        if (language.isEmpty() || this.municipalities.find(path[2]).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        if (!this.languages.offered(path[2]).contains(language.get())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (Texts.Speaking speaking = this.texts.speakingFor(path[2])) {
            chain.doFilter(request, response);
        }
    }
}
