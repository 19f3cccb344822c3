package fi.newcomer.reply;

import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.TextNotes;
import fi.newcomer.text.TextPages;
import fi.newcomer.text.UnitComponents;
import fi.newcomer.text.UnitKind;
import fi.newcomer.text.UnitPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * The prepared replies of caseworkers ({@code content/pages/replies.*.md}): units of a page like other texts, so that
 * they are edited, checked and translated in the same way. No reader finds the page; a heading begins each reply.
 */
@Service
public class ReplyTemplates implements TextPages {

    private static final String KEY = "pages/replies";

    private final ContentPages content;

    private final UnitComponents components;

    private final TextNotes notes;

    private final PublicPages pages;

    ReplyTemplates(ContentPages content, UnitComponents components, TextNotes notes, PublicPages pages) {
        this.content = content;
        this.components = components;
        this.notes = notes;
        this.pages = pages;
    }

    @Override
    public List<String> keys() {
        return List.of(KEY);
    }

    @Override
    public Optional<PublicPage> page(UnitPage texts, Surroundings around) {
        if (!texts.key().equals(KEY) || around.municipality() == null) {
            return Optional.empty();
        }
        PublicPage page = PublicPage.in(around.reader(), "/" + around.municipality().slug(), texts.heading().titleText())
            .at(around.municipality().place())
            .notIndexed()
            .with(this.components.beginning(texts.heading(), around.reader()))
            .with(this.components.blocks(texts.body(), around).toArray(com.vaadin.flow.component.Component[]::new));
        List<com.vaadin.flow.component.Component> about = this.notes.about(texts, page.path());
        return Optional.of(about.isEmpty() ? page : page.with(Tags.styled("div", "note",
                about.toArray(com.vaadin.flow.component.Component[]::new))));
    }

    /** The replies in a language, for somebody in a municipality; in its order. */
    public List<Reply> in(Language language, Municipality municipality) {
        return this.pages.unkept((reading) -> this.content.page(KEY, language, reading)
            .map((page) -> replies(page, new Surroundings(language, municipality, reading)))
            .orElse(List.of()));
    }

    private List<Reply> replies(UnitPage page, Surroundings around) {
        List<Reply> replies = new ArrayList<>();
        for (PageUnit unit : page.body()) {
            String says = this.components.plain(unit, around);
            if (unit.kind() == UnitKind.HEADING) {
                replies.add(new Reply(unit.id(), says, "", unit.language(), unit.uncheckedMachineText() || unit.outdated()));
            }
            else if (!replies.isEmpty()) {
                Reply reply = replies.removeLast();
                replies.add(new Reply(reply.id, reply.heading, (reply.text + "\n" + says).strip(), unit.language(),
                        reply.doubtful || unit.uncheckedMachineText() || unit.outdated()));
            }
        }
        return replies;
    }

    /**
     * A prepared reply.
     *
     * @param heading what it is about
     * @param text its paragraphs, one a line, with fields such as <code>{{field day}}</code>
     * @param language the language that the text really is in
     * @param doubtful whether some of it is made by a machine and not checked, or outdated
     */
    public record Reply(String id, String heading, String text, Language language, boolean doubtful) {

        /** The names of the fields that must be filled in, in the order of the text. */
        public Set<String> fields() {
            return ReplyText.fields(this.text);
        }
    }
}
