package fi.newcomer.board;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task as the board shows it.
 *
 * @param page the key of the page as readers meet it
 * @param titles the title of the page by the codes of the staff's languages
 * @param unit the id of the unit; of a fact or an entry of a list what tells it from others
 * @param words how the unit begins, or what the fact or entry is called, by the codes of the staff's languages
 * @param language the code of the language; empty where the task is the same for all
 * @param textPage the key of the page on which the text really stands
 * @param since since when, where that is known
 * @param fact the id of the link that is broken; none for other kinds
 * @param mine whether the person who looks may do it
 * @param after where the list goes on behind this row
 */
public record BoardRow(String page, Map<String, String> titles, String unit, Map<String, String> words, String language,
        TaskKind kind, String textPage, @Nullable LocalDate since, @Nullable String fact, boolean mine, After after) {

    /** Of which list it is a part, such as {@code offices} or {@code facts}, where it is no text. */
    public Optional<String> listed() {
        return KnowledgePages.listed(this.unit);
    }

    /** A place in the list of tasks. */
    public record After(int part, int place, TaskKind kind, String unit) {
    }
}
