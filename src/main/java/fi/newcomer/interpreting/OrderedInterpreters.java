package fi.newcomer.interpreting;

import fi.newcomer.appointment.MeetingInterpreter;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the meetings how far their interpreters are. */
@Component
class OrderedInterpreters implements MeetingInterpreter {

    private final OrderRows rows;

    OrderedInterpreters(OrderRows rows) {
        this.rows = rows;
    }

    @Override
    public State of(UUID appointment) {
        List<InterpreterOrder.State> open = this.rows.openFor(appointment);
        if (open.isEmpty()) {
            return State.NONE;
        }
        return open.contains(InterpreterOrder.State.CONFIRMED) ? State.CONFIRMED : State.ORDERED;
    }
}
