package fi.newcomer.appointment;

import java.util.UUID;

/** What the feature that orders interpreters knows of a meeting; a bean. */
public interface MeetingInterpreter {

    /** How far the interpreter of a meeting is. */
    State of(UUID appointment);

    /** How far an interpreter is. */
    enum State {

        NONE, ORDERED, CONFIRMED

    }

}
