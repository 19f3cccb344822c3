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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the page on which a newcomer asks to be told: what happens, what is asked, what becomes of it. */
@Component
class TellMePage {

    private static final String FORM = "form";

    private final Texts texts;

    private final TellMeFields fields;

    TellMePage(Texts texts, TellMeFields fields) {
        this.texts = texts;
        this.fields = fields;
    }

    static String address(Language language, Municipality place) {
        return "/" + language + "/" + place.slug() + "/courses/tell-me";
    }

    /**
     * The page.
     * @param wait how long nothing more is taken from this reader, where too much came
     * @param shown the hidden field with the time at which the form was first shown
     */
    PublicPage page(TellMe form, List<Mistake> mistakes, Optional<Duration> wait, String shown, Language language,
            Municipality place) {
        PublicPage page = PublicPage.in(language, "/" + place.slug() + "/courses/tell-me", say("interest.title", language))
            .at(place.place())
            .asking(FORM)
            .withErrors(!mistakes.isEmpty());
        if (!mistakes.isEmpty()) {
            page.with(summary(mistakes, language));
        }
        wait.ifPresent((time) -> page.with(waiting(time, language)));
        HtmlContainer steps = Tags.styled("ol", "way");
        for (int i = 1; i <= 3; i++) {
            steps.add(Tags.tag("li", say("interest.way-" + i, language)));
        }
        return page.with(Tags.tag("h1", say("interest.title", language)),
                Tags.styled("p", "lead", new Text(say("interest.lead", language))), steps,
                Tags.styled("div", "note", paragraph("interest.no-promise", language), help(language, place)),
                form(form, mistakes, shown, language, place), privacy(language, place));
    }

    /** What stands there while nobody has said who is responsible for what newcomers type. */
    PublicPage notYet(Language language, Municipality place) {
        return PublicPage.in(language, "/" + place.slug() + "/courses/tell-me", say("interest.title", language))
            .at(place.place())
            .notIndexed()
            .with(Tags.tag("h1", say("interest.title", language)),
                    Tags.styled("p", "lead", new Text(say("interest.not-yet", language))),
                    Tags.tag("p", Tags.link("/" + language + "/" + place.slug() + "/courses", say("course.all", language))),
                    Tags.tag("p", Tags.link("/" + language + "/" + place.slug() + "/who-helps",
                            say("interest.not-yet.next", language))));
    }

    private HtmlContainer form(TellMe form, List<Mistake> mistakes, String shown, Language language,
            Municipality place) {
        HtmlContainer element = Tags.tag("form", FormTags.hidden(TellMeLimits.SHOWN, shown));
        element.setId(FORM);
        element.getElement()
            .setAttribute("method", "post")
            .setAttribute("action", address(language, place))
            .setAttribute("novalidate", "");
        element.add(this.fields.all(form, mistakes, language));
        element.add(FormTags.trap(say("request.trap", language)), Tags.styled("div", "actions",
                Tags.styled("button", "button", new Text(say("interest.send", language)))));
        return element;
    }

    private HtmlContainer privacy(Language language, Municipality place) {
        HtmlContainer list = Tags.tag("ul");
        for (String key : List.of("stored", "readers", "deleted", "way-out")) {
            list.add(Tags.tag("li", say("interest.privacy." + key, language)));
        }
        return Tags.styled("div", "today", Tags.tag("div", Tags.tag("h2", say("interest.privacy", language)), list,
                Tags.tag("p", Tags.link("/" + language + "/" + place.slug() + "/privacy",
                        say("frame.privacy", language)))));
    }

    private HtmlContainer help(Language language, Municipality place) {
        return Tags.tag("p",
                Tags.link("/" + language + "/" + place.slug() + "/request", say("interest.to-request", language)));
    }

    private HtmlContainer summary(List<Mistake> mistakes, Language language) {
        HtmlContainer list = Tags.tag("ul");
        for (Mistake mistake : mistakes) {
            list.add(Tags.tag("li", Tags.link("#" + mistake.field(),
                    this.texts.text(language, mistake.key(), mistake.arguments()))));
        }
        return FormTags.alert(
                Tags.tag("strong",
                        this.texts.text(language, "request.errors", Map.of("count", mistakes.size()))),
                list);
    }

    private HtmlContainer waiting(Duration wait, Language language) {
        return FormTags.alert(Tags.tag("strong", say("request.wait.title", language)), Tags.tag("p",
                this.texts.text(language, "request.wait.text", Map.of("minutes", (wait.toSeconds() + 60) / 60))));
    }

    private HtmlContainer paragraph(String key, Language language) {
        return Tags.tag("p", say(key, language));
    }

    private String say(String key, Language language) {
        return this.texts.text(language, key);
    }
}
