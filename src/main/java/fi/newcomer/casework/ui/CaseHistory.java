package fi.newcomer.casework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.casework.HistoryWords;
import fi.newcomer.page.Tags;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What happened to a case, in words; what was typed stands as it was typed. */
@Component
class CaseHistory {

    /** What colleagues write for each other: it stands with the notes. */
    private static final Set<String> NOTES = Set.of("case.note", "case.reached", "case.not-reached");

    private final StaffWords words;

    private final HistoryWords history;

    CaseHistory(StaffWords words, HistoryWords history) {
        this.words = words;
        this.history = history;
    }

    /** Everything that happened, oldest first. */
    Section all(RequestCase request) {
        OrderedList list = new OrderedList();
        this.history.of(request.history()).forEach((it) -> list.add(line(it, !NOTES.contains(it.entry().kind()))));
        return new Section(new H3(this.words.text("staff.case.history")), list);
    }

    /** Notes and tries to reach the newcomer, newest first. */
    OrderedList notes(RequestCase request) {
        OrderedList list = new OrderedList();
        Predicate<HistoryWords.Line> note = (it) -> NOTES.contains(it.entry().kind());
        List<HistoryWords.Line> notes = this.history.of(request.history()).stream().filter(note).toList();
        notes.reversed().forEach((it) -> list.add(line(it, true)));
        list.addClassName("staff-notes");
        list.setVisible(!notes.isEmpty());
        return list;
    }

    private ListItem line(HistoryWords.Line line, boolean withWords) {
        ListItem item = new ListItem(new Span(line.what() + " · " + line.who() + " · "
                + this.words.time(line.entry().at())));
        line.entry().words().filter((it) -> withWords).ifPresent((typed) -> {
            Div block = new Div(Tags.typed(typed));
            block.addClassName("staff-typed");
            item.add(block);
        });
        return item;
    }
}
