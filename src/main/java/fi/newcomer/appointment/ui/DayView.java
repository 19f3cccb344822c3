package fi.newcomer.appointment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.appointment.DayMeeting;
import fi.newcomer.appointment.MeetingsAhead;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.page.Tags;
import fi.newcomer.request.RequestState;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.DayField;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The meetings of a day in the person's queues, the own ones first; to be printed as well. */
@Route("day")
@Menu(title = "staff.menu.day", order = 12)
@RolesAllowed("CASEWORKER")
class DayView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private static final String DAY = "day";

    private final MeetingWords words;

    private final Appointments appointments;

    private final MeetingsAhead ahead;

    private final CurrentStaff currentStaff;

    private final Clock clock;

    private final DayField field;

    private final H1 heading = new H1();

    private final Div notComing = new Div();

    private final Div list = new Div();

    private LocalDate day = LocalDate.EPOCH;

    DayView(MeetingWords words, Appointments appointments, MeetingsAhead ahead, CurrentStaff currentStaff,
            Clock clock) {
        this.words = words;
        this.appointments = appointments;
        this.ahead = ahead;
        this.currentStaff = currentStaff;
        this.clock = clock;
        this.field = new DayField(words.words(), "staff.appointment.day");
        this.field.addValueChangeListener((change) -> {
            if (change.isFromClient() && change.getValue() != null) {
                go(change.getValue());
            }
        });
        Button print = new Button(words.text("staff.day.print"),
                (click) -> click.getSource().getUI().ifPresent((ui) -> ui.getPage().executeJs("window.print()")));
        Div ways = new Div(new Button(words.text("staff.day.before"), (click) -> go(this.day.minusDays(1))),
                new Button(words.text("staff.day.today"), (click) -> go(Helsinki.today(clock))),
                new Button(words.text("staff.day.after"), (click) -> go(this.day.plusDays(1))), this.field, print);
        ways.addClassNames("staff-filters", "staff-day-ways");
        this.list.setWidthFull();
        this.notComing.addClassName("staff-day-not-coming");
        add(this.heading, ways, this.notComing, this.list);
    }

    private void go(LocalDate to) {
        getUI().ifPresent((ui) -> ui.navigate(DayView.class, QueryParameters.of(DAY, to.toString())));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        this.day = event.getLocation().getQueryParameters().getSingleParameter(DAY).map(this::read)
            .orElseGet(() -> Helsinki.today(this.clock));
        this.field.setValue(this.day);
        this.heading.setText(this.words.text("staff.day.title", Map.of("day", this.words.day(this.day))));
        showNotComing();
        this.list.removeAll();
        List<DayMeeting> meetings = this.appointments.on(this.currentStaff.get(), this.day);
        this.list.add(meetings.isEmpty() ? new Paragraph(this.words.text("staff.day.none")) : table(meetings));
    }

    /** The day of an address; today where it is none. */
    private LocalDate read(String text) {
        try {
            return LocalDate.parse(text);
        }
        catch (DateTimeException e) {
            return Helsinki.today(this.clock);
        }
    }

    /** Whoever cannot come is told of whatever day is shown: an alert leads here. */
    private void showNotComing() {
        this.notComing.removeAll();
        List<DayMeeting> meetings = this.ahead.notComing(this.currentStaff.get());
        if (!meetings.isEmpty()) {
            UnorderedList list = new UnorderedList();
            meetings.forEach((it) -> list.add(new ListItem(link(it), small(this.words.day(it.meeting().day()) + " "
                    + this.words.times(it.meeting()) + " · " + this.words.interpreter(it.meeting(), it.interpreter())))));
            this.notComing.add(new H2(this.words.text("staff.day.not-coming")), list);
        }
    }

    private static Anchor link(DayMeeting row) {
        Anchor link = new Anchor("cases/" + row.request().id());
        link.getElement().setAttribute("router-link", true);
        link.add(Tags.typed(row.request().name()));
        return link;
    }

    private Component table(List<DayMeeting> meetings) {
        HtmlContainer head = Tags.tag("tr");
        for (String column : List.of("time", "who", "place", "language", "interpreter", "state")) {
            HtmlContainer cell = Tags.tag("th", this.words.text("staff.day." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        HtmlContainer body = Tags.tag("tbody");
        meetings.forEach((meeting) -> body.add(row(meeting)));
        return Tags.styled("table", "staff-day", Tags.tag("thead", head), body);
    }

    private HtmlContainer row(DayMeeting row) {
        Appointment meeting = row.meeting();
        HtmlContainer time = Tags.tag("th", Tags.leftToRight(this.words.times(meeting)));
        time.getElement().setAttribute("scope", "row");
        if (!row.own()) {
            time.add(small(this.words.text("staff.day.colleague")));
        }
        HtmlContainer state = Tags.tag("td", this.words.state(meeting));
        if (meeting.planned() && meeting.cannotAt().isPresent()) {
            Div cannot = new Div(this.words.text("staff.day.cannot"));
            cannot.addClassName("staff-overdue");
            state.add(cannot);
        }
        if (meeting.planned() && row.request().state() == RequestState.CLOSED
                && this.clock.instant().isBefore(meeting.ends())) {
            Div closed = new Div(this.words.text("staff.appointment.case-closed"));
            closed.addClassName("staff-overdue");
            state.add(closed);
        }
        return Tags.tag("tr", time, Tags.tag("td", link(row)), Tags.tag("td", Tags.typed(meeting.place())),
                Tags.tag("td", this.words.language(meeting)),
                Tags.tag("td", this.words.interpreter(meeting, row.interpreter())), state);
    }

    private static Component small(String text) {
        Div small = new Div(text);
        small.addClassName("staff-small");
        return small;
    }

    @Override
    public String getPageTitle() {
        return this.heading.getText();
    }
}
