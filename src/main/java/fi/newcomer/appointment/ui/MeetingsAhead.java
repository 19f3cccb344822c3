package fi.newcomer.appointment.ui;

import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.casework.BeforeClosing;
import fi.newcomer.request.RequestCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Meetings stay planned when a case is closed: whoever closes it is told of them. */
@Component
class MeetingsAhead implements BeforeClosing {

    private final Appointments appointments;

    private final MeetingWords words;

    MeetingsAhead(Appointments appointments, MeetingWords words) {
        this.appointments = appointments;
        this.words = words;
    }

    @Override
    public Optional<String> about(RequestCase request) {
        List<Appointment> ahead = this.appointments.ahead(request.summary().id());
        return ahead.isEmpty() ? Optional.empty() : Optional.of(this.words.text("staff.appointment.ahead",
                Map.of("days", ahead.stream().map((it) -> this.words.day(it.day())).collect(Collectors.joining(", ")))));
    }
}
