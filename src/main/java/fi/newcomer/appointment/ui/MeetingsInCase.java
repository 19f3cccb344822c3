package fi.newcomer.appointment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.Appointment.State;
import fi.newcomer.appointment.AppointmentDraft;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.appointment.MeetingInterpreters;
import fi.newcomer.casework.CasePart;
import fi.newcomer.casework.StepDialog;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.office.Offices;
import fi.newcomer.page.Tags;
import fi.newcomer.request.AnsweredMeanwhile;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.GuessingPaused;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWarning;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.springframework.security.access.AccessDeniedException;

/** The meetings of a case: making, changing and ending them, and the slip to hand over. */
@org.springframework.stereotype.Component
class MeetingsInCase implements CasePart {

    private final Appointments appointments;

    private final MeetingInterpreters interpreters;

    private final CurrentStaff currentStaff;

    private final MeetingWords words;

    private final MeetingPaper paper;

    private final Offices offices;

    private final Municipalities municipalities;

    private final Clock clock;

    MeetingsInCase(Appointments appointments, MeetingInterpreters interpreters, CurrentStaff currentStaff,
            MeetingWords words, MeetingPaper paper, Offices offices, Municipalities municipalities, Clock clock) {
        this.appointments = appointments;
        this.interpreters = interpreters;
        this.currentStaff = currentStaff;
        this.words = words;
        this.paper = paper;
        this.offices = offices;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "staff.appointment.title";
    }

    @Override
    public Optional<Component> of(RequestCase request, Runnable changed) {
        List<Appointment> meetings = this.appointments.of(this.currentStaff.get(), request.summary().id());
        boolean open = request.summary().state() != RequestState.CLOSED;
        if (meetings.isEmpty() && !open) {
            return Optional.empty();
        }
        Div all = new Div();
        UnorderedList list = new UnorderedList();
        list.addClassName("staff-meetings");
        meetings.forEach((meeting) -> list.add(item(request, meeting, changed)));
        list.setVisible(!meetings.isEmpty());
        all.add(list);
        if (open) {
            all.add(new Button(this.words.text("staff.appointment.new"),
                    (click) -> dialog(request, Optional.empty(), changed).open()));
        }
        return Optional.of(all);
    }

    private ListItem item(RequestCase request, Appointment meeting, Runnable changed) {
        Div when = new Div(Tags.tag("strong", this.words.day(meeting.day()) + " "),
                Tags.leftToRight(this.words.times(meeting)), new Span(" · " + this.words.state(meeting)));
        ListItem item = new ListItem(when, new Div(Tags.typed(meeting.place())), new Div(
                this.words.interpreter(meeting, this.interpreters.of(meeting))));
        typed(item, "staff.appointment.participants", meeting.participants());
        typed(item, "staff.appointment.bring", meeting.bring());
        typed(item, "staff.appointment.reason", meeting.reason().orElse(""));
        if (meeting.planned() && meeting.cannotAt().isPresent()) {
            item.add(new StaffWarning(this.words.text("staff.appointment.cannot",
                    Map.of("when", this.words.words().time(meeting.cannotAt().get())))));
        }
        if (meeting.planned() && request.summary().state() == RequestState.CLOSED
                && this.clock.instant().isBefore(meeting.ends())) {
            item.add(new StaffWarning(this.words.text("staff.appointment.case-closed")));
        }
        if (meeting.planned()) {
            item.add(steps(request, meeting, changed));
        }
        return item;
    }

    private void typed(ListItem item, String label, String text) {
        if (!text.isBlank()) {
            Div typed = new Div(new Span(this.words.text(label) + ": "), Tags.typed(text));
            typed.addClassName("staff-typed");
            item.add(typed);
        }
    }

    private Component steps(RequestCase request, Appointment meeting, Runnable changed) {
        Div steps = new Div();
        steps.addClassName("staff-steps");
        boolean begun = !this.clock.instant().isBefore(meeting.begins());
        if (begun) {
            steps.add(mark("staff.appointment.held", State.HELD, request, meeting, changed),
                    mark("staff.appointment.missed", State.MISSED, request, meeting, changed));
        }
        else {
            steps.add(button("staff.appointment.change", meeting,
                    () -> dialog(request, Optional.of(meeting), changed).open()));
        }
        steps.add(button("staff.appointment.cancel", meeting,
                () -> cancelling(request.summary().id(), meeting, changed).open()),
                button("staff.appointment.late", meeting, () -> late(request.summary().id(), meeting, changed).open()),
                slip(request, meeting));
        return steps;
    }

