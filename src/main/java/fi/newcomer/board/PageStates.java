package fi.newcomer.board;

import fi.newcomer.board.BoardLists.Described;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** How it stands with pages, without reading their texts. */
@Service
public class PageStates {

    private final BoardTable table;

    private final BoardLists lists;

    PageStates(BoardTable table, BoardLists lists) {
        this.table = table;
        this.lists = lists;
    }

    /** The states of some pages by their keys, in the order given, without those that there are not. */
    public Map<String, State> of(List<String> pages) {
        Map<String, State> states = new LinkedHashMap<>();
        if (pages.isEmpty()) {
            return states;
        }
        Map<String, Described> described = this.lists.described(pages);
        Map<String, Map<String, Map<TaskKind, Long>>> counts = this.table.counts(pages);
        pages.stream()
            .filter((page) -> described.containsKey(page) && described.get(page).units() > 0)
            .forEach((page) -> states.put(page, new State(described.get(page).titles(), described.get(page).units(),
                    counts.getOrDefault(page, Map.of()))));
        return states;
    }

    /**
     * How it stands with a page.
     *
     * @param titles its title by the codes of the staff's languages
     * @param units how many units it has
     * @param tasks how many tasks there are, by the codes of the languages and by kind
     */
    public record State(Map<String, String> titles, int units, Map<String, Map<TaskKind, Long>> tasks) {

        /** How many tasks there are of a kind in a language. */
        public long count(String language, TaskKind kind) {
            return this.tasks.getOrDefault(language, Map.of()).getOrDefault(kind, 0L);
        }
    }
}
