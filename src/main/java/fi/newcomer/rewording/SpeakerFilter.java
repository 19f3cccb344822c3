package fi.newcomer.rewording;

import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever asks for {@code /<language>/<municipality>/…} is answered in the words of that municipality. */
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
        String[] path = request.getRequestURI().split("/", 4);
        if (path.length < 3 || this.languages.find(path[1]).isEmpty() || this.municipalities.find(path[2]).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (Texts.Speaking speaking = this.texts.speakingFor(path[2])) {
            chain.doFilter(request, response);
        }
    }
}
