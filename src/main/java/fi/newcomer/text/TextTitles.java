package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The titles of pages alone, where nothing else of them is needed: about one row is read for each. */
@Service
public class TextTitles {

    private final JdbcClient sql;

    private final Layers layers;

    private final Languages languages;

    TextTitles(JdbcClient sql, Layers layers, Languages languages) {
        this.sql = sql;
        this.layers = layers;
        this.languages = languages;
    }

    /** The titles of pages by their keys, in a language or else in Swedish; a page that is gone is called by its key. */
    public Map<String, String> of(Collection<String> pages, Language language) {
        Map<String, String> titles = new HashMap<>();
        for (Language each : List.of(language, this.languages.first())) {
            Set<String> without = pages.stream().filter((page) -> !titles.containsKey(page)).collect(Collectors.toSet());
            if (!without.isEmpty()) {
                titles.putAll(in(each, without));
            }
        }
        pages.forEach((page) -> titles.putIfAbsent(page, page));
        return titles;
    }

    private Map<String, String> in(Language language, Set<String> pages) {
        Map<String, String> stored = new HashMap<>();
        this.sql.sql("SELECT page, text FROM unit_text WHERE unit = 'title' AND language = :language AND page IN (:pages)")
            .param("language", language.code())
            .param("pages", pages.stream().flatMap((page) -> this.layers.pagesUnder(page).stream()).distinct().toList())
            .query((row) -> {
                stored.put(row.getString("page"), row.getString("text"));
            });
        Map<String, String> titles = new HashMap<>();
        for (String page : pages) {
            this.layers.pagesUnder(page)
                .stream()
                .filter(stored::containsKey)
                .forEach((layer) -> titles.put(page, stored.get(layer)));
        }
        return titles;
    }
}
