package fi.newcomer.entry;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.language.TextDifference;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.DifferenceText;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What something said before: any two versions compared word by word, and one of them restored. */
public final class EarlierVersions extends Details {

    private final StaffWords words;

    private final Select<EntryRevision> before;

    private final Select<EntryRevision> after;

    private final Div difference = new Div();

    private final Button restore;

    /**
     * Closed at first; what it shows is looked up when it is opened.
     * @param revisions the newest first
     * @param restore told the version to restore; it may throw {@link ChangedMeanwhile} or {@link WrongSetting}
     */
    public EarlierVersions(StaffWords words, Supplier<List<EntryRevision>> revisions, Consumer<EntryRevision> restore) {
        this.words = words;
        this.before = select("staff.versions.before");
        this.after = select("staff.versions.after");
        this.restore = new Button(words.text("staff.versions.restore"), (click) -> restore(restore));
        setSummaryText(words.text("staff.versions"));
        setWidthFull();
        addOpenedChangeListener((change) -> {
            if (change.isOpened()) {
                show(revisions.get());
            }
        });
    }

    private Select<EntryRevision> select(String key) {
        Select<EntryRevision> select = new Select<>();
        select.setLabel(this.words.text(key));
        select.setItemLabelGenerator(this::name);
        select.setWidthFull();
        select.addValueChangeListener((change) -> compare());
        return select;
    }

    private void show(List<EntryRevision> revisions) {
        removeAll();
        if (revisions.size() < 2) {
            add(new Paragraph(this.words.text("staff.versions.none")));
            return;
        }
        this.before.setItems(revisions);
        this.after.setItems(revisions);
        this.after.setValue(revisions.getFirst());
        this.before.setValue(revisions.get(1));
        Div steps = new Div(this.restore);
        steps.addClassName("staff-steps");
        add(new Div(this.before, this.after), this.difference, steps);
    }

    private String name(EntryRevision revision) {
        return this.words.text("staff.versions.version", Map.of("time", this.words.time(revision.at()), "who",
                revision.who().orElseGet(() -> this.words.text("staff.versions.files")), "how",
                this.words.text(revision.text().isEmpty() ? "staff.versions.how.removed"
                        : "staff.versions.how." + revision.how())));
    }

    private void compare() {
        this.difference.removeAll();
        if (this.before.getValue() == null || this.after.getValue() == null) {
            return;
        }
        String old = this.before.getValue().text().orElse("");
        String now = this.after.getValue().text().orElse("");
        this.restore.setEnabled(!old.isEmpty());
        if (old.equals(now)) {
            this.difference.add(new Paragraph(this.words.text("staff.versions.same")));
            return;
        }
        this.difference.add(new Paragraph(this.words.text("staff.versions.legend")), new DifferenceText(this.words,
                TextDifference.between(old, now, this.words.language()), this.words.language()));
    }

    private void restore(Consumer<EntryRevision> restore) {
        try {
            restore.accept(this.before.getValue());
            setOpened(false);
        }
        catch (ChangedMeanwhile changed) {
            Notices.problem(this.words.text("staff.versions.changed-meanwhile"));
        }
        catch (WrongSetting wrong) {
            Notices.problem(this.words.text("staff.versions.impossible"));
        }
    }
}
