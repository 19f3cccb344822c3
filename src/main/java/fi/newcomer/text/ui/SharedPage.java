package fi.newcomer.text.ui;

import com.vaadin.flow.component.Component;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import fi.newcomer.text.PageAddition;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.TextNotes;
import fi.newcomer.text.TextPages;
import fi.newcomer.text.UnitComponents;
import fi.newcomer.text.UnitPage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** A page that the municipalities share, made from its texts. */
@org.springframework.stereotype.Component
class SharedPage implements TextPages {

    /** What the keys of these pages begin with. */
    static final String KEY = "pages/";

    private final UnitComponents components;

    private final TextNotes notes;

    private final List<PageAddition> additions;

    SharedPage(UnitComponents components, TextNotes notes, ObjectProvider<PageAddition> additions) {
        this.components = components;
        this.notes = notes;
        this.additions = additions.orderedStream().toList();
    }

    /** The address behind the language. */
    static String path(String name, @Nullable Municipality municipality) {
        return (municipality == null ? "" : "/" + municipality.slug()) + "/" + name;
    }

    @Override
    public List<String> keys() {
        return List.of(KEY + "numbers", KEY + "authorities", KEY + "privacy", KEY + "accessibility");
    }

    @Override
    public Optional<PublicPage> page(UnitPage texts, Surroundings around) {
        if (!keys().contains(texts.key())) {
            return Optional.empty();
        }
        String path = path(texts.key().substring(KEY.length()), around.municipality());
        PublicPage page = PublicPage.in(around.reader(), path, texts.heading().titleText());
        if (around.municipality() != null) {
            page.at(around.municipality().place());
        }
        page.with(this.components.beginning(texts.heading(), around.reader()));
        if (!texts.translated()) {
            return Optional.of(page.with(this.notes.missing(texts, path)).notIndexed());
        }
        List<PageAddition.Added> added = this.additions.stream()
            .flatMap((addition) -> addition.to(texts.key(), around).stream())
            .toList();
        List<PageUnit> shown = texts.body()
            .stream()
            .filter((unit) -> added.stream().noneMatch((it) -> it.filledIn().contains(unit.id())))
            .toList();
        page.with(this.components.blocks(shown, around).toArray(Component[]::new));
        added.forEach((it) -> page.with(it.content().toArray(Component[]::new)));
        List<Component> about = this.notes.about(texts, path);
        return Optional.of(about.isEmpty() ? page
                : page.with(Tags.styled("div", "note", about.toArray(Component[]::new))));
    }
}
