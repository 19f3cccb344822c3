package fi.newcomer.appointment.ui;

import fi.newcomer.appointment.MeetingsAhead;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the caseworkers of a queue that somebody cannot come to a meeting, until it is changed or cancelled. */
@Component
class NotComingAlert implements StaffAlert {

    private final MeetingsAhead ahead;

    private final MeetingWords words;

    NotComingAlert(MeetingsAhead ahead, MeetingWords words) {
        this.ahead = ahead;
        this.words = words;
    }

    @Override
    public Optional<Said> to(StaffMember member) {
        if (member.queues().isEmpty()) {
            return Optional.empty();
        }
        int people = this.ahead.peopleNotComing(member);
        return people == 0 ? Optional.empty()
                : Optional.of(new Said(this.words.text("staff.appointment.alert", Map.of("count", people)), "day"));
    }
}
