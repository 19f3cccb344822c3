package fi.newcomer.appointment;

import fi.newcomer.appointment.Appointment.State;
import fi.newcomer.request.CaseFile;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a newcomer does with the meetings of the own request, once code and PIN have opened it. */
@Service
public class OwnMeetings {

    private final AppointmentRows rows;

    private final CaseFile cases;

    private final Clock clock;

    OwnMeetings(AppointmentRows rows, CaseFile cases, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.clock = clock;
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
        this.rows.update(before.cannot(now));
        this.cases.addNewsByNewcomer(request, "appointment.cannot", before.day().toString());
        return Cannot.NOTED;
    }
}
