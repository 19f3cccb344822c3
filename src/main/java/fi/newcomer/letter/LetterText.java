package fi.newcomer.letter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import fi.newcomer.programme.Programmes;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Layers;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.TextNotes;
import fi.newcomer.text.TextPages;
import fi.newcomer.text.UnitComponents;
import fi.newcomer.text.UnitPage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * The words of the letter ({@code content/pages/letter.*.md}): units like other texts, edited, checked and translated in
 * the same way, which each municipality may say otherwise. No reader finds the page.
 */
@Service
class LetterText implements TextPages {

    private static final String SHARED = "pages/letter";

    private final ContentPages content;

    private final UnitComponents components;

    private final TextNotes notes;

    private final PublicPages pages;

    private final Layers layers;

    private final Languages languages;

    private final List<String> keys;

    LetterText(ContentPages content, UnitComponents components, TextNotes notes, PublicPages pages, Layers layers,
            Languages languages, Municipalities municipalities, Programmes programmes) {
        this.content = content;
        this.components = components;
        this.notes = notes;
        this.pages = pages;
        this.layers = layers;
        this.languages = languages;
        this.keys = Stream.concat(Stream.of(SHARED),
                municipalities.all().stream().filter((it) -> programmes.of(it).isPresent()).map(this::key)).toList();
    }

    private String key(Municipality municipality) {
        return "programme/" + this.layers.of(municipality) + "/letter";
    }

    @Override
    public List<String> keys() {
        return this.keys;
    }

    @Override
    public Optional<PublicPage> page(UnitPage texts, Surroundings around) {
        if (!texts.key().endsWith("/letter") || around.municipality() == null) {
            return Optional.empty();
        }
        PublicPage page = PublicPage.in(around.reader(), "/" + around.municipality().slug(), texts.heading().titleText())
            .at(around.municipality().place())
            .notIndexed()
            .with(this.components.beginning(texts.heading(), around.reader()))
            .with(this.components.blocks(texts.body(), around).toArray(Component[]::new));
        List<Component> about = this.notes.about(texts, page.path());
        return Optional.of(about.isEmpty() ? page
                : page.with(Tags.styled("div", "note", about.toArray(Component[]::new))));
    }

    /** The languages in which there is a letter from a municipality, in the portal's order. */
    List<Language> languages(Municipality municipality) {
        return this.languages.offered(municipality.slug())
            .stream()
            .filter((language) -> this.pages.unkept((reading) -> this.content.page(key(municipality), language, reading))
                .filter(UnitPage::translated)
                .isPresent())
            .toList();
    }

    /** A letter in the making: its texts and what else a document is made with. */
    <T> T in(Language language, Municipality municipality, Function<Words, T> make) {
        return this.pages.unkept((reading) -> make.apply(new Words(
                this.content.page(key(municipality), language, reading)
                    .orElseThrow(() -> new IllegalStateException("There is no letter")),
                new Surroundings(language, municipality, reading), this.components)));
    }

    /**
     * The words of a letter in a language.
     *
     * @param page its units
     * @param around who reads it, and whose letter it is
     */
    record Words(UnitPage page, Surroundings around, UnitComponents components) {

        String title() {
            return this.page.heading().titleText();
        }

        Component[] beginning() {
            return this.components.beginning(this.page.heading(), this.around.reader());
        }

        /** The units whose ids begin so, or all the others, one below the other. */
        List<Component> blocks(String id, boolean others) {
            List<PageUnit> units = this.page.body().stream().filter((unit) -> unit.id().startsWith(id) != others).toList();
            List<Component> blocks = this.components.blocks(units, this.around);
            blocks.forEach(LetterText::withoutLinks);
            return blocks;
        }

        boolean machineMade() {
            return this.page.units().stream().anyMatch(PageUnit::uncheckedMachineText);
        }

        boolean outdated() {
            return this.page.units().stream().anyMatch(PageUnit::outdated);
        }

        boolean partlySwedish() {
            return this.page.units().stream().anyMatch((unit) -> !unit.language().equals(this.page.language()));
        }
    }

    /** Paper can't be clicked: only the words of links to pages stay; telephone numbers and addresses are what they say. */
    private static void withoutLinks(Component component) {
        if (component instanceof HtmlContainer && component.getElement().getTag().equals("a")) {
            component.getElement().removeAttribute("href");
        }
        component.getChildren().forEach(LetterText::withoutLinks);
    }
}
