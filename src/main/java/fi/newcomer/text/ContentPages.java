package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Reading;
import fi.newcomer.text.UnitRow.Stored;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The pages of texts, as readers of a language meet them. */
@Service
public class ContentPages {

    private final UnitStore store;

    private final UnitsInLanguages units;

    private final Layers layers;

    private final Languages languages;

    ContentPages(UnitStore store, UnitsInLanguages units, Layers layers, Languages languages) {
        this.store = store;
        this.units = units;
        this.layers = layers;
        this.languages = languages;
    }

    /** What a page declares that shows the texts of a page in a language. */
    public static String stamp(String page, String language) {
        return "text:" + page + ":" + language;
    }

    /** What a page declares that shows only the title and lead of another. */
    public static String headingStamp(String page, String language) {
        return "heading:" + page + ":" + language;
    }

    /**
     * A page for a reader of a language, with the layers that it lies upon. Where a unit has no text in it, the Swedish
     * one stands in.
     * @param reading told what is read
     */
    public Optional<UnitPage> page(String key, Language language, Reading reading) {
        List<String> pages = this.layers.pagesUnder(key);
        pages.forEach((page) -> reading.reads(stamp(page, language.code())));
        List<UnitRow> texts = this.store.texts(pages);
        List<UnitPlace> places = this.store.places(pages);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        UnitPage page = page(key, language, places, texts);
        if (page.units().stream().anyMatch((unit) -> !unit.language().equals(language))) {
            // What stands in is read as well, and read again after that is declared.
            pages.forEach((each) -> reading.reads(stamp(each, this.languages.first().code())));
            page = page(key, language, places, this.store.texts(pages));
        }
        return Optional.of(page);
    }

    /** The titles and leads of pages, in the order of the keys, without those that there are not. */
    public List<PageHeading> headings(List<String> keys, Language language, Reading reading) {
        Set<String> pages = keys.stream()
            .flatMap((key) -> this.layers.pagesUnder(key).stream())
            .collect(Collectors.toSet());
        for (String page : pages) {
            reading.reads(headingStamp(page, language.code()));
            reading.reads(headingStamp(page, this.languages.first().code()));
        }
        if (keys.isEmpty()) {
            return List.of();
        }
        List<UnitRow> rows = this.units.headings(pages, language, this.languages.first());
        List<PageHeading> headings = new ArrayList<>();
        for (String key : keys) {
            List<UnitPlace> places = new ArrayList<>();
            for (String page : this.layers.pagesUnder(key)) {
                heading(rows, page, "title", UnitKind.TITLE).ifPresent(places::add);
                heading(rows, page, "lead", UnitKind.LEAD).ifPresent(places::add);
            }
            if (!places.isEmpty()) {
                headings.add(page(key, language, places, rows).heading());
            }
        }
        return headings;
    }

    private static Optional<UnitPlace> heading(List<UnitRow> rows, String page, String unit, UnitKind kind) {
        return rows.stream()
            .anyMatch((row) -> row.key().page().equals(page) && row.key().unit().equals(unit))
                    ? Optional.of(new UnitPlace(page, unit, kind.ordinal(), kind, null)) : Optional.empty();
    }

    /** A page for those who write it, in each language as its readers get it; empty when there is no such page. */
    public Map<Language, UnitPage> inAllLanguages(String key) {
        return inAllLanguages(List.of(key)).getOrDefault(key, Map.of());
    }

    /**
     * A page for those who write it, in some languages as its readers get it; empty when there is no such page. Other
     * languages are not read, only whether they are newer.
     */
    public Map<Language, UnitPage> in(String key, Collection<Language> languages) {
        Set<Language> read = new LinkedHashSet<>(languages);
        read.add(this.languages.first());
        Stored stored = this.units.of(this.layers.pagesUnder(key), read);
        Map<Language, UnitPage> page = new LinkedHashMap<>();
        if (!stored.places().isEmpty()) {
            read.forEach((it) -> page.put(it, page(key, it, stored.places(), stored.texts())));
        }
        return page;
    }

    /** Pages for those who write them, by their keys in the order given, without those that there are not. */
    public Map<String, Map<Language, UnitPage>> inAllLanguages(List<String> keys) {
        Set<String> stored = keys.stream()
            .flatMap((key) -> this.layers.pagesUnder(key).stream())
            .collect(Collectors.toSet());
        Map<String, Map<Language, UnitPage>> pages = new LinkedHashMap<>();
        if (stored.isEmpty()) {
            return pages;
        }
        Map<String, List<UnitPlace>> places = this.store.places(stored)
            .stream()
            .collect(Collectors.groupingBy(UnitPlace::page));
        Map<String, List<UnitRow>> texts = this.store.texts(stored)
            .stream()
            .collect(Collectors.groupingBy((row) -> row.key().page()));
        for (String key : keys) {
            List<UnitPlace> own = ofLayers(key, places);
            if (!own.isEmpty()) {
                List<UnitRow> rows = ofLayers(key, texts);
                Map<Language, UnitPage> page = new LinkedHashMap<>();
                this.languages.all().forEach((it) -> page.put(it, page(key, it, own, rows)));
                pages.put(key, page);
            }
        }
        return pages;
    }

    private <T> List<T> ofLayers(String key, Map<String, List<T>> byPage) {
        return this.layers.pagesUnder(key)
            .stream()
            .flatMap((page) -> byPage.getOrDefault(page, List.of()).stream())
            .toList();
    }

    /**
     * A page made of the units and texts of all its layers.
     * @param places those of each layer in their order
     */
    UnitPage page(String key, Language language, List<UnitPlace> places, List<UnitRow> texts) {
        Map<UnitOfPage, Map<String, UnitRow>> byUnit = new HashMap<>();
        texts.forEach((row) -> byUnit
            .computeIfAbsent(new UnitOfPage(row.key().page(), row.key().unit()), (unit) -> new HashMap<>())
            .put(row.key().language(), row));
        List<UnitPlace> shown = LayeredUnits.of(this.layers.pagesUnder(key), places);
        Map<UnitPlace, Map<String, UnitRow>> own = new LinkedHashMap<>();
        shown.forEach((place) -> own.put(place,
                byUnit.getOrDefault(new UnitOfPage(place.page(), place.unit()), Map.of())));
        List<PageUnit> units = shown.stream()
            .map((place) -> unit(place, language, own.get(place)))
            .filter(Objects::nonNull)
            .toList();
        List<Language> having = this.languages.all()
            .stream()
            .filter((it) -> own.entrySet()
                .stream()
                .anyMatch((unit) -> unit.getKey().kind() == UnitKind.TITLE && unit.getValue().containsKey(it.code())))
            .toList();
        List<Language> newer = this.languages.all()
            .stream()
            .filter((it) -> own.values().stream().anyMatch((unit) -> Meanings.newer(unit, it, language)))
            .toList();
        return new UnitPage(key, language, units, having, newer);
    }

    private @Nullable PageUnit unit(UnitPlace place, Language reader, Map<String, UnitRow> texts) {
        for (Language language : List.of(reader, this.languages.first())) {
            UnitRow row = texts.get(language.code());
            if (row != null) {
                return new PageUnit(place.page(), place.unit(), place.kind(), row.text().text(), language,
                        row.text().machineMade(), Meanings.outdated(texts.values(), row) || !row.text().behind().isEmpty(),
                        row.text().behind(), row.edited(),
                        Optional.ofNullable(row.text().check()));
            }
        }
        return null;
    }

    private record UnitOfPage(String page, String unit) {
    }
}
