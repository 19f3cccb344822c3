package fi.newcomer.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Puts a page into its frame: head, header, languages, footer. The result is a complete HTML document. */
@org.springframework.stereotype.Component
public class PageFrame {

    /** Where "Exit this page" leads: a page that tells nothing about the one who reads it. */
    public static final String ELSEWHERE = "https://www.ilmatieteenlaitos.fi/";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Languages languages;

    private final Texts texts;

    private final FrontendFiles files;

    private final LinkPreview preview;

    private final ShareSheet sheet;

    PageFrame(Languages languages, Texts texts, FrontendFiles files, LinkPreview preview, ShareSheet sheet) {
        this.languages = languages;
        this.texts = texts;
        this.files = files;
        this.preview = preview;
        this.sheet = sheet;
    }

    /** The HTML document of a page. */
    public String document(PublicPage page) {
        Language language = page.language();
        HtmlContainer html = Tags.tag("html", head(page), body(page));
        html.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        return "<!DOCTYPE html>" + HtmlRenderer.html(html);
    }

    /** The HTML document on which a page is given to a friend; the page itself where it isn't given on. */
    String sheetOf(PublicPage page) {
        return document(this.sheet.of(page).orElse(page));
    }

    private HtmlContainer head(PublicPage page) {
        Language language = page.language();
        String title = page.place()
            .map((place) -> page.title() + " – " + place.name().in(language).text())
            .orElse(page.title());
        String name = title;
        if (page.hasErrors()) {
            title = this.texts.text(language, "frame.error-title", Map.of("title", title));
        }
        HtmlContainer head = Tags.tag("head", attributes("meta", "charset", "utf-8"),
                attributes("meta", "name", "viewport", "content", "width=device-width, initial-scale=1"),
                Tags.tag("title", title), attributes("link", "rel", "stylesheet", "href",
                        this.files.style(page.place().map(Place::slug).orElse(null))),
                attributes("link", "rel", "icon", "href", this.files.icon(), "type", "image/svg+xml"));
        if (!page.isIndexed()) {
            head.add(attributes("meta", "name", "robots", "content", "noindex"));
        }
        head.add(this.preview.of(page, name));
        page.alternatives().forEach((other) -> head.add(attributes("link", "rel", "alternate", "type", other.type(),
                "href", other.address(), "title", other.title())));
        page.data().forEach((data) -> head.add(data(data)));
        if (page.isScripted()) {
            head.add(attributes("script", "src", this.files.script(), "defer", ""));
        }
        return head;
    }

