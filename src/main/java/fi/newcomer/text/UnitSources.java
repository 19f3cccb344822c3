package fi.newcomer.text;

import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Documents.Source;
import fi.newcomer.text.SourceFile.UnitSource;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the statements of pages rest on. */
@Service
public class UnitSources {

    private final JdbcClient jdbc;

    private final JdbcTemplate batches;

    private final Documents documents;

    private final Layers layers;

    UnitSources(JdbcClient jdbc, JdbcTemplate batches, Documents documents, Layers layers) {
        this.layers = layers;
        this.jdbc = jdbc;
        this.batches = batches;
        this.documents = documents;
    }

    /**
     * The sources of each unit of a page, by the position of the unit in it; empty where a unit has none. What staff took
     * from the layer below rests on the same as there.
     */
    public List<List<Source>> of(UnitPage page) {
        Map<String, List<Source>> byUnit = new LinkedHashMap<>();
        this.jdbc.sql("SELECT page, unit, document, section FROM unit_source WHERE page IN (:pages) "
                + "ORDER BY page, unit, document, section")
            .param("pages", this.layers.pagesUnder(page.key()))
            .query((row, number) -> Map.entry(row.getString("page") + "#" + row.getString("unit"),
                    this.documents.find(row.getString("document"), row.getString("section"))))
            .list()
            .forEach((row) -> row.getValue()
                .ifPresent((source) -> byUnit.merge(row.getKey(), List.of(source), UnitSources::both)));
        return page.units()
            .stream()
            .map((unit) -> this.layers.pagesUnder(unit.page())
                .reversed()
                .stream()
                .map((below) -> byUnit.getOrDefault(below + "#" + unit.id(), List.of()))
                .filter((sources) -> !sources.isEmpty())
                .findFirst()
                .orElse(List.of()))
            .toList();
    }

    /**
     * The day on which every text of a page had been compared with its sources; none if one never was, or while staff
     * have changed one of them since.
     */
    public Optional<LocalDate> compared(UnitPage page) {
        if (page.units().stream().anyMatch(PageUnit::edited)) {
            return Optional.empty();
        }
        Set<String> pages = pages(page);
        List<LocalDate> days = this.jdbc.sql("SELECT compared_on FROM page_compared WHERE page IN (:pages)")
            .param("pages", pages)
            .query((row, number) -> row.getDate(1).toLocalDate())
            .list();
        return days.size() < pages.size() ? Optional.empty() : days.stream().min(LocalDate::compareTo);
    }

    /**
     * Stores what the files say in place of what they said before. Runs in the transaction of the caller.
     * @return the pages of which something changed
     */
    Set<String> put(List<SourceFile> files) {
        Map<String, Set<UnitSource>> now = byPage(files.stream().flatMap((file) -> file.sources.stream()));
        Map<String, Set<UnitSource>> before = byPage(this.jdbc.sql("SELECT page, unit, document, section FROM unit_source")
            .query((row, number) -> new UnitSource(row.getString(1), row.getString(2), row.getString(3),
                    row.getString(4)))
            .list()
            .stream());
        Map<String, LocalDate> days = new HashMap<>();
        files.forEach((file) -> days.putAll(file.compared));
        Map<String, LocalDate> daysBefore = this.jdbc.sql("SELECT page, compared_on FROM page_compared")
            .query((row, number) -> Map.entry(row.getString(1), row.getDate(2).toLocalDate()))
            .list()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> sources = different(before, now);
        Set<String> compared = different(daysBefore, days);
        delete("unit_source", sources);
        this.batches.batchUpdate("INSERT INTO unit_source (page, unit, document, section) VALUES (?, ?, ?, ?)",
                sources.stream()
                    .flatMap((page) -> now.getOrDefault(page, Set.of()).stream())
                    .map(UnitSources::values)
                    .toList());
        delete("page_compared", compared);
        this.batches.batchUpdate("INSERT INTO page_compared (page, compared_on) VALUES (?, ?)",
                compared.stream()
                    .filter(days::containsKey)
                    .map((page) -> new Object[] { page, Date.valueOf(days.get(page)) })
                    .toList());
        return Stream.concat(sources.stream(), compared.stream()).collect(Collectors.toSet());
    }

    private void delete(String table, Set<String> pages) {
        this.batches.batchUpdate("DELETE FROM " + table + " WHERE page = ?",
                pages.stream().map((page) -> new Object[] { page }).toList());
    }

    private static Map<String, Set<UnitSource>> byPage(Stream<UnitSource> sources) {
        return sources.collect(Collectors.groupingBy(UnitSource::page, Collectors.toSet()));
    }

    /** The keys that do not have the same value in both. */
    private static <V> Set<String> different(Map<String, V> one, Map<String, V> other) {
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
            .filter((key) -> !Objects.equals(one.get(key), other.get(key)))
            .collect(Collectors.toSet());
    }

    private static Object[] values(UnitSource source) {
        return new Object[] { source.page(), source.unit(), source.document(), source.section() };
    }

    private static Set<String> pages(UnitPage page) {
        return page.units().stream().map(PageUnit::page).collect(Collectors.toSet());
    }

    private static List<Source> both(List<Source> one, List<Source> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
