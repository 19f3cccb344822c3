package fi.newcomer.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.CourseDraft;
import fi.newcomer.course.CourseEditing;
import fi.newcomer.course.CourseEntry;
import fi.newcomer.course.StartDraft;
import fi.newcomer.course.WrongCourse;
import fi.newcomer.entry.EarlierVersions;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.fact.Facts;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWarning;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A course: the groups that start, and what it says of itself. */
@Route("courses/:slug")
@RolesAllowed("EDITOR")
class StaffCourseView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffWords words;

    private final StaffCourseWords courseWords;

    private final CourseEditing editing;

    private final CurrentStaff currentStaff;

    private final Languages languages;

    private final Facts facts;

    private final Div head = new Div();

    private final Div starts = new Div();

    private final Div about = new Div();

    private String title = "";

    StaffCourseView(StaffWords words, StaffCourseWords courseWords, CourseEditing editing, CurrentStaff currentStaff,
            Languages languages, Facts facts) {
        this.words = words;
        this.courseWords = courseWords;
        this.editing = editing;
        this.currentStaff = currentStaff;
        this.languages = languages;
        this.facts = facts;
        this.starts.setWidthFull();
        this.about.setWidthFull();
        add(new RouterLink(words.text("staff.course.back"), StaffCoursesView.class), this.head, this.starts, this.about);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CourseEntry entry = event.getRouteParameters()
            .get("slug")
            .flatMap((slug) -> this.editing.find(this.currentStaff.get(), slug))
            .orElseThrow(NotFoundException::new);
        show(entry);
    }

    private void show(CourseEntry entry) {
        Course course = entry.course();
        this.title = this.courseWords.name(course);
        this.head.removeAll();
        this.head.add(new H1(this.title), small(this.courseWords.readers(course.folder()) + ". "
                + this.courseWords.state(course) + ". " + this.courseWords.next(course)));
        this.courseWords.warnings(course).forEach((warning) -> this.head.add(new StaffWarning(warning)));
        starts(entry);
        about(entry);
    }

    private void starts(CourseEntry entry) {
        this.starts.removeAll();
        Button add = new Button(this.words.text("staff.course.start.add"), (click) -> edit(entry, "", StartDraft.NEW));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.starts.add(new H2(this.words.text("staff.course.starts")), add);
        if (entry.course().starts().isEmpty()) {
            this.starts.add(new Paragraph(this.words.text("staff.course.starts.none")));
        }
        entry.course()
            .starts()
            .stream()
            .sorted(Comparator.comparing(Start::first).reversed())
            .forEach((start) -> this.starts.add(start(entry, start)));
    }

    private Component start(CourseEntry entry, Start start) {
        Section section = new Section(new H3(this.courseWords.period(start)));
        section.addClassName("staff-unit");
        facts(entry.course(), start).forEach((line) -> section.add(new Div(line)));
        Div steps = new Div(new Button(this.words.text("staff.course.start.change"),
                (click) -> edit(entry, start.id(), StartDraft.of(start))),
                new Button(this.words.text(start.full() ? "staff.course.start.open" : "staff.course.start.full"),
                        (click) -> change(entry, () -> this.editing.markFull(this.currentStaff.get(), entry, start.id(),
                                !start.full()))),
                new Button(this.words.text(start.cancelled() ? "staff.course.start.restore" : "staff.course.start.cancel"),
                        (click) -> cancel(entry, start)),
                new Button(this.words.text("staff.course.start.copy"),
                        (click) -> edit(entry, "", this.editing.yearAfter(start))));
        if (!start.cancelled() && !start.first().isBefore(this.editing.today())) {
            steps.add(waiting(entry.course(), start));
        }
        steps.addClassName("staff-steps");
        steps.getChildren()
            .forEach((step) -> step.getElement()
                .setAttribute("aria-label", step.getElement().getText() + ", " + this.courseWords.period(start)));
        section.add(steps);
        return section;
    }

    private List<String> facts(Course course, Start start) {
        List<String> lines = new ArrayList<>();
        if (start.cancelled()) {
            lines.add(this.words.text("staff.course.cancelled"));
        }
        if (start.full()) {
            lines.add(this.words.text("staff.course.full"));
        }
        if (!start.taughtIn().isEmpty()) {
            lines.add(this.words.text("staff.course.in-languages",
                    Map.of("languages", this.courseWords.languages(start.taughtIn()))));
        }
        if (start.pace() != null) {
            lines.add(this.words.text("staff.course.pace") + ": " + this.words.text("staff.course.pace." + start.pace()));
        }
        if (start.seats() != null) {
            lines.add(this.words.text("staff.course.seats-count", Map.of("count", start.seats())));
        }
        if (start.signUpThrough() != null) {
            lines.add(this.words.text("staff.course.sign-up-through") + ": " + this.courseWords.day(start.signUpThrough()));
        }
        if (start.place() != null) {
            lines.add(this.words.text(start.place()));
        }
        OpeningHours week = start.week().equals(OpeningHours.NOT_GIVEN) ? course.week() : start.week();
        week.weeks()
            .forEach((it) -> lines.add(it.days()
                .stream()
                .sorted()
                .map(this.courseWords::weekday)
                .reduce((one, next) -> one + ", " + next)
                .orElse("") + (it.spans().isEmpty() ? "" : ": " + this.courseWords.times(it.spans()))));
        return lines;
    }

    /** To those who wait for a group in its language: another view tells them. */
    private Anchor waiting(Course course, Start start) {
        List<String> spoken = start.taughtIn().isEmpty() ? course.teaching().taughtIn() : start.taughtIn();
        List<String> readers = this.editing.readers(course.folder())
            .stream()
            .filter(Municipality::listed)
            .map(Municipality::slug)
            .toList();
        String path = readers.isEmpty() ? "" : "&path=/" + readers.getFirst() + "/courses/" + course.slug();
        return new Anchor("/staff/interests?municipality=" + String.join("&municipality=", readers)
                + (spoken.isEmpty() ? "" : "&language=" + spoken.getFirst()) + path,
                this.words.text("staff.course.start.tell"));
    }

    private void edit(CourseEntry entry, String id, StartDraft draft) {
        boolean isNew = id.isEmpty();
        new StartDialog(this.words, this.courseWords, this.languages,
                this.words.text(isNew ? "staff.course.start.add" : "staff.course.start.change"), draft,
                (written) -> this.editing.problems(entry.course(), id, written),
                (written) -> isNew ? this.editing.addStart(this.currentStaff.get(), entry, written)
                        : this.editing.changeStart(this.currentStaff.get(), entry, id, written),
                this::stored).open();
    }

    private void cancel(CourseEntry entry, Start start) {
        if (start.cancelled()) {
            change(entry, () -> this.editing.cancelStart(this.currentStaff.get(), entry, start.id(), false));
            return;
        }
        new ConfirmDialog(this.words.text("staff.course.start.cancel"),
                this.words.text("staff.course.start.cancel.text", Map.of("period", this.courseWords.period(start))),
                this.words.text("staff.course.start.cancel.yes"), (confirmed) -> change(entry,
                        () -> this.editing.cancelStart(this.currentStaff.get(), entry, start.id(), true)),
                this.words.text("staff.course.no"), (kept) -> {
                }).open();
    }

    private void change(CourseEntry entry, Supplier<CourseEntry> change) {
        try {
            stored(change.get());
        }
        catch (ChangedMeanwhile changed) {
            Notices.problem(this.words.text("staff.course.changed-meanwhile"));
            this.editing.find(this.currentStaff.get(), entry.course().slug()).ifPresent(this::show);
        }
    }

    private void stored(CourseEntry entry) {
        Notices.done(this.words.text("staff.course.saved"));
        show(entry);
    }

    private void about(CourseEntry entry) {
        this.about.removeAll();
        CourseFields fields = new CourseFields(this.words, this.courseWords, this.languages, this.facts.kinds(),
                CourseDraft.of(entry.course()));
        Paragraph refusal = new Paragraph();
        refusal.addClassName("staff-refusal");
        refusal.getElement().setAttribute("role", "alert");
        Button save = new Button(this.words.text("staff.course.save"), (click) -> save(entry, fields, refusal));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Details details = new Details(this.words.text("staff.course.about"), fields, refusal, save);
        details.setWidthFull();
        Button copy = new Button(this.words.text("staff.course.copy"), (click) -> click.getSource()
            .getUI()
            .ifPresent((ui) -> ui.navigate(NewCourseView.class,
                    QueryParameters.of(NewCourseView.LIKE, entry.course().slug()))));
        Div steps = new Div(copy, new Button(this.words.text("staff.course.remove"), (click) -> remove(entry)));
        steps.addClassName("staff-steps");
        EarlierVersions versions = new EarlierVersions(this.words,
                () -> this.editing.revisions(this.currentStaff.get(), entry),
                (version) -> stored(this.editing.restore(this.currentStaff.get(), entry, version.text().orElseThrow())));
        this.about.add(new H2(this.words.text("staff.course.what")), details, versions, steps);
    }

    private void save(CourseEntry entry, CourseFields fields, Paragraph refusal) {
        if (!fields.right()) {
            return;
        }
        try {
            stored(this.editing.change(this.currentStaff.get(), entry, fields.read()));
        }
        catch (WrongCourse wrong) {
            String rest = fields.say(wrong.problems());
            refusal.setText(rest.isEmpty() ? this.words.text("staff.course.look-above") : rest);
        }
        catch (ChangedMeanwhile changed) {
            refusal.setText(this.words.text("staff.course.changed-meanwhile"));
        }
    }

    private void remove(CourseEntry entry) {
        new ConfirmDialog(this.words.text("staff.course.remove"), this.words.text("staff.course.remove.text"),
                this.words.text("staff.course.remove.yes"), (confirmed) -> {
                    try {
                        this.editing.remove(this.currentStaff.get(), entry);
                        Notices.done(this.words.text("staff.course.removed"));
                        getUI().ifPresent((ui) -> ui.navigate(StaffCoursesView.class));
                    }
                    catch (ChangedMeanwhile changed) {
                        Notices.problem(this.words.text("staff.course.changed-meanwhile"));
                    }
                }, this.words.text("staff.course.no"), (kept) -> {
                }).open();
    }

    private static Div small(String text) {
        Div small = new Div(text);
        small.addClassName("staff-small");
        return small;
    }

    @Override
    public String getPageTitle() {
        return this.title;
    }
}
