package fi.newcomer.text;

import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.HiddenCharacters;
import fi.newcomer.language.Languages;
import fi.newcomer.text.WrongText.Mistake;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a text may say: which facts, languages and pages it can name, and what its kind allows. */
@Component
class TextRules {

    /** The pages of a municipality that texts may link to. */
    static final Set<String> PAGES = Set.of("start", "request", "request/call-me", "who-helps", "offices",
            "offices/welcome-office", "courses", "programme", "programme/assessment", "programme/plan", "programme/orientation",
            "programme/training", "programme/other-education", "programme/guidance", "programme/other-services",
            "programme/rights-and-duties", "status", "numbers", "authorities", "privacy",
            "accessibility");

    private final FactTokens tokens;

    private final Languages languages;

    TextRules(FactTokens tokens, Languages languages) {
        this.tokens = tokens;
        this.languages = languages;
    }

    /**
     * Reads a text and checks what it names.
     * @throws WrongText if it can't stand in a page as a unit of this kind
     */
    List<Inline> check(UnitKind kind, String text, Map<String, Fact.Kind> facts) {
        List<Inline> pieces = InlineReader.read(text);
        // The words too, since Markdown lets a character be written as its number.
        if (HiddenCharacters.in(text) || HiddenCharacters.in(InlineReader.plain(pieces))) {
            throw new WrongText(Mistake.HIDDEN, "the text has an invisible character, or one that turns the direction");
        }
        if (kind.inFront() && !pieces.stream().allMatch((piece) -> piece instanceof Inline.Words)) {
            throw new WrongText(Mistake.MARKUP, "a title or lead is plain words");
        }
        if (!kind.inFront() && kind == UnitKind.PARAGRAPH
                && (ContentTextReader.kind(text) != UnitKind.PARAGRAPH || text.startsWith("#"))) {
            throw new WrongText(Mistake.MARKUP, "a paragraph can't begin like a heading, list or note");
        }
        boolean list = Inline.flat(pieces).anyMatch((piece) -> piece instanceof Inline.Token token
                && Listings.shown(token.kind()));
        if (list && (kind != UnitKind.ITEM || pieces.size() != 1)) {
            throw new WrongText(Mistake.TOKEN, "a list of partners or courses must be the whole of a list item");
        }
        Inline.flat(pieces).forEach((piece) -> check(piece, facts));
        return pieces;
    }

    private void check(Inline piece, Map<String, Fact.Kind> facts) {
        switch (piece) {
            case Inline.Token token -> this.tokens.mistake(token.kind(), token.id(), facts).ifPresent((mistake) -> {
                throw new WrongText(Mistake.TOKEN, mistake);
            });
            case Inline.Stated stated -> {
                if (facts.get(stated.fact()) != Fact.Kind.STATED) {
                    throw new WrongText(Mistake.FACT, "there is no stated fact \"" + stated.fact() + "\"");
                }
            }
            case Inline.Snippet snippet -> {
                if (this.languages.find(snippet.language()).isEmpty()) {
                    throw new WrongText(Mistake.LANGUAGE,
                            "\"lang:" + snippet.language() + "\" is not a language of the portal");
                }
            }
            case Inline.PageLink link -> {
                if (!PAGES.contains(link.target())) {
                    throw new WrongText(Mistake.PAGE, "\"page:" + link.target() + "\" is not a page to link to");
                }
            }
            case Inline.Words words -> {
            }
            case Inline.Strong strong -> {
            }
        }
    }
}
