package fi.newcomer.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of the board as they are read: never more rows than are shown, and one. */
@Component
class BoardLists {

    private final JdbcClient jdbc;

    BoardLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tasks of a scope in a language in the order of the pages, behind a place, and there behind a kind and a unit. */
    List<BoardTask> list(String scope, String language, int place, String kind, String unit, int limit) {
        return this.jdbc.sql("SELECT " + BoardTable.COLUMNS + """
                 FROM board_task FORCE INDEX (by_language)
                WHERE scope = ? AND language = ? AND place >= ?
                  AND (place > ? OR kind > ? OR (kind = ? AND unit > ?))
                ORDER BY place, kind, page, unit LIMIT ?""")
            .params(scope, language, place, place, kind, kind, unit, limit)
            .query(BoardTable::task)
            .list();
    }

    /** The same of one kind. */
    List<BoardTask> ofKind(String scope, String language, TaskKind kind, int place, String unit, int limit) {
        return this.jdbc.sql("SELECT " + BoardTable.COLUMNS + """
                 FROM board_task FORCE INDEX (by_kind)
                WHERE scope = ? AND language = ? AND kind = ? AND place >= ? AND (place > ? OR unit > ?)
                ORDER BY place, page, unit LIMIT ?""")
            .params(scope, language, kind.code(), place, place, unit, limit)
            .query(BoardTable::task)
            .list();
    }

    /** The first task of a kind on a page. */
    Optional<BoardTask> first(String page, int place, String language, TaskKind kind) {
        return ofKind(BoardPages.scope(page), language, kind, place, "", 1).stream()
            .filter((task) -> task.page().equals(page))
            .findFirst();
    }

    /** The titles of pages by their keys, and how many units each has. */
    Map<String, Described> described(Collection<String> pages) {
        Map<String, Described> described = new HashMap<>();
        if (!pages.isEmpty()) {
            this.jdbc.sql("SELECT page, units, titles FROM board_page WHERE page IN (:pages)")
                .param("pages", pages)
                .query((row) -> {
                    described.put(row.getString("page"),
                            new Described(Lines.read(row.getString("titles")), row.getInt("units")));
                });
        }
        return described;
    }

    /** What a page is called, and how many units it has. */
    record Described(Map<String, String> titles, int units) {
    }
}