    private Button mark(String key, State state, RequestCase request, Appointment meeting, Runnable changed) {
        return button(key, meeting, () -> {
            try {
                this.appointments.mark(this.currentStaff.get(), request.summary().id(), meeting.id(), meeting.version(), state);
            }
            catch (RuntimeException refusal) {
                Notices.problem(this.words.refusal(refusal));
            }
            changed.run();
        });
    }

    /** A button that says by itself, too, which meeting it is for. */
    private Button button(String key, Appointment meeting, Runnable press) {
        Button button = new Button(this.words.text(key), (click) -> press.run());
        button.setAriaLabel(this.words.text(key) + ", " + this.words.day(meeting.day()) + " " + this.words.times(meeting));
        return button;
    }

    private Component slip(RequestCase request, Appointment meeting) {
        Anchor slip = new Anchor(DownloadHandler.fromInputStream((event) -> {
            try {
                byte[] pdf = pdf(request.summary().id(), meeting.id(), request);
                return new DownloadResponse(new ByteArrayInputStream(pdf), "meeting.pdf", "application/pdf", pdf.length);
            }
            catch (AccessDeniedException | NoSuchCase | GuessingPaused e) {
                return DownloadResponse.error(404);
            }
        }), this.words.text("staff.appointment.slip", Map.of("language", this.paper.language(request).endonym())));
        slip.addClassName("staff-download");
        return slip;
    }

    /** The slip of the meeting as it is now, for somebody who still handles the queue. */
    private byte[] pdf(UUID request, UUID id, RequestCase about) {
        Appointment now = this.appointments.of(this.currentStaff.get(), request)
            .stream()
            .filter((it) -> it.id().equals(id))
            .findFirst()
            .orElseThrow(NoSuchCase::new);
        return this.paper.of(now, this.interpreters.of(now), about.summary().municipality(),
                this.paper.language(about));
    }

    private CancelMeetingDialog cancelling(UUID about, Appointment meeting, Runnable changed) {
        AtomicLong version = new AtomicLong(meeting.version());
        return new CancelMeetingDialog(this.words, (reason) -> changing(about, meeting.id(), version,
                (present) -> this.appointments.cancel(this.currentStaff.get(), about, meeting.id(), present, reason)),
                changed);
    }

    /** Asks first: the person reads at once that there is no meeting, and it can't be undone. */
    private StepDialog late(UUID about, Appointment meeting, Runnable changed) {
        AtomicLong version = new AtomicLong(meeting.version());
        return new StepDialog(this.words.words(), this.words::refusal, this.words.text("staff.appointment.late"),
                this.words.text("staff.appointment.late.mark"),
                () -> changing(about, meeting.id(), version, (present) -> this.appointments
                    .mark(this.currentStaff.get(), about, meeting.id(), present, State.CANCELLED_LATE)))
            .with(new Paragraph(this.words.text("staff.appointment.late.text")))
            .whenTaken(changed);
    }

    /** Told who changed it meanwhile, the person may press again: then it counts for the meeting as it is now. */
    private void changing(UUID about, UUID id, AtomicLong version, LongConsumer change) {
        try {
            change.accept(version.get());
        }
        catch (ChangedMeanwhile meanwhile) {
            this.appointments.of(this.currentStaff.get(), about)
                .stream()
                .filter((it) -> it.id().equals(id))
                .findFirst()
                .ifPresent((now) -> version.set(now.version()));
            throw meanwhile;
        }
    }

    /** The same for a new one, where a colleague answered or met the person meanwhile. */
    private void make(UUID about, UUID id, AtomicInteger seen, AppointmentDraft draft, Runnable changed) {
        try {
            this.appointments.make(this.currentStaff.get(), about, id, seen.get(), draft);
        }
        catch (AnsweredMeanwhile meanwhile) {
            seen.set(meanwhile.seen());
            changed.run();
            throw meanwhile;
        }
    }

    private MeetingDialog dialog(RequestCase request, Optional<Appointment> before, Runnable changed) {
        UUID id = before.map(Appointment::id).orElseGet(UUID::randomUUID);
        UUID about = request.summary().id();
        AtomicLong version = new AtomicLong(before.map(Appointment::version).orElse(0L));
        AtomicInteger seen = new AtomicInteger(request.seen());
        return new MeetingDialog(this.words, this.municipalities.find(request.summary().municipality())
            .map(this.offices::of)
            .orElse(List.of()), before, request.summary().interpreter(),
                (draft) -> this.appointments.clashes(this.currentStaff.get(), id, draft), (draft) -> before
                    .ifPresentOrElse((shown) -> changing(about, id, version, (present) -> this.appointments
                        .change(this.currentStaff.get(), about, id, present, draft)),
                            () -> make(about, id, seen, draft, changed)),
                changed);
    }
}
