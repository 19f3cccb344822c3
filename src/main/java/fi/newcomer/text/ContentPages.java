package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Reading;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The pages of texts, as readers of a language meet them. */
@Service
public class ContentPages {

    private static final UnitPlace TITLE = new UnitPlace("", "title", 0, UnitKind.TITLE);

    private static final UnitPlace LEAD = new UnitPlace("", "lead", 1, UnitKind.LEAD);

    private final UnitStore store;

    private final Languages languages;

    ContentPages(UnitStore store, Languages languages) {
        this.store = store;
        this.languages = languages;
    }

    /** What a page declares that shows the texts of a page in a language. */
    public static String stamp(String page, String language) {
        return "text:" + page + ":" + language;
    }

    /** What a page declares that shows only the title and lead of another. */
    static String headingStamp(String page, String language) {
        return "heading:" + page + ":" + language;
    }

    /**
     * A page for a reader of a language. Where a unit has no text in it, the Swedish one stands in.
     * @param reading told what is read
     */
    public Optional<UnitPage> page(String key, Language language, Reading reading) {
        reading.reads(stamp(key, language.code()));
        List<UnitRow> texts = this.store.texts(key);
        List<UnitPlace> places = this.store.places(key);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        if (texts.stream().filter((row) -> row.key().language().equals(language.code())).count() < places.size()) {
            // What stands in is read as well, and read again after that is declared.
            reading.reads(stamp(key, this.languages.first().code()));
            texts = this.store.texts(key);
        }
        return Optional.of(page(key, language, places, texts));
    }

    /** The titles and leads of pages, in the order of the keys, without those that there are not. */
    public List<PageHeading> headings(List<String> keys, Language language, Reading reading) {
        for (String key : keys) {
            reading.reads(headingStamp(key, language.code()));
            reading.reads(headingStamp(key, this.languages.first().code()));
        }
        if (keys.isEmpty()) {
            return List.of();
        }
        List<UnitRow> rows = this.store.headings(keys);
        List<PageHeading> headings = new ArrayList<>();
        for (String key : keys) {
            List<UnitRow> own = rows.stream().filter((row) -> row.key().page().equals(key)).toList();
            if (!own.isEmpty()) {
                headings.add(page(key, language, List.of(TITLE, LEAD), own).heading());
            }
        }
        return headings;
    }

    /** A page for those who write it, in each language as its readers get it; empty when there is no such page. */
    public Map<Language, UnitPage> inAllLanguages(String key) {
        List<UnitPlace> places = this.store.places(key);
        List<UnitRow> texts = this.store.texts(key);
        Map<Language, UnitPage> pages = new LinkedHashMap<>();
        if (!places.isEmpty()) {
            this.languages.all().forEach((it) -> pages.put(it, page(key, it, places, texts)));
        }
        return pages;
    }

    UnitPage page(String key, Language language, List<UnitPlace> places, List<UnitRow> texts) {
        Map<String, Map<String, UnitRow>> byUnit = new HashMap<>();
        texts.forEach((row) -> byUnit.computeIfAbsent(row.key().unit(), (unit) -> new HashMap<>())
            .put(row.key().language(), row));
        List<PageUnit> units = places.stream()
            .map((place) -> unit(place, language, byUnit.getOrDefault(place.unit(), Map.of())))
            .filter(Objects::nonNull)
            .toList();
        List<Language> having = this.languages.all()
            .stream()
            .filter((it) -> byUnit.getOrDefault("title", Map.of()).containsKey(it.code()))
            .toList();
        List<Language> newer = this.languages.all()
            .stream()
            .filter((it) -> byUnit.values().stream().anyMatch((unit) -> Meanings.newer(unit, it, language)))
            .toList();
        return new UnitPage(key, language, units, having, newer);
    }

    private @Nullable PageUnit unit(UnitPlace place, Language reader, Map<String, UnitRow> texts) {
        for (Language language : List.of(reader, this.languages.first())) {
            UnitRow row = texts.get(language.code());
            if (row != null) {
                return new PageUnit(place.unit(), place.kind(), row.text().text(), language, row.text().machineMade(),
                        Meanings.outdated(texts.values(), row), Optional.ofNullable(row.text().check()));
            }
        }
        return null;
    }
}
