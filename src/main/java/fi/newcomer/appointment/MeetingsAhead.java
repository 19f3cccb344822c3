package fi.newcomer.appointment;

import fi.newcomer.queue.Queues;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The planned meetings that have not begun, for whoever must think of them: before a case ends or goes elsewhere, while a
 * colleague is away, and when the newcomer can't come. Before a case ends as assessed, also whether one was held.
 */
@Service
public class MeetingsAhead {

    /** The first of them are shown; once they are dealt with, the next are. */
    private static final int MOST_NOT_COMING = 50;

    private final AppointmentRows rows;

    private final Queues queues;

    private final DayMeetings days;

    private final Clock clock;

    MeetingsAhead(AppointmentRows rows, Queues queues, DayMeetings days, Clock clock) {
        this.rows = rows;
        this.queues = queues;
        this.days = days;
        this.clock = clock;
    }

    /** Those of a request that the person has open, in the order of their times. */
    @Transactional(readOnly = true)
    public List<Appointment> of(UUID request) {
        return this.rows.ahead(request, this.clock.instant());
    }

    /** Whether a meeting of a request that the person has open was held. */
    @Transactional(readOnly = true)
    public boolean held(UUID request) {
        return this.rows.held(request);
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

    /** The meetings ahead in the person's queues to which the newcomer cannot come and that nobody changed or cancelled yet. */
    @Transactional(readOnly = true)
    public List<DayMeeting> notComing(StaffMember who) {
        List<String> mine = this.queues.of(who);
        return mine.isEmpty() ? List.of()
                : this.days.of(who, this.rows.notComing(mine, this.clock.instant(), MOST_NOT_COMING));
    }

    /** How many newcomers cannot come to these. */
    @Transactional(readOnly = true)
    public int peopleNotComing(StaffMember who) {
        List<String> mine = this.queues.of(who);
        return mine.isEmpty() ? 0 : this.rows.peopleNotComing(mine, this.clock.instant());
    }
}
