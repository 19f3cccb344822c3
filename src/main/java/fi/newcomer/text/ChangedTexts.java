package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Sentences;
import fi.newcomer.language.TextDifference;
import fi.newcomer.text.UnitRow.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** What outdates the texts of a page: what newer languages say otherwise, and the facts that changed under them. */
@Service
public class ChangedTexts {

    private final UnitStore store;

    private final Layers layers;

    private final Languages languages;

    ChangedTexts(UnitStore store, Layers layers, Languages languages) {
        this.store = store;
        this.layers = layers;
        this.languages = languages;
    }

    /**
     * A text behind a stated fact.
     *
     * @param page the key of the page where the unit stands
     * @param fact the id of the fact that changed
     * @param sentences the numbers, from 0, of its sentences (as {@link PlainWords} gives it) that state the fact
     */
    public record Behind(String page, String unit, String fact, List<Integer> sentences) {
    }

    /**
     * What changed since the texts of a page in a language were current, in the order of the page; of a unit that several
     * languages say newly, each of these in the portal's order.
     * @param page the key of the page, with the layers that it lies upon
     */
    public List<ChangedText> of(String page, Language language) {
        List<String> pages = this.layers.pagesUnder(page);
        List<UnitRow> rows = this.store.outdated(pages, language.code());
        return rows.isEmpty() ? List.of() : of(pages, language, rows,
                LayeredUnits.of(pages, this.store.places(pages))
                    .stream()
                    .map((place) -> new Key(place.page(), place.unit(), language.code()))
                    .toList());
    }

    /** The same for a page that is read already. */
    public List<ChangedText> of(UnitPage page) {
        if (page.units().stream().noneMatch(PageUnit::outdated)) {
            return List.of();
        }
        List<String> pages = this.layers.pagesUnder(page.key());
        return of(pages, page.language(), this.store.outdated(pages, page.language().code()),
                page.units()
                    .stream()
                    .map((unit) -> new Key(unit.page(), unit.id(), page.language().code()))
                    .toList());
    }

    private List<ChangedText> of(List<String> pages, Language language, List<UnitRow> rows, List<Key> units) {
        List<ChangedText> changed = new ArrayList<>();
        for (Key unit : units) {
            Map<String, UnitRow> texts = rows.stream()
                .filter((row) -> row.key().page().equals(unit.page()) && row.key().unit().equals(unit.unit()))
                .collect(Collectors.toMap((row) -> row.key().language(), Function.identity()));
            List<ChangedText> ofUnit = this.languages.all()
                .stream()
                .filter((newer) -> Meanings.newer(texts, newer, language))
                .map((newer) -> changed(pages, texts.get(language.code()), texts.get(newer.code()), language, newer))
                .toList();
            // A language that somebody found still right has a newer meaning in the same words: it shows nobody what changed.
            List<ChangedText> inOtherWords = ofUnit.stream().filter((it) -> !it.before().equals(it.after())).toList();
            changed.addAll(inOtherWords.isEmpty() ? ofUnit : inOtherWords);
        }
        return changed;
    }

    private ChangedText changed(List<String> pages, UnitRow own, UnitRow theirs, Language language, Language newer) {
        List<String> upToIts = pages.subList(0, pages.indexOf(own.key().page()) + 1).reversed();
        String before = upToIts.stream()
            .flatMap((page) -> this.store.before(page, theirs.key(), own.text().meaning()).stream())
            .findFirst()
            .map(PlainWords::of)
            .orElse("");
        String after = PlainWords.of(theirs.text().text());
        return new ChangedText(own.key().page(), own.key().unit(), newer, before, after,
                TextDifference.between(before, after, newer),
                sentences(Sentences.of(PlainWords.of(own.text().text()), language).size(), before, after, newer));
    }

    /** The sentences of a text of so many that say what changed between two versions of another language. */
    static List<Integer> sentences(int own, String before, String after, Language newer) {
        List<Integer> changed = List.of();
        if (own == Sentences.of(before, newer).size()) {
            changed = TextDifference.changedSentences(after, before, newer);
        }
        else if (own == Sentences.of(after, newer).size()) {
            changed = TextDifference.changedSentences(before, after, newer);
        }
        return changed.isEmpty() ? IntStream.range(0, own).boxed().toList() : changed;
    }

    /** The texts of a page in a language that are behind facts, in the order of the page. */
    public List<Behind> behind(String page, Language language) {
        List<String> pages = this.layers.pagesUnder(page);
        List<UnitRow> rows = this.store.behind(pages, language.code());
        if (rows.isEmpty()) {
            return List.of();
        }
        return LayeredUnits.of(pages, this.store.places(pages))
            .stream()
            .flatMap((place) -> rows.stream()
                .filter((row) -> row.key().page().equals(place.page()) && row.key().unit().equals(place.unit())))
            .flatMap((row) -> new TreeSet<>(row.text().behind()).stream()
                .map((fact) -> new Behind(row.key().page(), row.key().unit(), fact,
                        StatedSentences.numbers(row.text().text(), fact, language))))
            .toList();
    }
}
