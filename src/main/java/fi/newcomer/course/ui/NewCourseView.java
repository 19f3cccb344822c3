package fi.newcomer.course.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.course.CourseDraft;
import fi.newcomer.course.CourseEditing;
import fi.newcomer.course.CourseEntry;
import fi.newcomer.course.WrongCourse;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.fact.Facts;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** A course that staff add, from nothing or like another one ({@code ?like=slug}). */
@Route("courses/new")
@RolesAllowed("EDITOR")
class NewCourseView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    static final String LIKE = "like";

    private final StaffWords words;

    private final StaffCourseWords courseWords;

    private final CourseEditing editing;

    private final CurrentStaff currentStaff;

    private final Languages languages;

    private final Facts facts;

    private final Paragraph refusal = new Paragraph();

    NewCourseView(StaffWords words, StaffCourseWords courseWords, CourseEditing editing, CurrentStaff currentStaff,
            Languages languages, Facts facts) {
        this.words = words;
        this.courseWords = courseWords;
        this.editing = editing;
        this.currentStaff = currentStaff;
        this.languages = languages;
        this.facts = facts;
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<CourseEntry> like = event.getLocation()
            .getQueryParameters()
            .getSingleParameter(LIKE)
            .flatMap((slug) -> this.editing.find(this.currentStaff.get(), slug));
        List<String> folders = this.editing.folders(this.currentStaff.get());
        Select<String> folder = new Select<>();
        folder.setLabel(this.words.text("staff.course.for"));
        folder.setItems(folders);
        folder.setItemLabelGenerator(this.courseWords::readers);
        folder.setWidthFull();
        folder.setValue(like.map((it) -> it.course().folder()).orElse(folders.isEmpty() ? null : folders.getFirst()));
        CourseFields fields = new CourseFields(this.words, this.courseWords, this.languages, this.facts.kinds(),
                like.map((it) -> CourseDraft.of(it.course())).orElse(CourseDraft.NEW));
        Button save = new Button(this.words.text("staff.courses.add"), (click) -> save(folder.getValue(), fields));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new RouterLink(this.words.text("staff.course.back"), StaffCoursesView.class), new H1(getPageTitle()),
                new Paragraph(this.words.text("staff.course.new.text")), new H2(this.words.text("staff.course.what")), folder,
                fields, this.refusal, save);
    }

    private void save(String folder, CourseFields fields) {
        if (!fields.right()) {
            return;
        }
        try {
            CourseEntry added = this.editing.add(this.currentStaff.get(), folder, fields.read());
            Notices.done(this.words.text("staff.course.added"));
            getUI().ifPresent((ui) -> ui.navigate(StaffCourseView.class,
                    new RouteParameters("slug", added.course().slug())));
        }
        catch (WrongCourse wrong) {
            String rest = fields.say(wrong.problems());
            this.refusal.setText(rest.isEmpty() ? this.words.text("staff.course.look-above") : rest);
        }
        catch (ChangedMeanwhile changed) {
            this.refusal.setText(this.words.text("staff.course.changed-meanwhile"));
        }
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.courses.add");
    }
}
