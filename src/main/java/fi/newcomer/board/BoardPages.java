package fi.newcomer.board;

import fi.newcomer.text.Layers;
import fi.newcomer.text.TextPages;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pages of which tasks are counted: all that have texts, each as its readers meet it. */
@Component
class BoardPages {

    private static final int UNITS = 1000;

    private final ObjectProvider<TextPages> pages;

    private final Layers layers;

    private volatile @Nullable Known known;

    BoardPages(ObjectProvider<TextPages> pages, Layers layers) {
        this.pages = pages;
        this.layers = layers;
    }

    /** The keys of all pages in their order. */
    List<String> all() {
        return List.copyOf(known().places.keySet());
    }

    /** The pages that may show units of a page: itself, and those that lie upon it. */
    List<String> showing(String page) {
        return known().showing.getOrDefault(page, List.of());
    }

    /** The place of a page among all, with room for its units. */
    int place(String page) {
        return known().places.getOrDefault(page, 0) * UNITS;
    }

    /** What a page has in common with others, such as {@code programme/korsnas}; one that nobody reads as it is has nothing. */
    static String scope(String page) {
        return Layers.underEach(page) ? page : page.substring(0, page.lastIndexOf('/'));
    }

    /** Read when first asked for, since those who make pages come to life after this; they never change while it runs. */
    private Known known() {
        Known now = this.known;
        if (now == null) {
            Map<String, Integer> places = new LinkedHashMap<>();
            Map<String, List<String>> showing = new HashMap<>();
            this.pages.orderedStream().flatMap((pages) -> pages.keys().stream()).forEach((key) -> {
                places.putIfAbsent(key, places.size());
                this.layers.pagesUnder(key)
                    .forEach((page) -> showing.merge(page, List.of(key),
                            (some, one) -> List.copyOf(new TreeSet<>(java.util.stream.Stream
                                .concat(some.stream(), one.stream())
                                .toList()))));
            });
            now = new Known(places, showing);
            this.known = now;
        }
        return now;
    }

    private record Known(Map<String, Integer> places, Map<String, List<String>> showing) {
    }
}
