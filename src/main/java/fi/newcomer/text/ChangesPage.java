package fi.newcomer.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Sentences;
import fi.newcomer.language.TextDifference;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The page beside a page of texts that tells its readers what they can't trust of it: what is newer in other languages. */
@Service
public class ChangesPage {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([a-z]+) ([a-z0-9][a-z0-9-]*)}}");

    private final ChangedTexts changedTexts;

    private final UnitComponents components;

    private final TextNotes notes;

    private final Layers layers;

    private final FactTokens tokens;

    private final Languages languages;

    private final Texts texts;

    ChangesPage(ChangedTexts changedTexts, UnitComponents components, TextNotes notes, Layers layers, FactTokens tokens,
            Languages languages, Texts texts) {
        this.changedTexts = changedTexts;
        this.components = components;
        this.notes = notes;
        this.layers = layers;
        this.tokens = tokens;
        this.languages = languages;
        this.texts = texts;
    }

    /**
     * What changed since the texts of a page were current. Where nothing did, it says so.
     * @param page the page of texts
     * @param path its address behind the language
     */
    public PublicPage of(UnitPage page, String path, Surroundings around) {
        Language reader = around.reader();
        if (!this.changedTexts.of(page.key(), reader).isEmpty()) {
            // What the newer languages say is read as well, and read again after that is declared.
            for (String layer : this.layers.pagesUnder(page.key())) {
                this.languages.all().forEach((it) -> around.reading().reads(ContentPages.stamp(layer, it.code())));
            }
        }
        PublicPage made = PublicPage.in(reader, path + TextNotes.CHANGES, this.texts.text(reader, "text.changes.title"))
            .notIndexed();
        Municipality municipality = around.municipality();
        if (municipality != null) {
            made.at(municipality.place());
        }
        made.with(Tags.tag("h1", this.texts.text(reader, "text.changes.title")));
        if (!page.translated()) {
            return made.with(this.notes.missing(page, path));
        }
        PageHeading heading = page.heading();
        HtmlContainer back = Tags.tag("p", Tags.link("/" + reader + path,
                this.components.words(heading.title(), heading.titleText(), reader)));
        List<Component> changes = new ArrayList<>(newer(page, around));
        changes.addAll(behind(page, around));
        if (changes.isEmpty()) {
            return made.with(Tags.styled("p", "lead", new Text(this.texts.text(reader, "text.changes.none"))), back);
        }
        return made.with(Tags.styled("p", "lead", new Text(this.texts.text(reader, "text.changes.lead"))), back)
            .with(changes.toArray(Component[]::new));
    }

    /** What another language says newly: of each unit the first one that does. */
    private List<Component> newer(UnitPage page, Surroundings around) {
        Language reader = around.reader();
        List<Component> shown = new ArrayList<>();
        Set<String> units = new HashSet<>();
        Language heading = null;
        for (ChangedText changed : this.changedTexts.of(page.key(), reader)) {
            if (units.add(changed.unit())) {
                if (!changed.newer().equals(heading)) {
                    heading = changed.newer();
                    shown.add(Tags.tag("h2", new Text(this.texts.text(reader, "text.changes.newer") + " "),
                            inLanguage(heading, new Text(heading.endonym()))));
                }
                own(page, changed.unit(), changed.sentences(), around)
                    .ifPresent((words) -> shown.add(line(reader, "text.changes.here", new Text(words))));
                TextDifference difference = TextDifference.between(filled(changed.before(), changed.newer(), around),
                        filled(changed.after(), changed.newer(), around), changed.newer());
                if (!changed.before().isEmpty()) {
                    shown.add(line(reader, "text.changes.before", version(difference, TextDifference.Kind.REMOVED, changed.newer())));
                }
                shown.add(line(reader, "text.changes.now", version(difference, TextDifference.Kind.ADDED, changed.newer())));
            }
        }
        return shown;
    }

    /** The sentences of the page that state a fact that changed. */
    private List<Component> behind(UnitPage page, Surroundings around) {
        Map<String, Set<Integer>> sentences = this.changedTexts.behind(page.key(), around.reader())
            .stream()
            .collect(Collectors.toMap(ChangedTexts.Behind::unit, (it) -> new TreeSet<>(it.sentences()), (one, other) -> {
                one.addAll(other);
                return one;
            }, java.util.LinkedHashMap::new));
        if (sentences.isEmpty()) {
            return List.of();
        }
        HtmlContainer list = Tags.tag("ul");
        sentences.forEach((unit, numbers) -> own(page, unit, List.copyOf(numbers), around)
            .ifPresent((words) -> list.add(Tags.tag("li", words))));
        return List.of(Tags.tag("h2", this.texts.text(around.reader(), "text.changes.behind")), list);
    }

    /** What the reader's own page says there. */
    private Optional<String> own(UnitPage page, String id, List<Integer> numbers, Surroundings around) {
        return page.units().stream().filter((unit) -> unit.id().equals(id)).findFirst().map((unit) -> {
            List<String> sentences = Sentences.of(PlainWords.of(unit.text()), unit.language());
            String words = numbers.stream()
                .filter((number) -> number < sentences.size())
                .map((number) -> sentences.get(number).strip())
                .collect(Collectors.joining(" "));
            return filled(words, unit.language(), around);
        });
    }

    /** One of the two versions, with what the other one does not have marked. */
    private static Component version(TextDifference difference, TextDifference.Kind kind, Language language) {
        HtmlContainer version = inLanguage(language);
        for (TextDifference.Part part : difference.parts()) {
            if (part.kind() == TextDifference.Kind.SAME) {
                version.add(new Text(part.text()));
            }
            else if (part.kind() == kind) {
                version.add(Tags.tag(kind == TextDifference.Kind.ADDED ? "ins" : "del", part.text()));
            }
        }
        return version;
    }

    private static HtmlContainer inLanguage(Language language, Component... content) {
        HtmlContainer words = Tags.tag("bdi", content);
        words.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        return words;
    }

    private HtmlContainer line(Language reader, String key, Component content) {
        return Tags.tag("p", Tags.tag("strong", this.texts.text(reader, key)), new Text(" "), content);
    }

    /** The words with the facts in them as they are today; a list of what each municipality has stays out. */
    private String filled(String words, Language language, Surroundings around) {
        return TOKEN.matcher(words).replaceAll((token) -> Matcher.quoteReplacement(Listings.shown(token.group(1)) ? "…"
                : this.tokens.component(token.group(1), token.group(2), language, around.municipality(), around.reading())
                    .getElement()
                    .getTextRecursively()));
    }
}
