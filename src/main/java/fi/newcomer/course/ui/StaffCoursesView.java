package fi.newcomer.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.course.CourseEditing;
import fi.newcomer.course.CourseEntry;
import fi.newcomer.course.TakenAwayCourses;
import fi.newcomer.entry.TakenAway;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The courses that this person may change, by those for whom they are, each with what should be looked at. */
@Route("courses")
@Menu(title = "staff.menu.courses", order = 32)
@RolesAllowed("EDITOR")
class StaffCoursesView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final StaffCourseWords courseWords;

    private final CourseEditing editing;

    private final TakenAwayCourses takenAway;

    private final CurrentStaff currentStaff;

    StaffCoursesView(StaffWords words, StaffCourseWords courseWords, CourseEditing editing,
            TakenAwayCourses takenAway, CurrentStaff currentStaff) {
        this.takenAway = takenAway;
        this.words = words;
        this.courseWords = courseWords;
        this.editing = editing;
        this.currentStaff = currentStaff;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        Button add = new Button(this.words.text("staff.courses.add"),
                (click) -> click.getSource().getUI().ifPresent((ui) -> ui.navigate(NewCourseView.class)));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div ways = new Div(add, new RouterLink(this.words.text("staff.courses.calendar"), CourseCalendarView.class));
        ways.addClassName("staff-filters");
        add(new H1(this.words.text("staff.courses.title")), new Paragraph(this.words.text("staff.courses.text")), ways);
        Map<String, List<CourseEntry>> byFolder = this.editing.mine(this.currentStaff.get())
            .stream()
            .collect(Collectors.groupingBy((it) -> it.course().folder(), LinkedHashMap::new, Collectors.toList()));
        byFolder.forEach((folder, courses) -> {
            UnorderedList list = new UnorderedList();
            courses.forEach((course) -> list.add(new ListItem(line(course))));
            list.addClassName("staff-courses");
            add(new H2(this.courseWords.readers(folder)), list);
        });
        if (byFolder.isEmpty()) {
            add(new Paragraph(this.words.text("staff.courses.none")));
        }
        add(new TakenAway(this.words, () -> this.takenAway.of(this.currentStaff.get()),
                (removed) -> this.words.text(removed.entry().yaml().localized("name")), (removed) -> {
                    this.takenAway.putBack(this.currentStaff.get(), removed);
                    afterNavigation(event);
                }));
    }

    private Component line(CourseEntry entry) {
        RouterLink link = new RouterLink(this.courseWords.name(entry.course()), StaffCourseView.class,
                new RouteParameters("slug", entry.course().slug()));
        Span state = new Span(this.courseWords.state(entry.course()) + ". " + this.courseWords.next(entry.course()));
        state.addClassName("staff-small");
        Div line = new Div(link, new Div(state));
        this.courseWords.warnings(entry.course()).forEach((warning) -> {
            Div sentence = new Div(warning);
            sentence.addClassName("staff-overdue");
            line.add(sentence);
        });
        return line;
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.courses.title");
    }
}
