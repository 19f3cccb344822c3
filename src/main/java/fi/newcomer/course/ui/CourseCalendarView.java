package fi.newcomer.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.course.CourseEditing;
import fi.newcomer.course.CourseEntry;
import fi.newcomer.course.CourseMonth;
import fi.newcomer.course.CourseMonth.Day;
import fi.newcomer.course.CourseMonth.Event;
import fi.newcomer.hours.HoursFormat;
import fi.newcomer.language.Texts;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A month of the courses that this person may change ({@code ?month=2027-01}): starts, meetings and closed days. */
@Route("courses/calendar")
@RolesAllowed("EDITOR")
class CourseCalendarView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final String MONTH = "month";

    /** Nobody plans further, and no calendar goes on for ever. */
    private static final int YEARS = 20;

    private final StaffWords words;

    private final StaffCourseWords courseWords;

    private final CourseEditing editing;

    private final CourseMonth months;

    private final CurrentStaff currentStaff;

    private final Texts texts;

    CourseCalendarView(StaffWords words, StaffCourseWords courseWords, CourseEditing editing, CourseMonth months,
            CurrentStaff currentStaff, Texts texts) {
        this.words = words;
        this.courseWords = courseWords;
        this.editing = editing;
        this.months = months;
        this.currentStaff = currentStaff;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        YearMonth month = event.getLocation()
            .getQueryParameters()
            .getSingleParameter(MONTH)
            .flatMap(this::month)
            .orElseGet(() -> YearMonth.from(this.editing.today()));
        Div ways = new Div(way(month.minusMonths(1)), way(month.plusMonths(1)));
        ways.addClassName("staff-filters");
        add(new RouterLink(this.words.text("staff.course.back"), StaffCoursesView.class), new H1(name(month)),
                new Paragraph(this.words.text("staff.course.calendar.text")), ways);
        List<Day> days = this.months.of(this.editing.mine(this.currentStaff.get())
            .stream()
            .map(CourseEntry::course)
            .toList(), month);
        if (days.stream().allMatch((day) -> day.events().isEmpty())) {
            add(new Paragraph(this.words.text("staff.course.calendar.nothing")));
        }
        add(table(days));
    }

    private Optional<YearMonth> month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            int away = month.getYear() - this.editing.today().getYear();
            return Optional.of(month).filter((it) -> Math.abs(away) <= YEARS);
        }
        catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private RouterLink way(YearMonth month) {
        RouterLink link = new RouterLink(name(month), CourseCalendarView.class);
        link.setQueryParameters(QueryParameters.of(MONTH, month.toString()));
        return link;
    }

    private String name(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL y", this.words.locale()).format(month);
    }

    private NativeTable table(List<Day> days) {
        NativeTable table = new NativeTable();
        table.addClassName("staff-course-month");
        NativeTableRow head = new NativeTableRow();
        Arrays.stream(DayOfWeek.values())
            .forEach((day) -> head.add(new NativeTableHeaderCell(this.courseWords.weekday(day))));
        table.getHead().add(head);
        NativeTableRow week = new NativeTableRow();
        for (int empty = 1; empty < days.getFirst().day().getDayOfWeek().getValue(); empty++) {
            week.add(blank());
        }
        for (Day day : days) {
            week.add(cell(day));
            if (day.day().getDayOfWeek() == DayOfWeek.SUNDAY || day.equals(days.getLast())) {
                table.getBody().add(week);
                week = new NativeTableRow();
            }
        }
        return table;
    }

    private static NativeTableCell blank() {
        NativeTableCell blank = new NativeTableCell();
        blank.addClassName("staff-course-month-empty");
        return blank;
    }

    private NativeTableCell cell(Day day) {
        Span number = new Span(Integer.toString(day.day().getDayOfMonth()));
        number.addClassName("staff-course-month-day");
        Span whole = new Span(HoursFormat.day(day.day(), this.words.language()));
        whole.addClassName("staff-narrow");
        NativeTableCell cell = new NativeTableCell(number, whole);
        cell.setClassName("staff-course-month-today", day.day().equals(this.editing.today()));
        cell.setClassName("staff-course-month-empty", day.events().isEmpty() && day.holiday().isEmpty());
        day.holiday()
            .ifPresent((holiday) -> {
                Div name = new Div(this.texts.text(this.words.language(), holiday.key()));
                name.addClassName("staff-overdue");
                cell.add(name);
            });
        day.events().forEach((event) -> cell.add(event(event)));
        return cell;
    }

    private Component event(Event event) {
        boolean cancelled = event.start() != null && event.start().cancelled();
        RouterLink course = new RouterLink(this.courseWords.name(event.course()), StaffCourseView.class,
                new RouteParameters("slug", event.course().slug()));
        String sentence = this.words.text("staff.course.event." + (cancelled ? "CANCELLED" : event.kind()));
        String languages = event.start() == null ? "" : this.courseWords.languages(event.start().taughtIn());
        Div what = new Div(new Span(sentence + (event.times().isEmpty() ? "" : " "
                + this.courseWords.times(event.times())) + ": "), course,
                new Span(languages.isEmpty() ? "" : " (" + languages + ")"));
        what.addClassNames("staff-course-month-event", "staff-course-month-" + event.kind());
        return what;
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.courses.calendar");
    }
}
