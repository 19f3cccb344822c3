package fi.newcomer.text;

import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.language.Language;
import fi.newcomer.text.UnitRow.Key;
import fi.newcomer.text.UnitRow.Stored;
import fi.newcomer.text.UnitRow.UnitPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The texts of pages in two languages side by side, for those who take them out and bring their translation back. */
@Service
public class TextSides {

    private final UnitStore store;

    private final Layers layers;

    private final TextRules rules;

    private final Facts facts;

    private final JdbcClient jdbc;

    TextSides(UnitStore store, Layers layers, TextRules rules, Facts facts, JdbcClient jdbc) {
        this.store = store;
        this.layers = layers;
        this.rules = rules;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    /**
     * The units of pages as their readers meet them, by the keys of the pages, without units that have no text in the
     * source and without pages that there are not.
     */
    public Map<String, List<TextSide>> of(Collection<String> pages, Language source, Language target) {
        Set<String> stored = stored(pages);
        return stored.isEmpty() ? Map.of()
                : sides(pages, source, target, new Stored(this.store.places(stored), this.store.texts(stored)));
    }

    /** The same, the texts kept from others until the transaction of the caller ends. */
    public Map<String, List<TextSide>> locked(Collection<String> pages, Language source, Language target) {
        Set<String> stored = stored(pages);
        return stored.isEmpty() ? Map.of() : sides(pages, source, target, this.store.locked(stored));
    }

    /**
     * Says what is wrong with texts that shall stand in units of these kinds.
     * @return a function from kind and text to the mistake; it knows the facts of this moment
     */
    public BiFunction<UnitKind, String, Optional<WrongText>> rules() {
        Map<String, Fact.Kind> kinds = this.facts.kinds();
        return (kind, text) -> {
            try {
                this.rules.check(kind, text, kinds);
                return Optional.empty();
            }
            catch (WrongText wrong) {
                return Optional.of(wrong);
            }
        };
    }

    private Set<String> stored(Collection<String> pages) {
        return pages.stream().flatMap((page) -> this.layers.pagesUnder(page).stream()).collect(Collectors.toSet());
    }

    private Map<String, List<TextSide>> sides(Collection<String> pages, Language source, Language target, Stored stored) {
        Map<String, List<UnitPlace>> places = stored.places().stream().collect(Collectors.groupingBy(UnitPlace::page));
        Map<UnitOf, Map<String, UnitRow>> texts = new HashMap<>();
        stored.texts()
            .forEach((row) -> texts.computeIfAbsent(UnitOf.of(row.key()), (unit) -> new HashMap<>())
                .put(row.key().language(), row));
        Map<UnitOf, List<Revision>> earlier = revisions(source, target, texts);
        Map<String, List<TextSide>> sides = new LinkedHashMap<>();
        for (String page : pages) {
            List<String> under = this.layers.pagesUnder(page);
            List<UnitPlace> own = under.stream().flatMap((it) -> places.getOrDefault(it, List.of()).stream()).toList();
            List<TextSide> units = new ArrayList<>();
            for (UnitPlace place : LayeredUnits.of(under, own)) {
                UnitOf unit = new UnitOf(place.page(), place.unit());
                Map<String, UnitRow> rows = texts.getOrDefault(unit, Map.of());
                UnitRow from = rows.get(source.code());
                if (from != null) {
                    units.add(side(place, from, rows.get(target.code()), rows.values(),
                            earlier.getOrDefault(unit, List.of())));
                }
            }
            if (!units.isEmpty()) {
                sides.put(page, units);
            }
        }
        return sides;
    }

    private static TextSide side(UnitPlace place, UnitRow source, @Nullable UnitRow target, Collection<UnitRow> all,
            List<Revision> revisions) {
        int meaning = Meanings.newest(all);
        boolean sourceOutdated = outdated(all, source);
        String from = source.text().text();
        if (target == null) {
            return new TextSide(place.unit(), place.kind(), from, sourceOutdated, null, meaning, false, false,
                    Optional.empty(), Optional.empty());
        }
        UnitText text = target.text();
        Optional<String> earlier = revisions.stream()
            .filter((revision) -> revision.meaning() <= text.meaning())
            .reduce((one, later) -> later)
            .map(Revision::text)
            .filter((words) -> !words.equals(from));
        return new TextSide(place.unit(), place.kind(), from, sourceOutdated, text.text(), meaning,
                outdated(all, target), text.machineMade(), Optional.ofNullable(text.check()), earlier);
    }

    /** Whether another language has a newer meaning, or a fact changed that the text states. */
    private static boolean outdated(Collection<UnitRow> all, UnitRow row) {
        return Meanings.outdated(all, row) || !row.text().behind().isEmpty();
    }

    /** The versions of the source, the oldest first, of the units whose target is outdated. */
    private Map<UnitOf, List<Revision>> revisions(Language source, Language target,
            Map<UnitOf, Map<String, UnitRow>> texts) {
        Set<UnitOf> outdated = texts.entrySet()
            .stream()
            .filter((unit) -> unit.getValue().containsKey(target.code())
                    && outdated(unit.getValue().values(), unit.getValue().get(target.code())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
        if (outdated.isEmpty()) {
            return Map.of();
        }
        return this.jdbc.sql("""
                SELECT page, unit, text, meaning FROM unit_revision
                WHERE page IN (:pages) AND unit IN (:units) AND language = :language ORDER BY id""")
            .param("pages", outdated.stream().map(UnitOf::page).collect(Collectors.toSet()))
            .param("units", outdated.stream().map(UnitOf::unit).collect(Collectors.toSet()))
            .param("language", source.code())
            .query((row, number) -> new Revision(new UnitOf(row.getString("page"), row.getString("unit")),
                    row.getString("text"), row.getInt("meaning")))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Revision::of));
    }

    private record UnitOf(String page, String unit) {

        static UnitOf of(Key key) {
            return new UnitOf(key.page(), key.unit());
        }
    }

    private record Revision(UnitOf of, String text, int meaning) {
    }
}
