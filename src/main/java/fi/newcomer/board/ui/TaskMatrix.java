package fi.newcomer.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.board.TaskKind;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many tasks there are of each kind in each language; every number is the way to its tasks. */
class TaskMatrix extends NativeTable {

    /** Makes the way to some of the tasks, with these words and this name. */
    @FunctionalInterface
    interface Way {

        Component to(Optional<TaskKind> kind, Optional<String> language, String words, String name);
    }

    private final StaffWords words;

    private final BoardWords boardWords;

    private final Map<TaskKind, Map<String, Long>> counts;

    private final Way way;

    TaskMatrix(StaffWords words, BoardWords boardWords, List<String> columns, Map<TaskKind, Map<String, Long>> counts,
            Way way) {
        this.words = words;
        this.boardWords = boardWords;
        this.counts = counts;
        this.way = way;
        addClassName("staff-matrix");
        setCaptionText(words.text("staff.board.matrix"));
        NativeTableRow head = new NativeTableRow();
        head.add(heading("col", words.text("staff.board.kind")));
        columns.forEach((language) -> head.add(heading("col", boardWords.language(language))));
        head.add(heading("col", words.text("staff.board.total")));
        getHead().add(head);
        for (TaskKind kind : BoardWords.kinds()) {
            Map<String, Long> row = counts.getOrDefault(kind, Map.of());
            NativeTableRow cells = new NativeTableRow();
            cells.add(heading("row", boardWords.kind(kind)));
            columns.forEach((language) -> cells.add(cell(Optional.of(kind), Optional.of(language),
                    row.getOrDefault(language, 0L))));
            cells.add(cell(Optional.of(kind), Optional.empty(), sum(row)));
            getBody().add(cells);
        }
        NativeTableRow sums = new NativeTableRow();
        sums.add(heading("row", words.text("staff.board.total")));
        columns.forEach((language) -> sums.add(cell(Optional.empty(), Optional.of(language),
                counts.values().stream().mapToLong((row) -> row.getOrDefault(language, 0L)).sum())));
        sums.add(cell(Optional.empty(), Optional.empty(), counts.values().stream().mapToLong(TaskMatrix::sum).sum()));
        getBody().add(sums);
    }

    private static long sum(Map<String, Long> row) {
        return row.values().stream().mapToLong(Long::longValue).sum();
    }

    private static NativeTableHeaderCell heading(String scope, String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableCell cell(Optional<TaskKind> kind, Optional<String> language, long count) {
        if (count == 0) {
            return new NativeTableCell(new Span("0"));
        }
        String name = this.words.text("staff.board.cell",
                Map.of("kind", kind.map(this.boardWords::kind).orElseGet(() -> this.words.text("staff.board.total")),
                        "language",
                        language.map(this.boardWords::language).orElseGet(() -> this.words.text("staff.board.total")),
                        "count", count));
        return new NativeTableCell(this.way.to(kind, language, Long.toString(count), name));
    }
}
