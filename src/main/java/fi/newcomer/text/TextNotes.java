package fi.newcomer.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What a page says about its own texts: that a machine made them, that another language is newer, or that it is missing. */
@Service
public class TextNotes {

    private final Texts texts;

    TextNotes(Texts texts) {
        this.texts = texts;
    }

    /**
     * The paragraphs about a page's texts, for the note at its end; none when there is nothing to say.
     * @param path the page's address behind the language
     */
    public List<Component> about(UnitPage page, String path) {
        List<Component> notes = new ArrayList<>();
        if (page.units().stream().anyMatch(PageUnit::uncheckedMachineText)) {
            notes.add(Tags.tag("p", this.texts.text(page.language(), "text.machine-made")));
        }
        if (!page.newer().isEmpty()) {
            notes.add(Tags.tag("p", new Text(this.texts.text(page.language(), "text.outdated") + " "),
                    links(page.newer(), path)));
        }
        if (page.units().stream().anyMatch((unit) -> !unit.language().equals(page.language()))) {
            notes.add(Tags.tag("p", this.texts.text(page.language(), "text.partly-swedish")));
        }
        return notes;
    }

    /** What stands in the place of a page that does not exist in the reader's language. */
    public Component missing(UnitPage page, String path) {
        return Tags.styled("div", "note",
                Tags.tag("p", this.texts.text(page.language(), "text.missing",
                        Map.of("language", page.language().endonym()))),
                Tags.tag("p", new Text(this.texts.text(page.language(), "text.read-in") + " "),
                        links(page.languages(), path)));
    }

    /** A link to a page in another language, under the name that its readers know. */
    public static Anchor link(Language language, String path) {
        Anchor link = Tags.link("/" + language + path, language.endonym());
        link.getElement()
            .setAttribute("lang", language.code())
            .setAttribute("hreflang", language.code())
            .setAttribute("dir", language.direction());
        return link;
    }

    private static HtmlContainer links(List<Language> languages, String path) {
        HtmlContainer links = Tags.tag("span");
        for (Language language : languages) {
            if (links.getComponentCount() > 0) {
                links.add(new Text(", "));
            }
            links.add(link(language, path));
        }
        return links;
    }
}
