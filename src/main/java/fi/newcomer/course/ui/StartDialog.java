package fi.newcomer.course.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.course.Course.Pace;
import fi.newcomer.course.CourseEntry;
import fi.newcomer.course.CourseProblem;
import fi.newcomer.course.StartDraft;
import fi.newcomer.course.WrongCourse;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.LanguagePicker;
import fi.newcomer.entry.TextFields;
import fi.newcomer.entry.WrittenFields;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A group of a course to be added or changed. What staff should only look at is said before it is stored. */
final class StartDialog extends Dialog {

    private final StaffWords words;

    private final StartDraft before;

    private final WrittenFields<CourseProblem> fields;

    private final DayField first;

    private final DayField last;

    private final DayField signUp;

    private final LanguagePicker taughtIn;

    private final Select<Optional<Pace>> pace = new Select<>();

    private final TextField seats;

    private final TextFields place;

    private final WeekFields week;

    private final Paragraph refusal = new Paragraph();

    /** The warnings that the person has seen and wants to store all the same. */
    private List<CourseProblem> seen = List.of();

    StartDialog(StaffWords words, StaffCourseWords courseWords, Languages languages, String title, StartDraft draft,
            Function<StartDraft, List<CourseProblem>> problems, Function<StartDraft, CourseEntry> store,
            Consumer<CourseEntry> stored) {
        this.words = words;
        this.before = draft;
        this.fields = new WrittenFields<>(CourseProblem::field, courseWords::problem);
        this.first = this.fields.named("first", day("staff.course.first", draft.first()));
        this.last = this.fields.named("last", day("staff.course.last", draft.last()));
        this.signUp = this.fields.named("sign-up-through", day("staff.course.sign-up-through",
                draft.signUpThrough()));
        this.taughtIn = new LanguagePicker(words.text("staff.course.start.taught-in"), draft.taughtIn(), words);
        this.pace.setLabel(words.text("staff.course.pace"));
        this.pace.setItems(Stream.concat(Stream.of(Optional.<Pace>empty()), Stream.of(Pace.values()).map(Optional::of))
            .toList());
        this.pace.setItemLabelGenerator((it) -> it.map((one) -> words.text("staff.course.pace." + one))
            .orElseGet(() -> words.text("staff.course.not-given")));
        this.pace.setValue(Optional.ofNullable(draft.pace()));
        this.seats = this.fields.named("seats", new TextField(words.text("staff.course.seats")));
        this.seats.getElement().setAttribute("inputmode", "numeric");
        this.seats.setValue(draft.seats());
        this.place = new TextFields("place", words.text("staff.course.start.place"), draft.place(), languages, words,
                this.fields);
        this.week = this.fields.named("week", new WeekFields(words, courseWords,
                words.text("staff.course.start.week.hint"), draft.week()));
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        setHeaderTitle(title);
        setWidth("42rem");
        setMaxWidth("100%");
        VerticalLayout content = new VerticalLayout(this.first, this.last, this.signUp, this.taughtIn, this.pace,
                this.seats, this.week, this.place, this.refusal);
        content.addClassName("staff-form");
        content.setPadding(false);
        add(content);
        Button save = new Button(words.text("staff.save"), (click) -> save(problems, store, stored));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), save);
    }

    private DayField day(String label, @Nullable LocalDate day) {
        DayField field = new DayField(this.words, label);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        field.setValue(day);
        return field;
    }

    private void save(Function<StartDraft, List<CourseProblem>> problems, Function<StartDraft, CourseEntry> store,
            Consumer<CourseEntry> stored) {
        if (!Stream.of(this.first, this.last, this.signUp).map(DayField::right).reduce(true, Boolean::logicalAnd)) {
            return;
        }
        StartDraft draft = read();
        List<CourseProblem> found = problems.apply(draft);
        boolean onlySeen = this.seen.containsAll(found) && found.stream().allMatch(CourseProblem::warning);
        String rest = this.fields.say(found);
        this.place.openIfWrong();
        this.seen = found;
        if (!onlySeen) {
            boolean warnings = found.stream().allMatch(CourseProblem::warning);
            this.refusal.setText(rest + (warnings ? this.words.text("staff.course.save-all-the-same") : ""));
            return;
        }
        try {
            stored.accept(store.apply(draft));
            close();
        }
        catch (WrongCourse wrong) {
            this.refusal.setText(this.fields.say(wrong.problems()));
        }
        catch (ChangedMeanwhile changed) {
            this.refusal.setText(this.words.text("staff.course.changed-meanwhile"));
        }
    }

    private StartDraft read() {
        return new StartDraft(this.first.getValue(), this.last.getValue(), this.taughtIn.read(this.before.taughtIn()),
                this.pace.getValue().orElse(null), this.seats.getValue(), this.signUp.getValue(), this.place.read(),
                this.week.read());
    }
}
