package fi.newcomer.appointment.ui;

import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.MeetingsAhead;
import fi.newcomer.leave.DuringAbsence;
import fi.newcomer.staff.StaffMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The meetings that somebody who is away was to hold: nobody else is told of them. */
@Component
class MeetingsDuringAbsence implements DuringAbsence {

    private final MeetingsAhead ahead;

    private final MeetingWords words;

    MeetingsDuringAbsence(MeetingsAhead ahead, MeetingWords words) {
        this.ahead = ahead;
        this.words = words;
    }

    @Override
    public Optional<String> about(StaffMember who, StaffMember absent, LocalDate from, LocalDate until) {
        List<Appointment> meetings = this.ahead.planned(who, absent.username(), from, until);
        return meetings.isEmpty() ? Optional.empty() : Optional.of(this.words.text("staff.appointment.ahead-absent",
                Map.of("meetings", meetings.stream()
                    .map((it) -> this.words.day(it.day()) + " " + this.words.times(it))
                    .collect(Collectors.joining(", ")))));
    }
}
