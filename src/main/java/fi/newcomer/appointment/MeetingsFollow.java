package fi.newcomer.appointment;

import fi.newcomer.request.CaseFile;
import fi.newcomer.request.RequestFollower;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who withdraws does not come to the meetings either; those of a joined request go on in the kept one. */
@Component
class MeetingsFollow implements RequestFollower {

    private final AppointmentRows rows;

    private final CaseFile cases;

    private final Clock clock;

    MeetingsFollow(AppointmentRows rows, CaseFile cases, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void withdrawn(UUID request) {
        Instant now = this.clock.instant();
        this.rows.of(request)
            .stream()
            .filter((it) -> it.planned() && it.cannotAt().isEmpty() && now.isBefore(it.begins()))
            .filter((it) -> this.rows.cannot(it.id(), now))
            .forEach((it) -> this.cases.addNewsByNewcomer(request, "appointment.cannot", it.day().toString()));
    }

    @Override
    public void joined(StaffMember who, UUID merged, UUID kept, boolean opensBoth) {
        if (opensBoth) {
            this.rows.move(merged, kept);
        }
    }
}
