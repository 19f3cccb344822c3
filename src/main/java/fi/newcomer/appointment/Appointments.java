package fi.newcomer.appointment;

import fi.newcomer.appointment.Appointment.State;
import fi.newcomer.appointment.AppointmentRefused.Reason;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The meetings of requests: a caseworker of the queue makes, changes and ends them; the newcomer says that they can't come.
 * A request of another queue looks as if it were not there ({@link NoSuchCase}).
 */
@Service
public class Appointments {

    /** The first of them are shown; once they are dealt with, the next are. */
    private static final int MOST_NOT_COMING = 50;

    private final AppointmentRows rows;

    private final AppointmentCheck check;

    private final CaseFile cases;

    private final Queues queues;

    private final ObjectProvider<MeetingInterpreter> interpreters;

    private final Clock clock;

    Appointments(AppointmentRows rows, AppointmentCheck check, CaseFile cases, Queues queues,
            ObjectProvider<MeetingInterpreter> interpreters, Clock clock) {
        this.rows = rows;
        this.check = check;
        this.cases = cases;
        this.queues = queues;
        this.interpreters = interpreters;
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
        boolean time = !right.begins().equals(before.begins()) || !right.ends().equals(before.ends());
        boolean place = !right.place().equals(before.place()) || !right.office().equals(before.office());
        Appointment after = new Appointment(id, request, before.caseworker(), right.begins(), right.ends(),
                time ? Optional.of(before.begins()) : before.was(), time ? Optional.of(before.ends()) : before.wasEnds(),
                right.office(), right.place(), draft.interpreter(), before.language(), draft.participants().strip(),
                draft.bring().strip(), before.reason(), State.PLANNED, time ? Optional.empty() : before.cannotAt(),
                this.clock.instant(), before.revision() + (time || place ? 1 : 0), before.version() + 1);
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
        store(about, ended(before, State.CANCELLED, Optional.of(words), before.revision() + 1));
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
        store(about, ended(before, state, Optional.empty(),
                before.revision() + (state == State.CANCELLED_LATE ? 1 : 0)));
        this.cases.add(who, request, kind, before.day().toString(), "");
    }

    private Appointment ended(Appointment before, State state, Optional<String> reason, int revision) {
        return new Appointment(before.id(), before.request(), before.caseworker(), before.begins(), before.ends(),
                before.was(), before.wasEnds(), before.office(), before.place(), before.interpreter(), before.language(),
                before.participants(), before.bring(), reason, state, before.cannotAt(), this.clock.instant(), revision,
                before.version() + 1);
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
        return shown(who, this.rows.on(day, this.queues.of(who))).stream()
            .sorted(Comparator.comparing(DayMeeting::own).reversed())
            .toList();
    }

    /** The meetings ahead in the person's queues to which the newcomer cannot come and that nobody changed or cancelled yet. */
    @Transactional(readOnly = true)
    public List<DayMeeting> notComing(StaffMember who) {
        List<String> mine = this.queues.of(who);
        return mine.isEmpty() ? List.of() : shown(who, this.rows.notComing(mine, this.clock.instant(), MOST_NOT_COMING));
    }

    /** How many newcomers cannot come to these. */
    @Transactional(readOnly = true)
    public int peopleNotComing(StaffMember who) {
        List<String> mine = this.queues.of(who);
        return mine.isEmpty() ? 0 : this.rows.peopleNotComing(mine, this.clock.instant());
    }

    private List<DayMeeting> shown(StaffMember who, List<Appointment> meetings) {
        Map<UUID, RequestSummary> about = this.cases.summaries(meetings.stream().map(Appointment::request).toList());
        return meetings.stream()
            .filter((meeting) -> about.containsKey(meeting.request()))
            .map((meeting) -> new DayMeeting(meeting, about.get(meeting.request()),
                    meeting.caseworker().equals(who.username()), interpreter(meeting)))
            .toList();
    }

    /** How far the interpreter of a meeting is. */
    public MeetingInterpreter.State interpreter(Appointment meeting) {
        return this.interpreters.stream()
            .map((it) -> it.of(meeting.id()))
            .max(Comparator.naturalOrder())
            .orElse(MeetingInterpreter.State.NONE);
    }

    /** The meetings that the newcomer still has to know of: not over yet, planned or cancelled. */
    @Transactional(readOnly = true)
    public List<Appointment> coming(UUID request) {
        Instant now = this.clock.instant();
        return this.rows.of(request)
            .stream()
            .filter((it) -> it.ends().isAfter(now))
            .filter((it) -> it.planned() || it.state() == State.CANCELLED || it.state() == State.CANCELLED_LATE)
            .toList();
    }

    /** The meetings of a request that are planned and have not begun, in the order of their times. */
    @Transactional(readOnly = true)
    public List<Appointment> ahead(UUID request) {
        Instant now = this.clock.instant();
        return this.rows.of(request).stream().filter((it) -> it.planned() && it.begins().isAfter(now)).toList();
    }

    /** Whether a meeting of a request was held. */
    @Transactional(readOnly = true)
    public boolean held(UUID request) {
        return this.rows.of(request).stream().anyMatch((it) -> it.state() == State.HELD);
    }

    /**
     * The planned meetings of a caseworker from one day to another that have not begun, in the order of their times; only
     * those of the queues of {@code who}.
     */
    @Transactional(readOnly = true)
    public List<Appointment> planned(StaffMember who, String caseworker, LocalDate from, LocalDate until) {
        Instant now = this.clock.instant();
        return this.rows.planned(caseworker, from, until, this.queues.of(who))
            .stream()
            .filter((it) -> it.begins().isAfter(now))
            .toList();
    }

    /** What came of saying that one can't come. */
    public enum Cannot {

        /** It is noted; also where it was before. */
        NOTED,

        /** The meeting has begun or is over. */
        TOO_LATE,

        /** The meeting was changed after the newcomer read of it, cancelled, or is not there. */
        CHANGED

    }

    /** The newcomer, who opened the request, can't come. @param revision of the meeting as it was shown */
    @Transactional
    public Cannot cannot(UUID request, UUID id, int revision) {
        if (this.cases.findToChange(request).isEmpty()) {
            return Cannot.CHANGED;
        }
        Optional<Appointment> found = this.rows.locked(request, id);
        if (found.filter((it) -> it.planned() && it.revision() == revision).isEmpty()) {
            return Cannot.CHANGED;
        }
        Appointment before = found.get();
        if (before.cannotAt().isPresent()) {
            return Cannot.NOTED;
        }
        Instant now = this.clock.instant();
        if (!now.isBefore(before.begins())) {
            return Cannot.TOO_LATE;
        }
        this.rows.update(new Appointment(id, request, before.caseworker(), before.begins(), before.ends(), before.was(),
                before.wasEnds(), before.office(), before.place(), before.interpreter(), before.language(),
                before.participants(), before.bring(), before.reason(), before.state(), Optional.of(now),
                before.changedAt(), before.revision(), before.version() + 1));
        this.cases.addNewsByNewcomer(request, "appointment.cannot", before.day().toString());
        return Cannot.NOTED;
    }

    private static String said(Appointment meeting) {
        return meeting.day() + " " + meeting.from() + "–" + meeting.to() + ", " + meeting.place();
    }
}
