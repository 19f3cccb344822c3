package fi.newcomer.board.ui;

import fi.newcomer.board.BoardRow;
import fi.newcomer.board.TaskKind;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What kinds, languages and tasks are called. */
@Component
class BoardWords {

    private final StaffWords words;

    private final Languages languages;

    BoardWords(StaffWords words, Languages languages) {
        this.words = words;
        this.languages = languages;
    }

    String kind(TaskKind kind) {
        return this.words.text("staff.board.kind." + kind.code());
    }

    /** @param code the code of a language; empty for what concerns all */
    String language(String code) {
        return code.isEmpty() ? this.words.text("staff.board.any")
                : this.words.languageName(code).orElseGet(() -> this.languages.find(code).map(Language::endonym).orElse(code));
    }

    /** Which page and which place on it, or which list and what of it, as this person reads it. */
    String subject(BoardRow row) {
        String title = row.listed()
            .map((list) -> this.words.text("staff.board.listed." + list))
            .orElseGet(() -> own(row.titles()));
        String beginning = own(row.words());
        return title.equals(beginning) ? title : title + ": " + beginning;
    }

    /** Numbers of some kinds in one line. */
    String tasks(Map<TaskKind, Long> tasks) {
        return tasks.entrySet()
            .stream()
            .map((task) -> kind(task.getKey()) + " " + task.getValue())
            .collect(Collectors.joining(", "));
    }

    private String own(Map<String, String> texts) {
        return texts.getOrDefault(this.words.language().code(), texts.values().stream().findFirst().orElse(""));
    }

    /** The kinds in their order. */
    static List<TaskKind> kinds() {
        return List.of(TaskKind.values());
    }
}
