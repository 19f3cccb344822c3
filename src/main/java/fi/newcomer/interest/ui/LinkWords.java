package fi.newcomer.interest.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes the short pages after the form: what was stored, the button behind each link of a message, and what it did. None
 * tells whether a link is known: only the one who pressed the button learns what it did.
 */
@Component
class LinkWords {

    /** The parameter with the token. */
    static final String TOKEN = "c";

    private final Texts texts;

    LinkWords(Texts texts) {
        this.texts = texts;
    }

    /** A message is on its way, or would be to an address that is not on the list yet. */
    PublicPage sent(Language language, Municipality place) {
        return page("sent", "", language, place).with(text("interest.sent.wait", language),
                text("interest.no-promise", language), home(language, place));
    }

    /** The number is stored: here is the way out. */
    PublicPage saved(String token, String code, Language language, Municipality place) {
        return page("saved", token, language, place).with(
                Tags.styled("div", "code", text("interest.saved.code", language),
                        Tags.tag("strong", Tags.leftToRight(code))),
                text("interest.saved.keep", language),
                Tags.tag("p", Tags.link(TellMePage.address(language, place) + "/stop?" + TOKEN + "=" + token,
                        say("interest.stop.button", language))),
                text("interest.no-promise", language), home(language, place));
    }

    /** A button: programs that look into mail open links, too, but press nothing. */
    PublicPage button(String step, String token, Language language, Municipality place) {
        HtmlContainer form = Tags.tag("form", FormTags.hidden(TOKEN, token), Tags.styled("div", "actions",
                Tags.styled("button", "button", new Text(say("interest." + step + ".button", language)))));
        form.getElement()
            .setAttribute("method", "post")
            .setAttribute("action", TellMePage.address(language, place) + "/" + step);
        return page(step, token, language, place).with(form);
    }

    PublicPage confirmed(Language language, Municipality place) {
        return page("confirmed", "", language, place).with(text("interest.no-promise", language),
                home(language, place));
    }

    /** Too late, removed, or no link of the portal: all look like this. */
    PublicPage expired(Language language, Municipality place) {
        return page("expired", "", language, place).with(
                Tags.tag("p", Tags.button(TellMePage.address(language, place), say("interest.title", language))));
    }

    /** Nothing is there now, whatever was before. */
    PublicPage stopped(Language language, Municipality place) {
        return page("stopped", "", language, place).with(home(language, place));
    }

    /** Too much from one address: the link of the message works again later. */
    PublicPage wait(Duration wait, Language language, Municipality place) {
        return PublicPage
            .in(language, "/" + place.slug() + "/courses/tell-me", say("request.wait.title", language))
            .at(place.place())
            .notIndexed()
            .with(FormTags.alert(Tags.tag("h1", say("request.wait.title", language))), Tags.tag("p",
                    this.texts.text(language, "request.wait.text", Map.of("minutes", (wait.toSeconds() + 60) / 60))));
    }

    private PublicPage page(String step, String token, Language language, Municipality place) {
        String title = say("interest." + step + ".title", language);
        return PublicPage
            .in(language, "/" + place.slug() + "/courses/tell-me/" + step
                    + (token.isEmpty() ? "" : "?" + TOKEN + "=" + token), title)
            .at(place.place())
            .notIndexed()
            .with(Tags.tag("h1", title), text("interest." + step + ".text", language));
    }

    private HtmlContainer home(Language language, Municipality place) {
        return Tags.tag("p", Tags.link("/" + language + "/" + place.slug(), say("error.to-start", language)));
    }

    private HtmlContainer text(String key, Language language) {
        return Tags.tag("p", say(key, language));
    }

    private String say(String key, Language language) {
        return this.texts.text(language, key);
    }
}
