package fi.newcomer.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.fact.Documents;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What a page says about its own texts: that a machine made them, that another language is newer, or that it is missing. */
@Service
public class TextNotes {

    /** What the address of {@link ChangesPage} adds to that of its page. */
    static final String CHANGES = "/changes";

    /** How a section of an act is called, such as {@code 32 a §}. */
    private static final Pattern SECTION = Pattern.compile("\\d+( [a-z])? §|artikel .*|artiklarna .*");

    private final UnitSources sources;

    private final Texts texts;

    TextNotes(UnitSources sources, Texts texts) {
        this.sources = sources;
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
                    links(page.newer(), path), new Text(". "), changes(page, path)));
        }
        if (page.units().stream().anyMatch((unit) -> !unit.behind().isEmpty())) {
            notes.add(Tags.tag("p", new Text(this.texts.text(page.language(), "text.behind") + " "), changes(page, path)));
        }
        if (page.units().stream().anyMatch((unit) -> !unit.language().equals(page.language()))) {
            notes.add(Tags.tag("p", this.texts.text(page.language(), "text.partly-swedish")));
        }
        checked(page).ifPresent(notes::add);
        this.sources.compared(page)
            .ifPresent((day) -> notes.add(line(page, "text.compared", new Text(Days.day(day, page.language())))));
        documents(page).ifPresent(notes::add);
        return notes;
    }

    private Component changes(UnitPage page, String path) {
        return Tags.link("/" + page.language() + path + CHANGES, this.texts.text(page.language(), "text.changes.see"));
    }

    /**
     * The day on which the last of its texts was checked, once all of them are, and by whom: a function, or just a person
     * where several functions did.
     */
    private Optional<HtmlContainer> checked(UnitPage page) {
        if (page.units().stream().anyMatch((unit) -> unit.check().isEmpty())) {
            return Optional.empty();
        }
        List<UnitText.Check> checks = page.units().stream().flatMap((unit) -> unit.check().stream()).toList();
        Set<String> roles = checks.stream().map(UnitText.Check::role).collect(Collectors.toSet());
        String words = this.texts.text(page.language(), "text.checked",
                Map.of("role", roles.size() == 1 ? roles.iterator().next() : "other"));
        return checks.stream()
            .map(UnitText.Check::on)
            .max(LocalDate::compareTo)
            .map((day) -> Tags.tag("p", words + " " + Days.day(day, page.language())));
    }

    /** The acts and official pages on which it rests beside the programme. */
    private Optional<HtmlContainer> documents(UnitPage page) {
        Map<String, Set<String>> sections = new TreeMap<>();
        this.sources.of(page)
            .stream()
            .flatMap(List::stream)
            .filter((source) -> source.kind() == Documents.Kind.ACT || source.kind() == Documents.Kind.PAGE)
            .forEach((source) -> sections.computeIfAbsent(source.title(), (title) -> new TreeSet<>())
                .addAll(SECTION.matcher(source.sectionTitle()).matches() ? Set.of(source.sectionTitle()) : Set.of()));
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        HtmlContainer line = line(page, "text.rests-on");
        sections.forEach((title, numbers) -> {
            line.add(new Text(line.getComponentCount() > 1 ? "; " : ""));
            String words = title + numbers.stream().map((number) -> ", " + number.replace(' ', '\u00a0')).collect(Collectors.joining());
            line.add(Tags.foreign(words, "sv", page.language()));
        });
        return Optional.of(line);
    }

    private HtmlContainer line(UnitPage page, String key, Component... value) {
        HtmlContainer line = Tags.tag("p", new Text(this.texts.text(page.language(), key) + " "));
        line.add(value);
        return line;
    }

    /** What a list of pages says about the texts that it shows of them. */
    public List<Component> about(List<PageHeading> pages, Language language) {
        boolean machine = pages.stream()
            .anyMatch((page) -> page.title().uncheckedMachineText() || page.lead().uncheckedMachineText());
        return machine ? List.of(Tags.tag("p", this.texts.text(language, "text.machine-made"))) : List.of();
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
