package fi.newcomer.appointment;

import fi.newcomer.appointment.Appointment.State;
import fi.newcomer.appointment.AppointmentRefused.Reason;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of requests at the desk: a caseworker of the queue makes, changes and ends them, and reads the day's list. A
 * request of another queue looks as if it were not there ({@link NoSuchCase}).
 */
@Service
public class Appointments {

    private final AppointmentRows rows;

    private final AppointmentCheck check;

    private final CaseFile cases;

    private final Queues queues;

    private final DayMeetings days;

    private final Clock clock;

    Appointments(AppointmentRows rows, AppointmentCheck check, CaseFile cases, Queues queues, DayMeetings days,
            Clock clock) {
        this.rows = rows;
        this.check = check;
        this.cases = cases;
        this.queues = queues;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Makes a meeting.
     * @param id chosen by the caller, so that a second press makes no second meeting
     * @param seen of the case as it was shown
     * @throws fi.newcomer.request.AnsweredMeanwhile when somebody else was faster
     * @throws CaseRefused when it lies in the past, is too long, or the case is closed or joined with another
     * @throws AppointmentRefused for any other reason
     */
    @Transactional
    public void make(StaffMember who, UUID request, UUID id, int seen, AppointmentDraft draft) {
        RequestCase about = this.cases.toChange(who, request);
        CaseFile.open(about);
        if (this.rows.of(request).stream().anyMatch((it) -> it.id().equals(id))) {
            return;
        }
        CaseFile.known(who, about, seen);
        AppointmentCheck.Right right = this.check.of(draft, about.summary().municipality());
        Appointment made = new Appointment(id, request, who.username(), right.begins(), right.ends(), Optional.empty(),
                Optional.empty(), right.office(), right.place(), draft.interpreter(), about.summary().contactLanguage(),
                draft.participants().strip(), draft.bring().strip(), Optional.empty(), State.PLANNED, Optional.empty(),
                this.clock.instant(), 0, 1);
        this.rows.add(made);
        this.cases.add(who, request, "appointment.made", made.day().toString(), said(made));
    }

    /**
     * Changes a meeting. A new time or place is shown to the newcomer as changed; what they said of the old one no longer counts.
     * @param version of the meeting as it was shown
     * @throws ChangedMeanwhile when somebody else changed it since
     */
    @Transactional
    public void change(StaffMember who, UUID request, UUID id, long version, AppointmentDraft draft) {
        RequestCase about = this.cases.toChange(who, request);
        Appointment before = planned(about, id, version);
        AppointmentCheck.Right right = this.check.of(draft, about.summary().municipality());
        Appointment after = before.changed(right, draft, this.clock.instant());
        store(about, after);
        this.cases.add(who, request, "appointment.moved", after.day().toString(), said(before) + "\n→ " + said(after));
    }

    /** Cancels a meeting. @param reason must be written */
    @Transactional
    public void cancel(StaffMember who, UUID request, UUID id, long version, String reason) {
        RequestCase about = this.cases.toChange(who, request);
        if (is(request, id, State.CANCELLED)) {
            return;
        }
        Appointment before = planned(about, id, version);
        String words = CaseFile.fitting(reason).orElseThrow(() -> new CaseRefused(CaseRefused.Reason.REASON_MISSING));
        store(about, before.ended(State.CANCELLED, Optional.of(words), this.clock.instant()));
        this.cases.add(who, request, "appointment.cancelled", before.day().toString(), words);
    }

    /** Notes that a meeting was held or missed, once it has begun, or cancelled too late. */
    @Transactional
    public void mark(StaffMember who, UUID request, UUID id, long version, State state) {
        RequestCase about = this.cases.toChange(who, request);
        if (is(request, id, state)) {
            return;
        }
        Appointment before = planned(about, id, version);
        String kind = switch (state) {
            case HELD -> "appointment.held";
            case MISSED -> "appointment.missed";
            case CANCELLED_LATE -> "appointment.cancelled-late";
            default -> throw new IllegalArgumentException("Not to be marked: " + state);
        };
        if (state != State.CANCELLED_LATE && this.clock.instant().isBefore(before.begins())) {
            throw new AppointmentRefused(Reason.NOT_BEGUN);
        }
        store(about, before.ended(state, Optional.empty(), this.clock.instant()));
        this.cases.add(who, request, kind, before.day().toString(), "");
    }

    private Appointment planned(RequestCase about, UUID id, long version) {
        Appointment now = this.rows.locked(about.summary().id(), id).orElseThrow(NoSuchCase::new);
        if (now.version() != version) {
            throw changed(about);
        }
        if (!now.planned()) {
            throw new AppointmentRefused(Reason.NOT_PLANNED);
        }
        return now;
    }

    private boolean is(UUID request, UUID id, State state) {
        return this.rows.locked(request, id).orElseThrow(NoSuchCase::new).state() == state;
    }

    private void store(RequestCase about, Appointment after) {
        if (!this.rows.update(after)) {
            throw changed(about);
        }
    }

    private static ChangedMeanwhile changed(RequestCase about) {
        return new ChangedMeanwhile(about.history()
            .stream()
            .filter((entry) -> entry.kind().startsWith("appointment."))
            .reduce((first, last) -> last)
            .stream()
            .toList());
    }

    /** The meetings of a request for somebody of its queue, in the order of their times. */
    @Transactional(readOnly = true)
    public List<Appointment> of(StaffMember who, UUID request) {
        this.cases.enter(who, request);
        return this.rows.of(request);
    }

    /** How many other planned meetings the person has at that time: two at once are warned of, not refused. */
    @Transactional(readOnly = true)
    public int clashes(StaffMember who, UUID id, AppointmentDraft draft) {
        Optional<Instant> begins = draft.begins();
        Optional<Instant> ends = draft.ends();
        return begins.isEmpty() || ends.isEmpty() || draft.day() == null ? 0
                : this.rows.clashes(who.username(), id, draft.day(), begins.get(), ends.get());
    }

    /** The meetings of the person's queues on a day, the person's own first. */
    @Transactional(readOnly = true)
    public List<DayMeeting> on(StaffMember who, LocalDate day) {
        return this.days.of(who, this.rows.on(day, this.queues.of(who))).stream()
            .sorted(Comparator.comparing(DayMeeting::own).reversed())
            .toList();
    }

    private static String said(Appointment meeting) {
        return meeting.day() + " " + meeting.from() + "–" + meeting.to() + ", " + meeting.place();
    }
}
