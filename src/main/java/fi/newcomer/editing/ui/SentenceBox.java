package fi.newcomer.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.language.Language;
import fi.newcomer.language.SentenceChanges.Change;
import fi.newcomer.language.TextDifference;
import fi.newcomer.staff.DifferenceText;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What the content files say instead of what staff wrote, sentence by sentence, each to be accepted or refused. */
class SentenceBox extends Div {

    private final List<Checkbox> accepted = new ArrayList<>();

    /**
     * The sentences with their boxes; below, taking the chosen ones, all or none.
     * @param chosen gets the numbers of the differences, from 0, in which the file shall stand, where it is some of them
     */
    SentenceBox(StaffWords words, Language language, List<Change> changes, Runnable take, Runnable keep,
            Consumer<Set<Integer>> chosen) {
        addClassName("staff-proposal");
        OrderedList list = new OrderedList();
        list.addClassName("staff-sentences");
        for (Change change : changes) {
            ListItem item = new ListItem(new DifferenceText(words,
                    TextDifference.between(change.ours(), change.theirs(), language), language));
            if (changes.size() > 1) {
                Checkbox accept = new Checkbox(
                        words.text("staff.proposal.sentence", Map.of("number", this.accepted.size() + 1)));
                this.accepted.add(accept);
                item.add(accept);
            }
            list.add(item);
        }
        Div steps = new Div();
        steps.addClassName("staff-steps");
        if (changes.size() > 1) {
            steps.add(new Button(words.text("staff.proposal.chosen"), (click) -> decide(take, keep, chosen)));
        }
        steps.add(new Button(words.text("staff.proposal.take"), (click) -> take.run()),
                new Button(words.text("staff.proposal.keep"), (click) -> keep.run()));
        add(new Paragraph(words.text("staff.proposal.changed")));
        if (changes.size() > 1) {
            add(new Paragraph(words.text("staff.proposal.sentences", Map.of("count", changes.size()))));
        }
        if (changes.isEmpty()) {
            add(new Paragraph(words.text("staff.proposal.properties")));
        }
        add(list, steps);
    }

    private void decide(Runnable take, Runnable keep, Consumer<Set<Integer>> chosen) {
        Set<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < this.accepted.size(); i++) {
            if (this.accepted.get(i).getValue()) {
                numbers.add(i);
            }
        }
        if (numbers.isEmpty()) {
            keep.run();
        }
        else if (numbers.size() == this.accepted.size()) {
            take.run();
        }
        else {
            chosen.accept(numbers);
        }
    }
}
