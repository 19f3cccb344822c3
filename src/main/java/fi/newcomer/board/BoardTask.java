package fi.newcomer.board;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to do about a unit of a page in a language.
 *
 * @param page the key of the page as readers meet it
 * @param language the code of the language; {@link #ANY} where it is the same for all
 * @param place the place of page and unit among all
 * @param textPage the key of the page on which the text really stands, this one or one below
 * @param since since when, where that is known
 * @param fact the id of the link that is broken; none for other kinds
 * @param words how the unit begins, by the codes of the staff's languages
 */
record BoardTask(String page, String unit, String language, TaskKind kind, int place, String textPage,
        @Nullable LocalDate since, @Nullable String fact, Map<String, String> words) {

    static final String ANY = "";

    /** What makes it this task and no other one. */
    Id id() {
        return new Id(this.page, this.unit, this.language, this.kind);
    }

    /** The key of a task. */
    record Id(String page, String unit, String language, TaskKind kind) {
    }
}