    /** A block of data, not a script: nothing in it ends the block or is taken for markup. */
    private static HtmlContainer data(Map<String, Object> data) {
        HtmlContainer block = Tags.tag("script", JSON.writeValueAsString(data)
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026"));
        block.getElement().setAttribute("type", "application/ld+json");
        return block;
    }

    private HtmlContainer body(PublicPage page) {
        Language language = page.language();
        Anchor skip = Tags.link("#main", this.texts.text(language, "frame.skip"));
        skip.addClassName("skip");
        HtmlContainer main = Tags.styled("main", "wrap", page.content().toArray(Component[]::new));
        main.setId("main");
        HtmlContainer header = Tags.tag("header", top(page), languages(page));
        page.place()
            .filter((place) -> !place.named())
            .ifPresent((place) -> header.add(Tags.styled("div", "wrap",
                    Tags.styled("p", "note", new Text(this.texts.text(language, "frame.unnamed"))))));
        return Tags.tag("body", skip, header, main, footer(page));
    }

    private HtmlContainer top(PublicPage page) {
        Language language = page.language();
        HtmlContainer wrap = Tags.styled("div", "wrap", Pictogram.HOUSE.drawing("mark"));
        String home = "/" + language + page.place().map((place) -> "/" + place.slug()).orElse("");
        HtmlContainer small = Tags.tag("small", this.texts.text(language, page.tagline()));
        Component name = page.place()
            .map((place) -> Tags.spoken(place.name(), language))
            .orElse(new Text(this.texts.text(language, "frame.portal")));
        Anchor place = Tags.link(home, name, small);
        place.addClassName("place");
        wrap.add(place);
        if (page.hasExit()) {
            Anchor exit = Tags.link(ELSEWHERE, this.texts.text(language, "frame.exit"));
            exit.addClassName("exit");
            exit.getElement().setAttribute("rel", "noreferrer nofollow");
            wrap.add(exit);
        }
        return Tags.styled("div", "top", wrap);
    }

    private HtmlContainer languages(PublicPage page) {
        HtmlContainer list = Tags.tag("ul");
        for (Language language : this.languages.offered(page.place().map(Place::slug).orElse(null))) {
            list.add(Tags.tag("li", languageSwitch(page, language)));
        }
        HtmlContainer wrap = Tags.styled("div", "wrap", list);
        page.formId().ifPresent((form) -> wrap.addComponentAsFirst(goesOn(form)));
        HtmlContainer nav = Tags.styled("nav", "langs", wrap);
        nav.getElement().setAttribute("aria-label", this.texts.text(page.language(), "frame.languages"));
        return nav;
    }

    /** What Enter in a field presses is the first button of the form: it must go on, not change the language. */
    private static HtmlContainer goesOn(String form) {
        HtmlContainer button = Tags.styled("button", "trap");
        button.getElement().setAttribute("form", form).setAttribute("tabindex", "-1").setAttribute("aria-hidden", "true");
        return button;
    }

    private Component languageSwitch(PublicPage page, Language language) {
        HtmlContainer choice;
        if (language.equals(page.language())) {
            choice = Tags.tag("b", language.endonym());
            choice.getElement().setAttribute("aria-current", "true");
            return choice;
        }
        if (page.formId().isPresent()) {
            choice = Tags.tag("button", language.endonym());
            choice.getElement()
                .setAttribute("form", page.formId().get())
                .setAttribute("name", "language")
                .setAttribute("value", language.code())
                .setAttribute("formnovalidate", "");
        }
        else {
            String path = page.path();
            choice = Tags.link("/" + language + path + (path.contains("?") ? "&" : "?") + "choose",
                    language.endonym());
            choice.getElement().setAttribute("hreflang", language.code());
        }
        choice.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        return choice;
    }

    private HtmlContainer footer(PublicPage page) {
        Language language = page.language();
        HtmlContainer emergency = Tags.styled("p", "call", new Text(this.texts.text(language, "frame.emergency") + " "),
                Tags.link("tel:112", Tags.leftToRight("112")));
        String place = "/" + language + page.place().map((it) -> "/" + it.slug()).orElse("");
        HtmlContainer list = Tags.tag("ul");
        if (this.sheet.offers(page)) {
            Anchor share = Tags.link("/" + language + ShareSheet.path(page), this.texts.text(language, "share.title"));
            share.getElement().setAttribute("rel", "nofollow");
            list.add(Tags.tag("li", share));
        }
        if (page.place().isPresent()) {
            list.add(Tags.tag("li", Tags.link(place + "/status", this.texts.text(language, "frame.status"))));
        }
        list.add(Tags.tag("li", Tags.link(place + "/accessibility", this.texts.text(language, "frame.accessibility"))),
                Tags.tag("li", Tags.link(place + "/privacy", this.texts.text(language, "frame.privacy"))));
        if (page.place().isPresent()) {
            list.add(Tags.tag("li", Tags.link("/" + language, this.texts.text(language, "frame.other-municipality"))));
        }
        return Tags.tag("footer", Tags.styled("div", "wrap", emergency, list));
    }

    /** An element without content. */
    static HtmlContainer attributes(String tag, String... namesAndValues) {
        HtmlContainer element = new HtmlContainer(tag);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            element.getElement().setAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
        return element;
    }
}
