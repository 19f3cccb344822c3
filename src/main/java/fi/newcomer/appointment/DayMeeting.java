package fi.newcomer.appointment;

import fi.newcomer.request.RequestSummary;

/**
 * A meeting on the day's list.
 *
 * @param own whether it is that of the person who looks
 * @param interpreter how far the interpreter is
 */
public record DayMeeting(Appointment meeting, RequestSummary request, boolean own, MeetingInterpreter.State interpreter) {
}
