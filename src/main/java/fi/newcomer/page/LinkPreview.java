package fi.newcomer.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.dom.Element;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Sentences;
import fi.newcomer.language.Texts;
import fi.newcomer.setting.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What messengers and search engines show of a link to a page, in the language of the page: its title and its first
 * sentences. Absolute addresses come from {@code PORTAL_BASE_URL} alone; without it there are none.
 *
 * @see <a href="https://ogp.me/">The Open Graph protocol</a>
 */
@org.springframework.stereotype.Component
class LinkPreview {

    /** Characters; longer ones are cut by those who show them. */
    private static final int LONGEST = 200;

    /** Characters; a shorter paragraph says too little of its page. */
    private static final int SHORTEST = 40;

    private final Settings settings;

    private final Languages languages;

    private final Texts texts;

    LinkPreview(Settings settings, Languages languages, Texts texts) {
        this.settings = settings;
        this.languages = languages;
        this.texts = texts;
    }

    /** The elements for the head of a page; none for a page that nobody should find. */
    List<Component> of(PublicPage page, String title) {
        List<Component> elements = new ArrayList<>();
        if (page.isIndexed()) {
            String description = description(page);
            elements.add(PageFrame.attributes("meta", "name", "description", "content", description));
            this.settings.baseUrl().ifPresent((base) -> add(elements, page, base, title, description));
        }
        return elements;
    }

    private void add(List<Component> elements, PublicPage page, String base, String title, String description) {
        Language language = page.language();
        String address = base + "/" + language + page.path();
        elements.add(PageFrame.attributes("link", "rel", "canonical", "href", address));
        elements.add(property("type", "website"));
        elements.add(property("site_name", this.texts.text(language, "frame.portal")));
        elements.add(property("title", title));
        elements.add(property("description", description));
        elements.add(property("url", address));
        elements.add(property("locale", locale(language)));
        this.languages.offered(page.place().map(Place::slug).orElse(null))
            .stream()
            .filter((other) -> !other.equals(language))
            .forEach((other) -> elements.add(property("locale:alternate", locale(other))));
    }

    private static HtmlContainer property(String name, String content) {
        return PageFrame.attributes("meta", "property", "og:" + name, "content", content);
    }

    /** Language and country, as the protocol writes them: {@code sv_FI}. */
    private static String locale(Language language) {
        return language.locale().getLanguage() + "_" + language.locale().getCountry();
    }

    /** The lead of the page, or its first paragraph that is long enough, or else for whom the portal is. */
    private String description(PublicPage page) {
        String text = words(page, "lead", 1);
        if (text.isEmpty()) {
            text = words(page, "", SHORTEST);
        }
        return text.isEmpty() ? this.texts.text(page.language(), page.tagline()) : shortened(text, page.language());
    }

    /** The words of the first paragraph with just this class, empty for none, and with so many characters or more. */
    private static String words(PublicPage page, String style, int shortest) {
        return page.content()
            .stream()
            .map(Component::getElement)
            .filter((element) -> element.getTag().toLowerCase(Locale.ROOT).equals("p"))
            .filter((element) -> String.join(" ", element.getClassList()).equals(style))
            .map(Element::getTextRecursively)
            .map((text) -> text.replaceAll("\\s+", " ").strip())
            .filter((text) -> text.length() >= shortest)
            .findFirst()
            .orElse("");
    }

    /** As many whole sentences as fit, or as many words of the first. */
    static String shortened(String text, Language language) {
        StringBuilder kept = new StringBuilder();
        for (String sentence : Sentences.of(text, language)) {
            if (kept.length() + sentence.strip().length() > LONGEST) {
                break;
            }
            kept.append(sentence);
        }
        if (!kept.isEmpty()) {
            return kept.toString().strip();
        }
        int end = text.lastIndexOf(' ', LONGEST - 1);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
