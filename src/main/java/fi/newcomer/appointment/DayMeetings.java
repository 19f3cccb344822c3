package fi.newcomer.appointment;

import fi.newcomer.request.CaseFile;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the day's list says of meetings besides the meetings themselves. */
@Component
class DayMeetings {

    private final CaseFile cases;

    private final MeetingInterpreters interpreters;

    DayMeetings(CaseFile cases, MeetingInterpreters interpreters) {
        this.cases = cases;
        this.interpreters = interpreters;
    }

    /** Without those whose request is gone. @param meetings of queues of {@code who} */
    List<DayMeeting> of(StaffMember who, List<Appointment> meetings) {
        Map<UUID, RequestSummary> about = this.cases.summaries(meetings.stream().map(Appointment::request).toList());
        return meetings.stream()
            .filter((meeting) -> about.containsKey(meeting.request()))
            .map((meeting) -> new DayMeeting(meeting, about.get(meeting.request()),
                    meeting.caseworker().equals(who.username()), this.interpreters.of(meeting)))
            .toList();
    }
}
