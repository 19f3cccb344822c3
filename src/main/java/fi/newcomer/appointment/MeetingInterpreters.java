package fi.newcomer.appointment;

import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How far the interpreters of meetings are, by whatever feature orders them. */
@Component
public class MeetingInterpreters {

    private final ObjectProvider<MeetingInterpreter> all;

    MeetingInterpreters(ObjectProvider<MeetingInterpreter> all) {
        this.all = all;
    }

    /** How far the interpreter of a meeting is. */
    public MeetingInterpreter.State of(Appointment meeting) {
        return this.all.stream()
            .map((it) -> it.of(meeting.id()))
            .max(Comparator.naturalOrder())
            .orElse(MeetingInterpreter.State.NONE);
    }
}
