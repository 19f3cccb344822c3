package fi.newcomer.exchange;

import fi.newcomer.fact.FactTokens;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPages;
import fi.newcomer.text.Readers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What readers see in the place of a token. */
@Component
class ShownFacts {

    private static final String PROGRAMME = "programme/";

    private final FactTokens tokens;

    private final PublicPages pages;

    private final Readers readers;

    ShownFacts(FactTokens tokens, PublicPages pages, Readers readers) {
        this.tokens = tokens;
        this.pages = pages;
        this.readers = readers;
    }

    /** The words for a token such as <code>{{phone emergency}}</code>; empty for one that stands for a whole list. */
    Optional<String> shown(String token, String page, Language language) {
        String[] parts = token.substring(2, token.length() - 2).split(" ");
        if (Listings.shown(parts[0])) {
            return Optional.empty();
        }
        return Optional.of(this.pages.unkept((reading) -> this.tokens
            .component(parts[0], parts[1], language, municipality(page), reading)
            .getElement()
            .getTextRecursively())).filter((words) -> !words.isBlank());
    }

    /** The first municipality whose readers get a page; none for pages that all share. */
    @Nullable Municipality municipality(String page) {
        if (!page.startsWith(PROGRAMME)) {
            return null;
        }
        return this.readers.of(page.substring(PROGRAMME.length(), page.lastIndexOf('/'))).stream().findFirst().orElse(null);
    }
}
