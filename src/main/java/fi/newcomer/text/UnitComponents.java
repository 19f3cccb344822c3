package fi.newcomer.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Turns units into the components of a page. */
@Service
public class UnitComponents {

    private final FactTokens tokens;

    private final ListItems lists;

    private final Languages languages;

    private final List<PageTargets> targets;

    UnitComponents(FactTokens tokens, ListItems lists, Languages languages, ObjectProvider<PageTargets> targets) {
        this.tokens = tokens;
        this.lists = lists;
        this.languages = languages;
        this.targets = targets.stream().toList();
    }

    /** Title and lead as the beginning of a page: its {@code h1} and the paragraph under it. */
    public Component[] beginning(PageHeading heading, Language reader) {
        return new Component[] { of(filled(Tags.tag("h1"), heading.title(), heading.titleText(), reader), heading.title()),
                of(filled(Tags.styled("p", "lead"), heading.lead(), heading.leadText(), reader), heading.lead()) };
    }

    /** Notes of which unit a component is; it says so in HTML only once it is {@link #named}. */
    private static HtmlContainer of(HtmlContainer component, PageUnit unit) {
        ComponentUtil.setData(component, PageUnit.class, unit);
        return component;
    }

    /** Writes into what was made of units which unit each is, for those who edit them: {@code data-unit} with its id. */
    public static void named(Component component) {
        PageUnit unit = ComponentUtil.getData(component, PageUnit.class);
        if (unit != null) {
            component.getElement().setAttribute("data-unit", unit.id());
        }
        component.getChildren().forEach(UnitComponents::named);
    }

    /** Plain words of a unit within other words, marked with their language where that is not the reader's. */
    public Component words(PageUnit unit, String plain, Language reader) {
        if (unit.language().equals(reader)) {
            return new Text(plain);
        }
        return inLanguage(Tags.tag("bdi", plain), unit.language());
    }

    /** Units one below the other; consecutive items and steps stand in one list. */
    public List<Component> blocks(List<PageUnit> units, Surroundings around) {
        List<Component> blocks = new ArrayList<>();
        HtmlContainer list = null;
        UnitKind before = null;
        for (PageUnit unit : units) {
            if (unit.kind().isList()) {
                if (list == null || before != unit.kind()) {
                    list = unit.kind() == UnitKind.STEP ? Tags.styled("ol", "way") : Tags.tag("ul");
                    blocks.add(list);
                }
                for (HtmlContainer item : items(unit, around)) {
                    list.add(of(item, unit));
                }
            }
            else {
                list = null;
                blocks.add(of(block(empty(unit.kind()), unit, around), unit));
            }
            before = unit.kind();
        }
        // A list whose data has nothing for this municipality is no list.
        blocks.removeIf((block) -> block.getElement().getTag().matches("ul|ol") && block.getElement().getChildCount() == 0);
        return blocks;
    }

    /** What a unit says, as plain words with its facts and names in them; several items of a list by semicolons. */
    public String plain(PageUnit unit, Surroundings around) {
        return items(unit, around).stream()
            .map((item) -> item.getElement().getTextRecursively())
            .collect(Collectors.joining("; "));
    }

    /** The items of a unit of a list: one, or as many as its token stands for. */
    private List<HtmlContainer> items(PageUnit unit, Surroundings around) {
        List<Inline> pieces = InlineReader.read(unit.text());
        if (pieces.size() == 1 && pieces.getFirst() instanceof Inline.Token token && Listings.shown(token.kind())) {
            return this.lists.of(token.kind(), token.id(), around);
        }
        return List.of(block(Tags.tag("li"), unit, around));
    }

    private static HtmlContainer empty(UnitKind kind) {
        return switch (kind) {
            case TITLE -> Tags.tag("h1");
            case LEAD -> Tags.styled("p", "lead");
            case HEADING -> Tags.tag("h2");
            case NOTE -> Tags.styled("p", "note");
            case PARAGRAPH, ITEM, STEP, HIDDEN -> Tags.tag("p");
        };
    }

    private HtmlContainer block(HtmlContainer block, PageUnit unit, Surroundings around) {
        if (!unit.language().equals(around.reader())) {
            inLanguage(block, unit.language());
        }
        inline(InlineReader.read(unit.text()), unit.language(), around).forEach(block::add);
        return block;
    }

    private static HtmlContainer filled(HtmlContainer block, PageUnit unit, String plain, Language reader) {
        if (!unit.language().equals(reader)) {
            inLanguage(block, unit.language());
        }
        block.add(new Text(plain));
        return block;
    }

    private List<Component> inline(List<Inline> pieces, Language language, Surroundings around) {
        return pieces.stream().map((piece) -> switch (piece) {
            case Inline.Words words -> new Text(words.text());
            case Inline.Strong strong -> Tags.tag("strong",
                    inline(strong.content(), language, around).toArray(Component[]::new));
            case Inline.Stated stated -> stated(stated, around);
            case Inline.Snippet snippet -> snippet(snippet, language);
            case Inline.PageLink link -> link(link, around);
            case Inline.Token token -> this.tokens.component(token.kind(), token.id(), language,
                    around.municipality(), around.reading());
        }).toList();
    }

    private static Component stated(Inline.Stated stated, Surroundings around) {
        around.reading().reads(Fact.stamp(stated.fact()));
        return new Text(stated.words());
    }

    private Component snippet(Inline.Snippet snippet, Language language) {
        if (snippet.language().equals(language.code())) {
            return new Text(snippet.words());
        }
        return inLanguage(Tags.tag("bdi", snippet.words()), this.languages.get(snippet.language()));
    }

    private Component link(Inline.PageLink link, Surroundings around) {
        Optional<String> path = path(link.target(), around.municipality());
        if (path.isEmpty()) {
            return new Text(link.words());
        }
        return Tags.link("/" + around.reader() + path.get(), link.words());
    }

    private Optional<String> path(String target, @Nullable Municipality municipality) {
        if (municipality == null) {
            return Optional.empty();
        }
        String home = "/" + municipality.slug();
        if (target.equals("start")) {
            return Optional.of(home);
        }
        return this.targets.stream()
            .filter((it) -> it.knows(target))
            .findFirst()
            .map((it) -> it.path(municipality, target).map((path) -> home + "/" + path))
            .orElse(Optional.of(home + "/" + target));
    }

    private static HtmlContainer inLanguage(HtmlContainer element, Language language) {
        element.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        return element;
    }
}
