package fi.newcomer.entry;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was taken away from a list, each to be put back. */
public final class TakenAway extends Details {

    private final StaffWords words;

    private final Supplier<List<RemovedEntry>> removed;

    private final Function<RemovedEntry, String> name;

    private final Consumer<RemovedEntry> putBack;

    /**
     * Closed at first; what it shows is looked up when it is opened.
     * @param removed the last one first
     * @param name what an entry was called
     * @param putBack may throw {@link ChangedMeanwhile}, {@link WrongSetting} or {@link WrongEntry}
     */
    public TakenAway(StaffWords words, Supplier<List<RemovedEntry>> removed, Function<RemovedEntry, String> name,
            Consumer<RemovedEntry> putBack) {
        this.words = words;
        this.removed = removed;
        this.name = name;
        this.putBack = putBack;
        setSummaryText(words.text("staff.entry.taken-away"));
        setWidthFull();
        addOpenedChangeListener((change) -> {
            if (change.isOpened()) {
                show();
            }
        });
    }

    private void show() {
        removeAll();
        List<RemovedEntry> entries = this.removed.get();
        if (entries.isEmpty()) {
            add(new Paragraph(this.words.text("staff.entry.taken-away.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("staff-courses");
        entries.forEach((entry) -> list.add(line(entry)));
        add(list);
    }

    private ListItem line(RemovedEntry entry) {
        String called = this.name.apply(entry);
        Div when = new Div(this.words.text("staff.entry.taken-away.when", Map.of("time", this.words.time(entry.at()),
                "who", entry.who().orElseGet(() -> this.words.text("staff.versions.files")))));
        when.addClassName("staff-small");
        Button back = new Button(this.words.text("staff.entry.put-back"), (click) -> putBack(entry));
        back.setAriaLabel(this.words.text("staff.entry.put-back.of", Map.of("name", called)));
        return new ListItem(new Div(called), when, back);
    }

    private void putBack(RemovedEntry entry) {
        try {
            this.putBack.accept(entry);
            Notices.done(this.words.text("staff.entry.put-back.done"));
        }
        catch (ChangedMeanwhile changed) {
            Notices.problem(this.words.text("staff.versions.changed-meanwhile"));
        }
        catch (WrongEntry wrong) {
            Notices.problem(wrong.problems()
                .stream()
                .map((problem) -> this.words.text("staff.entry.problem." + problem.key()))
                .findFirst()
                .orElseThrow());
        }
        catch (WrongSetting wrong) {
            Notices.problem(this.words.text("staff.versions.impossible"));
        }
        show();
    }
}
