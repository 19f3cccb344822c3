package fi.newcomer.appointment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.MeetingInterpreter.State;
import fi.newcomer.appointment.MeetingInterpreters;
import fi.newcomer.appointment.OwnMeetings;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.PostedForm;
import fi.newcomer.page.Tags;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.OwnPage;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.StatusPart;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The meetings that are to come, on the page that the newcomer opens with code and PIN. */
@org.springframework.stereotype.Component
class MeetingsOnPage implements StatusPart {

    private static final String CANNOT = "appointment-cannot";

    private static final String CALENDAR = "appointment-calendar";

    private static final String PAPER = "appointment-paper";

    private final OwnMeetings meetings;

    private final MeetingInterpreters interpreters;

    private final MeetingSlip slip;

    private final MeetingCalendar calendar;

    private final MeetingPaper paper;

    private final Municipalities municipalities;

    private final Texts texts;

    private final Clock clock;

    MeetingsOnPage(OwnMeetings meetings, MeetingInterpreters interpreters, MeetingSlip slip, MeetingCalendar calendar,
            MeetingPaper paper, Municipalities municipalities, Texts texts, Clock clock) {
        this.meetings = meetings;
        this.interpreters = interpreters;
        this.slip = slip;
        this.calendar = calendar;
        this.paper = paper;
        this.municipalities = municipalities;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Component> of(RequestCase request, OwnPage page) {
        // Who withdrew is not contacted about a meeting that they would have come to.
        boolean withdrawn = request.outcome().filter((it) -> it == Outcome.WITHDRAWN).isPresent();
        List<Appointment> coming = this.meetings.coming(request.summary().id())
            .stream()
            .filter((it) -> !withdrawn || it.cannotAt().isEmpty())
            .toList();
        if (coming.isEmpty()) {
            return List.of();
        }
        HtmlContainer all = Tags.styled("section", "slips",
                Tags.tag("h2", say(page, coming.size() == 1 ? "appointment.title" : "appointment.titles")));
        coming.forEach((meeting) -> all.add(slip(meeting, request, page)));
        return List.of(all);
    }

    private HtmlContainer slip(Appointment meeting, RequestCase request, OwnPage page) {
        Language language = page.language();
        State interpreter = this.interpreters.of(meeting);
        HtmlContainer slip = Tags.styled("div", "slip");
        slip.add(this.slip.facts(meeting, interpreter, place(request, page), language, true));
        if (meeting.planned()) {
            cannot(slip, meeting, interpreter, page);
        }
        HtmlContainer keep = page.form(FormTags.hidden("appointment", meeting.id().toString()));
        HtmlContainer actions = Tags.styled("div", "actions", plain(page, CALENDAR, "appointment.calendar"));
        if (meeting.planned() && own(request)) {
            actions.add(plain(page, PAPER, "appointment.paper"));
        }
        keep.add(actions);
        slip.add(keep);
        return slip;
    }

    private void cannot(HtmlContainer slip, Appointment meeting, State interpreter, OwnPage page) {
        if (meeting.cannotAt().isPresent()) {
            slip.add(Tags.styled("p", "warn", new Text(say(page, "appointment.cannot.noted"))));
            return;
        }
        slip.add(Tags.tag("h3", say(page, "appointment.cannot.title")));
        this.slip.cost(meeting, interpreter, page.language()).ifPresent(slip::add);
        if (this.clock.instant().isBefore(meeting.begins())) {
            slip.add(Tags.tag("p", say(page, "appointment.cannot.text")),
                    page.form(FormTags.hidden("appointment", meeting.id().toString()),
                            FormTags.hidden("revision", Integer.toString(meeting.revision())),
                            Tags.styled("div", "actions", page.button(CANNOT, say(page, "appointment.cannot.button")))));
        }
        else {
            slip.add(Tags.tag("p", say(page, "appointment.cannot.too-late")));
        }
    }

    private HtmlContainer plain(OwnPage page, String go, String key) {
        HtmlContainer button = page.button(go, say(page, key));
        button.setClassName("plain");
        return button;
    }

    @Override
    public Optional<Pressed> pressed(String go, PostedForm form, RequestCase request, OwnPage page) {
        Optional<UUID> id = form.get("appointment").flatMap(MeetingsOnPage::id);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (go.equals(CANNOT)) {
            return Optional.of(switch (this.meetings.cannot(request.summary().id(), id.get(), revision(form))) {
                case NOTED -> said(page, "appointment.cannot.said", false);
                case TOO_LATE -> said(page, "appointment.cannot.too-late", true);
                case CHANGED -> said(page, "appointment.cannot.changed", true);
            });
        }
        Optional<Appointment> meeting = this.meetings.coming(request.summary().id())
            .stream()
            .filter((it) -> it.id().equals(id.get()))
            .findFirst();
        if (go.equals(CALENDAR)) {
            return meeting.map((it) -> new Pressed.File("meeting.ics", "text/calendar;charset=utf-8",
                    this.calendar.of(it, place(request, page), page.language(), own(request))));
        }
        if (go.equals(PAPER)) {
            return meeting.map((it) -> new Pressed.File("meeting.pdf", "application/pdf", this.paper.of(it,
                    this.interpreters.of(it), request.summary().municipality(), page.language())));
        }
        return Optional.empty();
    }

    private Pressed said(OwnPage page, String key, boolean error) {
        return new Pressed.Said(List.of(Tags.tag("p", say(page, key))), error);
    }

    /** Whether nobody else looks into the newcomer's phone. */
    private static boolean own(RequestCase request) {
        return request.messagesAllowed() && !"shared".equals(request.choices().get("ownPhone"));
    }

    private Municipality place(RequestCase request, OwnPage page) {
        return this.municipalities.find(request.summary().municipality()).orElse(page.place());
    }

    private static int revision(PostedForm form) {
        return form.get("revision").filter((it) -> it.matches("\\d{1,6}")).map(Integer::parseInt).orElse(-1);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        }
        catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String say(OwnPage page, String key) {
        return this.texts.text(page.language(), key);
    }
}
