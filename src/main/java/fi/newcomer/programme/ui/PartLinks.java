package fi.newcomer.programme.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Tags;
import fi.newcomer.text.PageHeading;
import fi.newcomer.text.UnitComponents;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way from a part to the one before, the next and all of them. */
@Component
class PartLinks {

    private final UnitComponents components;

    private final Texts texts;

    PartLinks(UnitComponents components, Texts texts) {
        this.components = components;
        this.texts = texts;
    }

    /**
     * The links.
     * @param parts all parts in their order
     * @param path of the part on whose page they stand
     */
    HtmlContainer around(List<PageHeading> parts, String path, Municipality municipality, Language language) {
        String all = "/" + language + "/" + municipality.slug() + "/programme";
        HtmlContainer list = Tags.styled("ul", "parts");
        int at = parts.stream().map(PartLinks::part).toList().indexOf(path.substring(path.lastIndexOf('/')));
        if (at > 0) {
            list.add(item(parts.get(at - 1), "previous", all, language));
        }
        if (at + 1 < parts.size()) {
            list.add(item(parts.get(at + 1), "next", all, language));
        }
        list.add(Tags.tag("li", Tags.link(all, this.texts.text(language, "programme.all-parts"))));
        HtmlContainer nav = Tags.tag("nav", list);
        nav.getElement().setAttribute("aria-label", this.texts.text(language, "programme.title"));
        return nav;
    }

    private static String part(PageHeading heading) {
        return heading.key().substring(heading.key().lastIndexOf('/'));
    }

    private HtmlContainer item(PageHeading part, String way, String all, Language language) {
        Anchor link = Tags.link(all + part(part),
                new Text(this.texts.text(language, "programme." + way) + " "),
                this.components.words(part.title(), part.titleText(), language));
        link.getElement().setAttribute("rel", way.equals("next") ? "next" : "prev");
        return Tags.tag("li", link);
    }
}
