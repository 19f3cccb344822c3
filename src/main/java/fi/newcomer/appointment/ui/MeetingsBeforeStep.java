package fi.newcomer.appointment.ui;

import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.MeetingsAhead;
import fi.newcomer.casework.BeforeStep;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Meetings stay planned when a case is closed or goes to another queue: whoever does so is told of them, and that no meeting
 * was held where the case is to end as assessed.
 */
@Component
class MeetingsBeforeStep implements BeforeStep {

    private final MeetingsAhead meetings;

    private final MeetingWords words;

    MeetingsBeforeStep(MeetingsAhead meetings, MeetingWords words) {
        this.meetings = meetings;
        this.words = words;
    }

    @Override
    public Optional<String> closing(RequestCase request) {
        return ahead(request, "staff.appointment.ahead");
    }

    @Override
    public Optional<String> leaving(RequestCase request) {
        return ahead(request, "staff.appointment.ahead-leaving");
    }

    @Override
    public Optional<String> outcome(RequestCase request, Outcome chosen) {
        // It may have been held elsewhere: said, not refused.
        return chosen != Outcome.ASSESSED || this.meetings.held(request.summary().id()) ? Optional.empty()
                : Optional.of(this.words.text("staff.appointment.none-held"));
    }

    private Optional<String> ahead(RequestCase request, String key) {
        List<Appointment> ahead = this.meetings.of(request.summary().id());
        return ahead.isEmpty() ? Optional.empty() : Optional.of(this.words.text(key,
                Map.of("days", ahead.stream().map((it) -> this.words.day(it.day())).collect(Collectors.joining(", ")))));
    }
}
